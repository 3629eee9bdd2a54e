import { type ReactNode, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { CaseFacts } from "@/components/case-facts";
import { missingReason } from "@/components/step/reason-field";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { useAskThirdOpinion } from "@/features/moderation/api/ask-third-opinion";
import { AgreedOn } from "@/features/moderation/components/agreed-on";
import { Difference } from "@/features/moderation/components/difference";
import { Evidence, sectionsOn } from "@/features/moderation/components/evidence";
import { NoteAndAnswer } from "@/features/moderation/components/note-and-answer";
import { Overview } from "@/features/moderation/components/overview";
import { QualityFields } from "@/features/moderation/components/quality-fields";
import { ReturnLink } from "@/features/moderation/components/return-link";
import {
  THIRD_OPINION_FIELD,
  ThirdOpinionRequest,
} from "@/features/moderation/components/third-opinion-request";
import { lookedAtAgain } from "@/features/moderation/returned-notes";
import { compare, consequence, LEAVING } from "@/features/moderation/second-check";
import { howManyDiffer } from "@/features/moderation/settling-words";
import { useSettling } from "@/features/moderation/use-settling";
import { Button } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { judgedIn } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { errorLines, messagesByField } from "@/lib/problem";

interface SettlingProps {
  audit: Versioned<Audit>;
  framework: Framework;
  form: Form;
}

/** The reveal: both grades side by side, and what will count. */
export function Settling({ audit, framework, form }: SettlingProps) {
  const { value } = audit;
  const compared = compare(value, judgedIn(framework, value.judgementsToCheck));
  const notes = lookedAtAgain(value, form);
  const settling = useSettling(audit, compared, false);
  const asking = useAskThirdOpinion(audit);
  const [outcome, setOutcome] = useState<"moderated" | "third_opinion_asked">();
  const messages = messagesByField(settling.lines);
  const navigate = useNavigate();
  const { dialog: guard } = useAskBeforeLeaving(
    settling.isTouched && outcome === undefined && !settling.isDone,
    LEAVING,
  );

  // After the render that lifts the guard, which would otherwise stop this move too.
  const state = settling.isDone ? "moderated" : outcome;
  useEffect(() => {
    if (state !== undefined) {
      void navigate(paths.audit(value.id), { state, replace: true });
    }
  }, [state, navigate, value.id]);

  const ask = async (reason: string) => {
    const faults = missingReason(reason, "Say why you ask for a third opinion").map((line) => ({
      ...line,
      fieldId: THIRD_OPINION_FIELD,
    }));
    settling.setLines(faults);
    if (faults.length > 0) {
      return;
    }
    try {
      await asking.mutateAsync(reason.trim());
      setOutcome("third_opinion_asked");
    } catch (error) {
      settling.setLines(errorLines(error));
    }
  };

  const noted = (code: string): ReactNode => {
    const here = notes.filter(({ judgements }) => judgements.includes(code));
    return here.length === 0 ? null : (
      <>
        {here.map((note) => (
          <NoteAndAnswer key={note.section} note={note} />
        ))}
        <Evidence audit={value} sections={sectionsOn(form, code)} />
      </>
    );
  };

  return (
    <Page
      title={`Second check of ${value.caseReference}`}
      caption="Step 2 of 2: both grades"
      errors={settling.lines}
      before={<BackLink to={paths.work()}>My work</BackLink>}
    >
      <p className="govuk-body lead">{howManyDiffer(compared)}</p>
      {notes.length > 0 && (
        <p className="govuk-body">
          You returned this audit with notes. What the notes are about stands open with the
          auditor’s answers; the rest is as you graded it before.
        </p>
      )}
      <CaseFacts audit={value} framework={framework} />
      <Overview compared={compared} framework={framework} second="You" />
      {notes
        .filter(({ judgements }) => judgements.length === 0)
        .map((note) => (
          <NoteAndAnswer key={note.section} note={note} />
        ))}
      {compared
        .filter(({ isAgreed }) => !isAgreed)
        .map((each) => (
          <Difference
            key={each.code}
            compared={each}
            framework={framework}
            moderator={undefined}
            before={noted(each.code)}
            entry={settling.entryOf(each.code)}
            messages={messages}
            onChange={(part) => settling.settle(each.code, part)}
          />
        ))}
      {compared
        .filter(({ isAgreed }) => isAgreed)
        .map((each) => (
          <AgreedOn
            key={each.code}
            compared={each}
            framework={framework}
            second="You"
            note={noted(each.code)}
          />
        ))}
      {settling.asksQuality && (
        <QualityFields
          entry={settling.quality}
          messages={messages}
          onChange={settling.scoreAudit}
        />
      )}
      <InsetText>
        <span aria-live="polite">{consequence(compared, settling.entries, framework)}</span>
      </InsetText>
      <Button busy={settling.isBusy} onClick={() => void settling.finish()}>
        Finish second check
      </Button>
      {value.allowedActions.includes("ask_third_opinion") && (
        <ThirdOpinionRequest
          busy={asking.isPending}
          message={messages[THIRD_OPINION_FIELD]}
          onAsk={(reason) => void ask(reason)}
        />
      )}
      <ReturnLink audit={value} />
      {guard}
    </Page>
  );
}
