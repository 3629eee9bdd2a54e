import { describedBy, FieldError, type FieldProps, FormGroup, Hint } from "@/govuk/field";
import { Fieldset } from "@/govuk/fieldset";
import type { Choice } from "@/govuk/radios";

interface CheckboxesProps extends Omit<FieldProps, "labelSize"> {
  choices: readonly Choice[];
  values: readonly string[];
  legendSize?: "s" | "m";
  small?: boolean;
  onChange: (values: string[]) => void;
}

export function Checkboxes({
  id,
  label,
  hint,
  error,
  choices,
  values,
  legendSize,
  small = false,
  onChange,
}: CheckboxesProps) {
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={label}
        legendSize={legendSize}
        describedBy={describedBy(id, hint !== undefined && "hint", error && "error")}
      >
        <Hint id={id}>{hint}</Hint>
        <FieldError id={id} error={error} />
        <div className={`govuk-checkboxes ${small ? "govuk-checkboxes--small" : ""}`}>
          {choices.map((choice, place) => (
            <Checkbox
              key={choice.value}
              id={place === 0 ? id : `${id}-${choice.value}`}
              choice={choice}
              isTicked={values.includes(choice.value)}
              onToggle={() => toggle(choice.value)}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

interface CheckboxProps {
  id: string;
  choice: Choice;
  isTicked: boolean;
  onToggle: () => void;
}

/** A single tick box, also for use on its own inside `.govuk-checkboxes`. */
function Checkbox({ id, choice, isTicked, onToggle }: CheckboxProps) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        name={id}
        checked={isTicked}
        onChange={onToggle}
        aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {choice.label}
      </label>
      {choice.hint && (
        <div id={`${id}-item-hint`} className="govuk-hint govuk-checkboxes__hint">
          {choice.hint}
        </div>
      )}
    </div>
  );
}
