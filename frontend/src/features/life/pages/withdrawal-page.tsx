import { useState } from "react";
import { missingReason, ReasonField } from "@/components/step/reason-field";
import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { withdrawAudit } from "@/features/life/api/take-step";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

/** Takes an audit out before it counts. */
export function WithdrawalPage() {
  return <StepOnAudit action="withdraw">{(audit) => <Withdrawal audit={audit} />}</StepOnAudit>;
}

function Withdrawal({ audit }: { audit: Versioned<Audit> }) {
  const [reason, setReason] = useState("");
  const { lines, isBusy, take } = useStep(audit);
  const send = () =>
    void take(missingReason(reason, "Enter why the audit is withdrawn"), (current) =>
      withdrawAudit(current, { reason: reason.trim() }),
    );
  return (
    <StepPage
      audit={audit.value}
      title="Withdraw the audit"
      button="Withdraw the audit"
      lines={lines}
      isBusy={isBusy}
      onSend={send}
    >
      <p className="govuk-body">
        Nothing in it is deleted. It stays in the record as withdrawn, nobody can write in it any
        more, and it never counts in any figure. This cannot be undone.
      </p>
      <ReasonField
        hint="Such as: the case was chosen twice. It stays with the audit, with your name."
        value={reason}
        lines={lines}
        onChange={setReason}
      />
    </StepPage>
  );
}
