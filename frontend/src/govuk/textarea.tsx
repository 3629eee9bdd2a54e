import { type TextareaHTMLAttributes, useEffect, useState } from "react";
import { describedBy, type FieldProps, LabelledField } from "@/govuk/field";

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "onChange">;

interface TextareaProps extends FieldProps, Area {
  value: string;
  /** How many characters fit. What is left is shown once half of them are used. */
  most: number;
  onChange: (value: string) => void;
}

export function Textarea({
  id,
  label,
  hint,
  error,
  labelSize,
  value,
  most,
  onChange,
  ...rest
}: TextareaProps) {
  const count = remaining(value, most);
  return (
    <LabelledField
      {...{ id, label, hint, error }}
      {...(labelSize ? { labelSize } : {})}
      className="govuk-character-count"
    >
      <textarea
        rows={5}
        name={id}
        {...rest}
        id={id}
        value={value}
        className={`govuk-textarea ${error ? "govuk-textarea--error" : ""}`}
        aria-describedby={describedBy(id, hint !== undefined && "hint", error && "error", "count")}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <Count id={id} {...count} />
    </LabelledField>
  );
}

interface Remaining {
  text: string;
  isOver: boolean;
  isFar: boolean;
}

function Count({ id, text, isOver, isFar }: Remaining & { id: string }) {
  const said = useSettled(text);
  return (
    <>
      <div
        id={`${id}-count`}
        className={`govuk-character-count__message ${classOf(isOver, isFar)}`}
      >
        {text}
      </div>
      <div className="govuk-visually-hidden" aria-live="polite">
        {said}
      </div>
    </>
  );
}

function classOf(isOver: boolean, isFar: boolean): string {
  if (isFar) {
    return "govuk-visually-hidden";
  }
  return isOver ? "govuk-error-message" : "govuk-hint";
}

function remaining(value: string, most: number): Remaining {
  const left = most - value.length;
  if (left < 0) {
    return { text: `You have ${characters(-left)} too many`, isOver: true, isFar: false };
  }
  const isFar = left > most / 2;
  const text = isFar
    ? `You can enter up to ${characters(most)}`
    : `You have ${characters(left)} left`;
  return { text, isOver: false, isFar };
}

function characters(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "character" : "characters"}`;
}

/** The text once typing has paused, so that a screen reader is not interrupted at every key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  const [first] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text === first ? "" : text), 1500);
    return () => clearTimeout(timer);
  }, [text, first]);
  return settled;
}
