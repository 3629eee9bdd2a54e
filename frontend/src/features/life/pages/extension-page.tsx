import { useState } from "react";
import { missingReason, ReasonField } from "@/components/step/reason-field";
import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { extendAudit } from "@/features/life/api/take-step";
import { DateInput, type DateParts } from "@/govuk/date-input";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";
import { dateInWords, isoFromParts } from "@/lib/dates";
import { messagesByField } from "@/lib/problem";

/** Gives an audit a later due date. */
export function ExtensionPage() {
  return <StepOnAudit action="extend">{(audit) => <Extension audit={audit} />}</StepOnAudit>;
}

function Extension({ audit }: { audit: Versioned<Audit> }) {
  const [reason, setReason] = useState("");
  const [due, setDue] = useState<DateParts>({ day: "", month: "", year: "" });
  const { lines, isBusy, take } = useStep(audit);
  const dueOn = isoFromParts(due.day, due.month, due.year);
  const { auditor, dueOn: before } = audit.value;

  const send = () =>
    void take(
      [
        ...(dueOn === undefined
          ? [{ text: "Enter the new due date, for example 27 3 2027", fieldId: "dueOn" }]
          : []),
        ...missingReason(reason, "Enter why more time is given"),
      ],
      (current) => extendAudit(current, { dueOn: dueOn ?? "", reason: reason.trim() }),
    );

  return (
    <StepPage
      audit={audit.value}
      title="Give more time"
      button="Set the new due date"
      lines={lines}
      isBusy={isBusy}
      onSend={send}
    >
      <p className="govuk-body">
        {before === null
          ? `${auditor.name} has no due date for this audit yet.`
          : `${auditor.name} has this audit to finish by ${dateInWords(before)}.`}
      </p>
      <DateInput
        id="dueOn"
        label="New due date"
        hint={before === null ? "Later than today" : "Later than today and than the date so far"}
        value={due}
        error={messagesByField(lines).dueOn}
        onChange={setDue}
      />
      <ReasonField
        hint="It stays with the audit, with your name and today’s date."
        value={reason}
        lines={lines}
        onChange={setReason}
      />
    </StepPage>
  );
}
