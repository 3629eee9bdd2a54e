import { ModeField } from "@/features/moderation/components/mode-field";
import type { PolicyEntry } from "@/features/moderation/policy-form";
import { Checkboxes } from "@/govuk/checkboxes";
import { DateInput } from "@/govuk/date-input";
import { Radios } from "@/govuk/radios";
import { TextInput } from "@/govuk/text-input";
import type { AuditType, Grade } from "@/lib/api-types";
import { auditTypes } from "@/lib/labels";

interface PolicyFieldsProps {
  entry: PolicyEntry;
  grades: readonly Grade[];
  messages: Readonly<Record<string, string>>;
  onType: (type: AuditType) => void;
  onChange: (part: Partial<PolicyEntry>) => void;
}

type NumberPart = "newcomerAudits" | "floorPerGrade" | "challengeDays";

const numbers: readonly { part: NumberPart; label: string; hint: string }[] = [
  {
    part: "newcomerAudits",
    label: "How many first audits of an auditor are always checked?",
    hint: "So that somebody new hears early how others grade. 0 for none.",
  },
  {
    part: "floorPerGrade",
    label: "How many audits of each overall grade are checked in a quarter at least?",
    hint: "So that rare grades are checked too. 0 for no such rule.",
  },
];

/** What a policy of second checks consists of. */
export function PolicyFields({ entry, grades, messages, onType, onChange }: PolicyFieldsProps) {
  const number = ({ part, label, hint }: (typeof numbers)[number]) => (
    <TextInput
      key={part}
      id={part}
      label={label}
      labelSize="s"
      hint={hint}
      width="4"
      inputMode="numeric"
      error={messages[part]}
      value={entry[part]}
      onChange={(typed) => onChange({ [part]: typed })}
    />
  );
  return (
    <>
      <Radios
        id="type"
        label="For which audits?"
        value={entry.type}
        small
        choices={Object.entries(auditTypes).map(([value, label]) => ({ value, label }))}
        onChange={(type) => onType(type as AuditType)}
      />
      <DateInput
        id="validFrom"
        label="From which day?"
        hint="Today or later. What has begun is never changed."
        error={messages.validFrom}
        value={entry.from}
        onChange={(from) => onChange({ from })}
      />
      <TextInput
        id="randomShare"
        label="How many per cent are drawn at random?"
        labelSize="s"
        hint="Of those that no rule chooses. Between 10 and 25 is common."
        width="4"
        inputMode="decimal"
        error={messages.randomShare}
        value={entry.percent}
        onChange={(percent) => onChange({ percent })}
      />
      <Checkboxes
        id="alwaysGrades"
        label="Which grades are always checked?"
        hint="The lowest wherever it is given in the audit, any other as the overall grade."
        legendSize="s"
        small
        error={messages.alwaysGrades}
        choices={grades.map(({ code, label }) => ({ value: code, label }))}
        values={entry.alwaysGrades}
        onChange={(alwaysGrades) => onChange({ alwaysGrades })}
      />
      {numbers.map(number)}
      <ModeField
        label="Does the moderator see the auditor’s grades?"
        value={entry.mode}
        onChange={(mode) => onChange({ mode })}
      />
      {number({
        part: "challengeDays",
        label: "For how many days can the auditor challenge a second check?",
        hint: "After it is decided. 0 for never.",
      })}
      <TextInput
        id="seed"
        label="The seed of the draw"
        labelSize="s"
        hint="Any text. Everybody can read it before the first draw and repeat the draw with it."
        width="20"
        error={messages.seed}
        value={entry.seed}
        onChange={(seed) => onChange({ seed })}
      />
    </>
  );
}
