import { useEffect } from "react";
import { useNavigate } from "react-router";
import { CaseFacts } from "@/components/case-facts";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { AgreedOn } from "@/features/moderation/components/agreed-on";
import { Difference } from "@/features/moderation/components/difference";
import { Evidence, sectionsOn } from "@/features/moderation/components/evidence";
import { Overview } from "@/features/moderation/components/overview";
import { PanelField } from "@/features/moderation/components/panel-field";
import { QualityFields } from "@/features/moderation/components/quality-fields";
import { compare, consequence } from "@/features/moderation/second-check";
import { howManyTheyDiffer } from "@/features/moderation/settling-words";
import { useSettling } from "@/features/moderation/use-settling";
import { Button } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { judgedIn } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { messagesByField } from "@/lib/problem";

interface ThirdSettlingProps {
  audit: Versioned<Audit>;
  framework: Framework;
  form: Form;
}

const LEAVING =
  "A third opinion is saved in one piece, when it is complete. If you leave now, you will have to write it again.";

/** Somebody who is neither of the two settles what they disagree on, seeing both. */
export function ThirdSettling({ audit, framework, form }: ThirdSettlingProps) {
  const { value } = audit;
  const compared = compare(value, judgedIn(framework, value.judgementsToCheck));
  const settling = useSettling(audit, compared, true);
  const messages = messagesByField(settling.lines);
  const moderator = value.moderation?.moderator?.name ?? "Moderator";
  const navigate = useNavigate();
  const { dialog: guard } = useAskBeforeLeaving(settling.isTouched && !settling.isDone, LEAVING);

  // After the render that lifts the guard, which would otherwise stop this move too.
  useEffect(() => {
    if (settling.isDone) {
      void navigate(paths.audit(value.id), { state: "moderated", replace: true });
    }
  }, [settling.isDone, navigate, value.id]);

  return (
    <Page
      title={`Third opinion on ${value.caseReference}`}
      caption="Second check: two grades to settle"
      errors={settling.lines}
      before={<BackLink to={paths.audit(value.id)}>Back to the audit</BackLink>}
    >
      <p className="govuk-body lead">{howManyTheyDiffer(compared)}</p>
      <Asked audit={value} />
      <CaseFacts audit={value} framework={framework} />
      <Overview compared={compared} framework={framework} second={moderator} />
      {compared
        .filter(({ isAgreed }) => !isAgreed)
        .map((each) => (
          <Difference
            key={each.code}
            compared={each}
            framework={framework}
            moderator={moderator}
            before={<Evidence audit={value} sections={sectionsOn(form, each.code)} />}
            entry={settling.entryOf(each.code)}
            messages={messages}
            onChange={(part) => settling.settle(each.code, part)}
          />
        ))}
      {compared
        .filter(({ isAgreed }) => isAgreed)
        .map((each) => (
          <AgreedOn key={each.code} compared={each} framework={framework} second={moderator} />
        ))}
      {settling.asksQuality && (
        <QualityFields
          entry={settling.quality}
          messages={messages}
          onChange={settling.scoreAudit}
        />
      )}
      <PanelField value={settling.panel} error={messages.panel} onChange={settling.setPanel} />
      <InsetText>
        <span aria-live="polite">{consequence(compared, settling.entries, framework)}</span>
      </InsetText>
      <Button busy={settling.isBusy} onClick={() => void settling.finish()}>
        Settle the second check
      </Button>
      {guard}
    </Page>
  );
}

/** Why the moderator asked. */
function Asked({ audit }: { audit: Audit }) {
  const asked = audit.moderation?.thirdOpinion;
  return asked == null ? null : (
    <InsetText>
      <p className="govuk-body">
        <strong>{asked.askedBy}</strong> asked for a third opinion on {momentInFull(asked.askedAt)}:{" "}
        <span className="written">{asked.reason}</span>
      </p>
    </InsetText>
  );
}
