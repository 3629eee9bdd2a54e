import type { InputHTMLAttributes } from "react";
import { describedBy, type FieldProps, LabelledField } from "@/govuk/field";

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "onChange" | "width">;

interface TextInputProps extends FieldProps, Input {
  width?: "2" | "4" | "10" | "20" | undefined;
  onChange: (value: string) => void;
}

export function TextInput({
  id,
  label,
  hint,
  error,
  labelSize,
  width,
  onChange,
  ...rest
}: TextInputProps) {
  return (
    <LabelledField {...{ id, label, hint, error }} {...(labelSize ? { labelSize } : {})}>
      <input
        type="text"
        name={id}
        {...rest}
        id={id}
        className={inputClass(width, error)}
        aria-describedby={describedBy(id, hint !== undefined && "hint", error && "error")}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </LabelledField>
  );
}

export function inputClass(width: string | undefined, error: string | undefined): string {
  return ["govuk-input", width && `govuk-input--width-${width}`, error && "govuk-input--error"]
    .filter(Boolean)
    .join(" ");
}
