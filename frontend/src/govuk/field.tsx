import type { ReactNode } from "react";

/** What every GOV.UK form field has around it. */
export interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  labelSize?: "s" | "m" | "l";
}

/** The ids that describe a field, in the order they are read. */
export function describedBy(id: string, ...parts: (string | false | undefined)[]) {
  const ids = parts.filter(Boolean).map((part) => `${id}-${part}`);
  return ids.length === 0 ? undefined : ids.join(" ");
}

export function FormGroup({
  error,
  className,
  children,
}: {
  error?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const classes = ["govuk-form-group", error && "govuk-form-group--error", className];
  return <div className={classes.filter(Boolean).join(" ")}>{children}</div>;
}

export function Hint({ id, children }: { id: string; children?: ReactNode }) {
  return children ? (
    <div id={`${id}-hint`} className="govuk-hint">
      {children}
    </div>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  return error ? (
    <p id={`${id}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {error}
    </p>
  ) : null;
}

/** Label, hint and error message above a single input. */
export function LabelledField({
  id,
  label,
  hint,
  error,
  labelSize,
  className,
  children,
}: FieldProps & { className?: string | undefined; children: ReactNode }) {
  return (
    <FormGroup error={error} className={className}>
      <label className={labelClass(labelSize)} htmlFor={id}>
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      {children}
    </FormGroup>
  );
}

function labelClass(size: FieldProps["labelSize"]): string {
  return size ? `govuk-label govuk-label--${size}` : "govuk-label";
}
