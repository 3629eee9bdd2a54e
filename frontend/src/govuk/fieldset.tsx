import type { ReactNode } from "react";

interface FieldsetProps {
  legend: ReactNode;
  legendSize?: "s" | "m" | "l" | undefined;
  describedBy?: string | undefined;
  children: ReactNode;
}

export function Fieldset({ legend, legendSize, describedBy, children }: FieldsetProps) {
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
      <legend
        className={`govuk-fieldset__legend ${legendSize ? `govuk-fieldset__legend--${legendSize}` : ""}`}
      >
        {legend}
      </legend>
      {children}
    </fieldset>
  );
}
