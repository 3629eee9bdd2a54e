import { useState } from "react";
import { Button } from "@/govuk/button";
import { describedBy, type FieldProps, LabelledField } from "@/govuk/field";
import { inputClass } from "@/govuk/text-input";

interface PasswordInputProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** A password that can be shown to check it for a slip. */
export function PasswordInput({ id, label, error, value, onChange }: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  return (
    <LabelledField className="govuk-password-input" {...{ id, label, error }}>
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          id={id}
          name={id}
          type={isShown ? "text" : "password"}
          className={`${inputClass(undefined, error)} govuk-password-input__input`}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy(id, error && "error")}
          aria-invalid={error ? true : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button
          secondary
          className="govuk-password-input__toggle"
          aria-controls={id}
          aria-label={isShown ? "Hide password" : "Show password"}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? "Hide" : "Show"}
        </Button>
      </div>
    </LabelledField>
  );
}
