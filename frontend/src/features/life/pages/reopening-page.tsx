import { useState } from "react";
import { missingReason, ReasonField } from "@/components/step/reason-field";
import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { reopenAudit } from "@/features/life/api/take-step";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

/** Opens a final audit again. */
export function ReopeningPage() {
  return <StepOnAudit action="reopen">{(audit) => <Reopening audit={audit} />}</StepOnAudit>;
}

function Reopening({ audit }: { audit: Versioned<Audit> }) {
  const [reason, setReason] = useState("");
  const { lines, isBusy, take } = useStep(audit);
  const send = () =>
    void take(missingReason(reason, "Enter why the audit is reopened"), (current) =>
      reopenAudit(current, { reason: reason.trim() }),
    );
  return (
    <StepPage
      audit={audit.value}
      title="Reopen the audit"
      button="Reopen the audit"
      lines={lines}
      isBusy={isBusy}
      onSend={send}
    >
      <p className="govuk-body">
        It stops counting now, in every figure, until it is final again. What counted until now is
        kept and can be read in its history. {audit.value.auditor.name} can write in it again, and
        whether it gets a second check is decided anew.
      </p>
      <ReasonField
        hint="The auditor reads this. It stays with the audit, with your name."
        value={reason}
        lines={lines}
        onChange={setReason}
      />
    </StepPage>
  );
}
