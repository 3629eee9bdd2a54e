import { Textarea } from "@/govuk/textarea";
import { type ErrorLine, messagesByField } from "@/lib/problem";

/** As much as the API takes for one reason. */
export const LONGEST_REASON = 4_000;

interface ReasonFieldProps {
  label?: string;
  hint: string;
  value: string;
  lines: readonly ErrorLine[];
  onChange: (reason: string) => void;
}

/** Why the step is taken; it stays with the audit. */
export function ReasonField({ label = "Reason", hint, value, lines, onChange }: ReasonFieldProps) {
  return (
    <Textarea
      id="reason"
      label={label}
      labelSize="s"
      hint={hint}
      most={LONGEST_REASON}
      value={value}
      error={messagesByField(lines).reason}
      onChange={onChange}
    />
  );
}

export function missingReason(reason: string, text: string): ErrorLine[] {
  return reason.trim() === "" ? [{ text, fieldId: "reason" }] : [];
}
