import type { ReactNode } from "react";
import { describedBy, type FieldProps, LabelledField } from "@/govuk/field";

interface SelectProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** `<option>` and `<optgroup>` elements. */
  children: ReactNode;
}

export function Select({
  id,
  label,
  hint,
  error,
  labelSize,
  value,
  onChange,
  children,
}: SelectProps) {
  return (
    <LabelledField {...{ id, label, hint, error }} {...(labelSize ? { labelSize } : {})}>
      <select
        id={id}
        name={id}
        className={`govuk-select ${error ? "govuk-select--error" : ""}`}
        aria-describedby={describedBy(id, hint !== undefined && "hint", error && "error")}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </LabelledField>
  );
}
