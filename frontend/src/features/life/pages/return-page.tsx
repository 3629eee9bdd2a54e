import { useState } from "react";
import { Answer } from "@/components/answer";
import { LONGEST_REASON, missingReason, ReasonField } from "@/components/step/reason-field";
import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { returnAudit } from "@/features/life/api/take-step";
import { sectionsIn } from "@/features/life/sections";
import { Checkboxes } from "@/govuk/checkboxes";
import { Textarea } from "@/govuk/textarea";
import { useForm } from "@/lib/api/get-form";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Form } from "@/lib/api-types";
import { type ErrorLine, messagesByField } from "@/lib/problem";

/** Gives a submitted audit back to its auditor, saying which sections need another look and why. */
export function ReturnPage() {
  return <StepOnAudit action="return">{(audit) => <WithForm audit={audit} />}</StepOnAudit>;
}

function WithForm({ audit }: { audit: Versioned<Audit> }) {
  return (
    <Answer query={useForm(audit.value.id)} waiting="Loading the sections">
      {(form) => <Return audit={audit} form={form} />}
    </Answer>
  );
}

function Return({ audit, form }: { audit: Versioned<Audit>; form: Form }) {
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // A note stays when its section is unticked by mistake and ticked again.
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const { lines, isBusy, take } = useStep(audit);
  const sections = sectionsIn(form);
  const named = sections.filter(({ code }) => chosen.includes(code));
  const messages = messagesByField(lines);

  const send = () =>
    void take(faultsIn(reason, named, notes), (current) =>
      returnAudit(current, {
        reason: reason.trim(),
        notes: named.map(({ code }) => ({ section: code, note: notes[code] ?? "" })),
      }),
    );

  return (
    <StepPage
      audit={audit.value}
      title="Return the audit to the auditor"
      button="Return the audit"
      lines={lines}
      isBusy={isBusy}
      onSend={send}
    >
      <p className="govuk-body">
        {audit.value.auditor.name} can then write in it again and see your notes beside the
        sections. Grades already recorded by a second check stay as they are. It goes on when the
        audit is submitted again.
      </p>
      <ReasonField
        label="Why are you returning it?"
        hint="In a sentence or two. The auditor reads this first."
        value={reason}
        lines={lines}
        onChange={setReason}
      />
      <Checkboxes
        id="sections"
        label="Which sections need another look?"
        legendSize="s"
        small
        error={messages.sections}
        choices={sections.map(({ code, label }) => ({ value: code, label }))}
        values={chosen}
        onChange={setChosen}
      />
      {named.map(({ code, label }) => (
        <Textarea
          key={code}
          id={noteField(code)}
          label={`What to look at in: ${label}`}
          labelSize="s"
          rows={3}
          most={LONGEST_REASON}
          value={notes[code] ?? ""}
          error={messages[noteField(code)]}
          onChange={(note) => setNotes({ ...notes, [code]: note })}
        />
      ))}
    </StepPage>
  );
}

function noteField(code: string): string {
  return `note-${code}`;
}

function faultsIn(
  reason: string,
  named: readonly { code: string; label: string }[],
  notes: Readonly<Record<string, string>>,
): ErrorLine[] {
  return [
    ...missingReason(reason, "Enter why you are returning the audit"),
    ...(named.length === 0
      ? [{ text: "Select at least one section that needs another look", fieldId: "sections" }]
      : []),
    ...named
      .filter(({ code }) => (notes[code] ?? "").trim() === "")
      .map(({ code, label }) => ({
        text: `Enter what to look at in: ${label}`,
        fieldId: noteField(code),
      })),
  ];
}
