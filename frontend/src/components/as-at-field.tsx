import { TextInput } from "@/govuk/text-input";
import { isoFromTyped } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

interface AsAtFieldProps {
  typed: string;
  error: string | undefined;
  onChange: (typed: string) => void;
}

/** The past day whose figures are wanted; empty for now. */
export function AsAtField({ typed, error, onChange }: AsAtFieldProps) {
  return (
    <TextInput
      id="asAt"
      label="As at"
      hint="Figures as they stood at the end of a day, for example 3/11/2026. Leave empty for now."
      width="10"
      autoComplete="off"
      value={typed}
      error={error}
      onChange={onChange}
    />
  );
}

/** What is wrong with a typed day; an empty one means now. */
export function asAtFaults(typed: string, today: string): ErrorLine[] {
  if (typed.trim() === "") {
    return [];
  }
  const day = isoFromTyped(typed);
  if (day === undefined) {
    return [{ text: "Enter the day of the figures, for example 3/11/2026", fieldId: "asAt" }];
  }
  return day < today
    ? []
    : [{ text: "The day must be before today. Leave it empty for now", fieldId: "asAt" }];
}
