import { type FormEvent, useState } from "react";
import { CaseFacts } from "@/components/case-facts";
import { JudgementFields } from "@/components/judgement-fields";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { useRecordSecondGrades } from "@/features/moderation/api/record-second-grades";
import {
  descriptorsOf,
  Evidence,
  sectionsBeside,
  sectionsOn,
} from "@/features/moderation/components/evidence";
import { ReturnLink } from "@/features/moderation/components/return-link";
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
import { judgedIn } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

interface BlindGradingProps {
  audit: Versioned<Audit>;
  framework: Framework;
  form: Form;
}

const untouched: SecondEntry = { grade: null, rationale: "" };

/** The moderator's own grades, given before the auditor's can be seen. */
export function BlindGrading({ audit, framework, form }: BlindGradingProps) {
  const { value } = audit;
  const judged = judgedIn(framework, value.judgementsToCheck);
  const [entries, setEntries] = useState<Readonly<Record<string, SecondEntry>>>({});
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const recording = useRecordSecondGrades(audit);
  const messages = messagesByField(lines);
  const isTouched = Object.keys(entries).length > 0;
  const { dialog: guard } = useAskBeforeLeaving(isTouched && !recording.isSuccess, LEAVING);

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
      window.scrollTo(0, 0);
    } catch (error) {
      setLines(errorLines(error));
    }
  };

  return (
    <Page
      title={`Second check of ${value.caseReference}`}
      caption="Step 1 of 2: your own grades"
      errors={lines}
      before={<BackLink to={paths.work()}>My work</BackLink>}
    >
      <CaseFacts audit={value} form={form} framework={framework} withAuditor={false} />
      <InsetText>
        Look at the case yourself and grade it as you find it. The auditor’s grades are shown once
        yours are recorded, and yours are then kept as you gave them.
      </InsetText>
      <form noValidate onSubmit={(event) => void record(event)}>
        {judged.map((each) => {
          const entry = entries[each.code] ?? untouched;
          return (
            <JudgementFields
              key={each.code}
              judged={each}
              evidence={<Evidence audit={value} sections={sectionsOn(form, each.code)} />}
              descriptors={descriptorsOf(form, each.code)}
              framework={framework}
              value={entry}
              rationaleLabel="Why this grade"
              messages={messages}
              onChange={({ grade, rationale }) =>
                set(each.code, {
                  ...(grade === undefined ? {} : { grade }),
                  ...(rationale == null ? {} : { rationale }),
                })
              }
            />
          );
        })}
        <Evidence audit={value} sections={sectionsBeside(form, value.judgementsToCheck)} />
        <p className="govuk-body">
          These grades are not saved until you record them. They can be recorded once.
        </p>
        <Button type="submit" busy={recording.isPending}>
          Record my grades and see the auditor’s
        </Button>
        <ReturnLink audit={value} />
      </form>
      {guard}
    </Page>
  );
}
