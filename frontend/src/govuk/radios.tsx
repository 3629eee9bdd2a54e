import { Fragment, type ReactNode } from "react";
import { describedBy, FieldError, type FieldProps, FormGroup, Hint } from "@/govuk/field";
import { Fieldset } from "@/govuk/fieldset";

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Set apart from the choices above it by the word "or". */
  isAfterOr?: boolean;
  /** Shown, but not to be chosen; its hint says why. */
  isDisabled?: boolean;
  /** The keys that choose it, as `aria-keyshortcuts` names them. */
  shortcut?: string;
}

interface RadiosProps extends Omit<FieldProps, "labelSize"> {
  choices: readonly Choice[];
  value: string | null;
  legendSize?: "s" | "m" | "l";
  small?: boolean;
  /** Side by side where there is room. */
  inline?: boolean;
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
  inline = false,
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
        <div
          className={`govuk-radios ${small ? "govuk-radios--small" : ""} ${inline ? "govuk-radios--inline" : ""}`}
        >
          {choices.map((choice, place) => (
            <Fragment key={choice.value}>
              {choice.isAfterOr && <div className="govuk-radios__divider">or</div>}
              <Radio
                id={place === 0 ? id : `${id}-${choice.value}`}
                name={id}
                choice={choice}
                isChosen={choice.value === value}
                onChoose={() => onChange(choice.value)}
              />
            </Fragment>
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
        disabled={choice.isDisabled}
        onChange={onChoose}
        aria-keyshortcuts={choice.shortcut}
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
