import type { ReactNode } from "react";
import { describedBy, FieldError, type FieldProps, FormGroup, Hint } from "@/govuk/field";
import { Fieldset } from "@/govuk/fieldset";

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface RadiosProps extends Omit<FieldProps, "labelSize"> {
  choices: readonly Choice[];
  value: string | null;
  legendSize?: "s" | "m" | "l";
  small?: boolean;
  onChange: (value: string) => void;
}

/** One choice of several. The first radio carries the field's id, so that error links reach it. */
export function Radios({
  id,
  label,
  hint,
  error,
  choices,
  value,
  legendSize = "s",
  small = false,
  onChange,
}: RadiosProps) {
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={label}
        legendSize={legendSize}
        describedBy={describedBy(id, hint !== undefined && "hint", error && "error")}
      >
        <Hint id={id}>{hint}</Hint>
        <FieldError id={id} error={error} />
        <div className={`govuk-radios ${small ? "govuk-radios--small" : ""}`}>
          {choices.map((choice, place) => (
            <Radio
              key={choice.value}
              id={place === 0 ? id : `${id}-${choice.value}`}
              name={id}
              choice={choice}
              isChosen={choice.value === value}
              onChoose={() => onChange(choice.value)}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

interface RadioProps {
  id: string;
  name: string;
  choice: Choice;
  isChosen: boolean;
  onChoose: () => void;
}

function Radio({ id, name, choice, isChosen, onChoose }: RadioProps) {
  return (
    <div className="govuk-radios__item">
      <input
        className="govuk-radios__input"
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        checked={isChosen}
        onChange={onChoose}
        aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
      />
      <label className="govuk-label govuk-radios__label" htmlFor={id}>
        {choice.label}
      </label>
      {choice.hint && (
        <div id={`${id}-item-hint`} className="govuk-hint govuk-radios__hint">
          {choice.hint}
        </div>
      )}
    </div>
  );
}
