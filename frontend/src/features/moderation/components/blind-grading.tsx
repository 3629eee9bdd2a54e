import { type FormEvent, useState } from "react";
import { CaseFacts } from "@/components/case-facts";
import { JudgementFields } from "@/components/judgement-fields";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { useRecordSecondGrades } from "@/features/moderation/api/record-second-grades";
import { Side } from "@/features/moderation/components/both-sides";
import {
  descriptorsOf,
  Evidence,
  sectionsBeside,
  sectionsOn,
} from "@/features/moderation/components/evidence";
import { NoteAndAnswer } from "@/features/moderation/components/note-and-answer";
import { Overtaken } from "@/features/moderation/components/overtaken";
import { ReturnLink } from "@/features/moderation/components/return-link";
import { TakeCheck } from "@/features/moderation/components/take-check";
import { lookedAtAgain } from "@/features/moderation/returned-notes";
import {
  blindFaults,
  LEAVING,
  type SecondEntry,
  secondGradesOf,
} from "@/features/moderation/second-check";
import { Button } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { judgedIn, judgementIn } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";

interface BlindGradingProps {
  audit: Versioned<Audit>;
  framework: Framework;
  form: Form;
}

const untouched: SecondEntry = { grade: null, rationale: "" };

/** The moderator's own grades, given before the auditor's can be seen; in an open check beside them. */
export function BlindGrading({ audit, framework, form }: BlindGradingProps) {
  const { value } = audit;
  const judged = judgedIn(framework, value.judgementsToCheck);
  const isOpen = value.moderation?.mode === "open" && !value.gradesWithheld;
  const notes = lookedAtAgain(value, form);
  const [entries, setEntries] = useState<Readonly<Record<string, SecondEntry>>>({});
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const recording = useRecordSecondGrades(audit);
  const overtaken = takenBySomebody(recording.error);
  const messages = messagesByField(lines);
  const isTouched = Object.keys(entries).length > 0;
  const { dialog: guard } = useAskBeforeLeaving(
    isTouched && !recording.isSuccess && overtaken === undefined,
    LEAVING,
  );

  const set = (code: string, part: Partial<SecondEntry>) =>
    setEntries((before) => ({ ...before, [code]: { ...(before[code] ?? untouched), ...part } }));

  const record = async (event: FormEvent) => {
    event.preventDefault();
    const faults = blindFaults(judged, entries);
    setLines(faults);
    if (faults.length > 0) {
      return;
    }
    try {
      await recording.mutateAsync(secondGradesOf(judged, entries));
    } catch (error) {
      setLines(takenBySomebody(error) === undefined ? errorLines(error) : []);
    }
    window.scrollTo(0, 0);
  };

  return (
    <Page
      title={`Second check of ${value.caseReference}`}
      caption="Step 1 of 2: your own grades"
      errors={lines}
      before={<BackLink to={paths.work()}>My work</BackLink>}
    >
      {overtaken ? (
        <div role="alert">
          <Overtaken audit={value} problem={overtaken} />
        </div>
      ) : (
        <TakeCheck audit={audit} />
      )}
      <CaseFacts audit={value} form={form} framework={framework} withAuditor={isOpen} />
      <InsetText>{isOpen ? OPEN : BLIND}</InsetText>
      <form noValidate onSubmit={(event) => void record(event)}>
        {judged.map((each) => (
          <JudgementFields
            key={each.code}
            judged={each}
            evidence={
              <>
                {notes
                  .filter(({ judgements }) => judgements.includes(each.code))
                  .map((note) => (
                    <NoteAndAnswer key={note.section} note={note} />
                  ))}
                <Evidence audit={value} sections={sectionsOn(form, each.code)} />
                {isOpen && (
                  <div className="side-by-side">
                    <Side
                      title={`Auditor’s grade for ${each.label}`}
                      framework={framework}
                      {...judgementIn(value, each.code)}
                    />
                  </div>
                )}
              </>
            }
            descriptors={descriptorsOf(form, each.code)}
            framework={framework}
            value={entries[each.code] ?? untouched}
            rationaleLabel="Why this grade"
            messages={messages}
            onChange={({ grade, rationale }) =>
              set(each.code, {
                ...(grade === undefined ? {} : { grade }),
                ...(rationale == null ? {} : { rationale }),
              })
            }
          />
        ))}
        <Evidence audit={value} sections={sectionsBeside(form, value.judgementsToCheck)} />
        {overtaken === undefined && (
          <>
            <p className="govuk-body">
              These grades are not saved until you record them. They can be recorded once.
            </p>
            <Button type="submit" busy={recording.isPending}>
              {isOpen ? "Record my grades" : "Record my grades and see the auditor’s"}
            </Button>
            <ReturnLink audit={value} />
          </>
        )}
      </form>
      {guard}
    </Page>
  );
}

const BLIND =
  "Look at the case yourself and grade it as you find it. The auditor’s grades are shown once yours are recorded, and yours are then kept as you gave them.";
const OPEN =
  "This check is open: the auditor’s grades stand beside yours from the start, and the record says so. Look at the case yourself all the same, and grade it as you find it. Yours are kept as you gave them.";

/** The refusal of a check that somebody else has by now. */
function takenBySomebody(error: unknown): ProblemError | undefined {
  return error instanceof ProblemError && error.slug === "second-check-taken" ? error : undefined;
}
