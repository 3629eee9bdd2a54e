import { DateInput, type DateParts } from "@/govuk/date-input";
import { TextInput } from "@/govuk/text-input";

interface Allocation {
  auditor: string;
  dueOn: DateParts;
}

interface AllocationFieldsProps {
  value: Allocation;
  messages: Readonly<Record<string, string>>;
  onChange: (value: Allocation) => void;
}

/** For those who hand audits out rather than write them. */
export function AllocationFields({ value, messages, onChange }: AllocationFieldsProps) {
  return (
    <>
      <TextInput
        id="auditor"
        label="Auditor"
        labelSize="s"
        hint="The user name of the person who will write it."
        width="20"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value.auditor}
        error={messages.auditor}
        onChange={(auditor) => onChange({ ...value, auditor })}
      />
      <DateInput
        id="dueOn"
        label="Due (optional)"
        value={value.dueOn}
        error={messages.dueOn}
        onChange={(dueOn) => onChange({ ...value, dueOn })}
      />
    </>
  );
}
