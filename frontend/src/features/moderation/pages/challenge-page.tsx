import { useState } from "react";
import { missingReason, ReasonField } from "@/components/step/reason-field";
import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { challengeModeration } from "@/features/moderation/api/check-steps";
import { usePolicies } from "@/features/moderation/api/policies";
import { lastDayToChallenge } from "@/features/moderation/challenge-days";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";

/** The auditor's one challenge of a decided second check. */
export function ChallengePage() {
  return <StepOnAudit action="challenge">{(audit) => <MakeChallenge audit={audit} />}</StepOnAudit>;
}

function MakeChallenge({ audit }: { audit: Versioned<Audit> }) {
  const [reason, setReason] = useState("");
  const { lines, isBusy, take } = useStep(audit);
  const send = () =>
    void take(missingReason(reason, "Enter why you challenge the second check"), (current) =>
      challengeModeration(current, reason.trim()),
    );
  return (
    <StepPage
      audit={audit.value}
      title="Challenge the second check"
      button="Challenge the second check"
      lines={lines}
      isBusy={isBusy}
      onSend={send}
    >
      <p className="govuk-body">
        Somebody who neither audited nor checked this case reads your reason and decides. Until then
        the settled grades count. You can challenge once.
      </p>
      <LastDay audit={audit.value} />
      <ReasonField
        label="Why do you challenge it?"
        hint="Say what on file bears out your grade. The moderator and whoever decides will read it. Leave out names."
        value={reason}
        lines={lines}
        onChange={setReason}
      />
    </StepPage>
  );
}

/** Until when, where it is known. */
function LastDay({ audit }: { audit: Audit }) {
  const policies = usePolicies().data ?? [];
  const decidedAt = audit.moderation?.decidedAt ?? null;
  const last =
    decidedAt === null ? undefined : lastDayToChallenge(policies, { ...audit, decidedAt });
  return last === undefined ? null : (
    <p className="govuk-body">The last day to challenge it is {dateInWords(last)}.</p>
  );
}
