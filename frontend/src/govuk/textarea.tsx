import { type TextareaHTMLAttributes, useEffect, useState } from "react";
import { describedBy, type FieldProps, LabelledField } from "@/govuk/field";

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "onChange">;

interface TextareaProps extends FieldProps, Area {
  value: string;
  /** How many characters fit; what is left is shown once half are used, and said when near. */
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
      <Count id={id} text={count.text} isOver={count.isOver} />
    </LabelledField>
  );
}

function Count({ id, text, isOver }: { id: string; text: string; isOver: boolean }) {
  const said = useSettled(text);
  return (
    <>
      <div
        id={`${id}-count`}
        className={`govuk-character-count__message ${isOver ? "govuk-error-message" : "govuk-hint"}`}
      >
        {text}
      </div>
      <div className="govuk-visually-hidden" aria-live="polite">
        {said}
      </div>
    </>
  );
}

function remaining(value: string, most: number): { text: string; isOver: boolean } {
  const left = most - value.length;
  if (left < 0) {
    return { text: `You have ${characters(-left)} too many`, isOver: true };
  }
  const text =
    left > most / 2
      ? `You can enter up to ${characters(most)}`
      : `You have ${characters(left)} left`;
  return { text, isOver: false };
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
