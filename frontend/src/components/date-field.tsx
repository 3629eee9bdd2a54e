import { type FocusEvent, useState } from "react";
import { DateInput, type DateParts } from "@/govuk/date-input";
import { isoFromParts, partsFromIso } from "@/lib/dates";

interface DateFieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  /** ISO; null while none is given. */
  value: string | null;
  /** What was typed here before and is no date yet. */
  typed?: DateParts | undefined;
  /** The name under which the form keeps it, where the field's id may change. */
  typedKey?: string;
  onChange: (value: string | null) => void;
  /** Takes what is typed for as long as it is no date; undefined once it is one, or nothing. */
  onTyped?: (typed: DateParts | undefined) => void;
}

/** A date that is taken as soon as it is one; until then what is typed stands as it is. */
export function DateField(props: DateFieldProps) {
  const { id, label, hint, error, value, typed, onChange, onTyped } = props;
  const [parts, setParts] = useState<DateParts>(typed ?? partsFromIso(value));
  const [wasLeft, setLeft] = useState(typed !== undefined);
  const isHalf = isHalfTyped(parts);
  const isElsewhereChanged = !isHalf && isoOf(parts) !== value;
  const take = (next: DateParts) => {
    setParts(next);
    onTyped?.(isHalfTyped(next) ? next : undefined);
    if (!isHalfTyped(next)) {
      onChange(isoOf(next));
    }
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      setLeft(true);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the focus leaving its boxes
    <div className="date-field" data-typed={props.typedKey ?? id} onBlur={leave}>
      <DateInput
        id={id}
        label={label}
        hint={hint}
        error={error ?? (isHalf && wasLeft ? NO_DATE : undefined)}
        value={isElsewhereChanged ? partsFromIso(value) : parts}
        onChange={take}
      />
    </div>
  );
}

export const NO_DATE = "Enter a real date, for example 27 3 2026, or leave it empty";

function isoOf({ day, month, year }: DateParts): string | null {
  return isoFromParts(day, month, year) ?? null;
}

/** Something is typed, and it is not a date. */
function isHalfTyped(parts: DateParts): boolean {
  return `${parts.day}${parts.month}${parts.year}`.trim() !== "" && isoOf(parts) === null;
}
