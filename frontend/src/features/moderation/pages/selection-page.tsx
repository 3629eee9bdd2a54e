import { useState } from "react";
import { missingReason, ReasonField } from "@/components/step/reason-field";
import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { selectForCheck } from "@/features/moderation/api/check-steps";
import { ModeField } from "@/features/moderation/components/mode-field";
import type { Versioned } from "@/lib/api-client";
import type { Audit, ModerationMode } from "@/lib/api-types";

/** Chooses an audit for a second check that neither a rule nor the draw chose. */
export function SelectionPage() {
  return (
    <StepOnAudit action="select_for_check">{(audit) => <Selection audit={audit} />}</StepOnAudit>
  );
}

function Selection({ audit }: { audit: Versioned<Audit> }) {
  const [reason, setReason] = useState("");
  const [mode, setMode] = useState<ModerationMode>("blind");
  const { lines, isBusy, take } = useStep(audit);
  const send = () =>
    void take(missingReason(reason, "Enter why this audit is to be checked"), (current) =>
      selectForCheck(current, { reason: reason.trim(), mode }),
    );
  return (
    <StepPage
      audit={audit.value}
      title="Choose for a second check"
      button="Choose for a second check"
      lines={lines}
      isBusy={isBusy}
      onSend={send}
    >
      <p className="govuk-body">
        {audit.value.status === "finalised"
          ? "It goes on counting with the auditor’s grades until the check is decided."
          : "Its grades count when the check is decided."}{" "}
        No estimate of how the council grades rests on audits that somebody chose. The choice cannot
        be taken back.
      </p>
      <ReasonField
        label="Why is it to be checked?"
        hint="It stays with the audit, with your name and today’s date."
        value={reason}
        lines={lines}
        onChange={setReason}
      />
      <ModeField value={mode} onChange={setMode} />
    </StepPage>
  );
}
