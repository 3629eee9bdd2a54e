import { describedBy, FieldError, type FieldProps, FormGroup, Hint } from "@/govuk/field";
import { Fieldset } from "@/govuk/fieldset";
import { inputClass } from "@/govuk/text-input";

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

interface DateInputProps extends Omit<FieldProps, "labelSize"> {
  value: DateParts;
  onChange: (value: DateParts) => void;
}

const boxes = [
  { part: "day", label: "Day", width: "2" },
  { part: "month", label: "Month", width: "2" },
  { part: "year", label: "Year", width: "4" },
] as const;

/** Three boxes, because a date typed whole is read differently in different countries. */
export function DateInput({ id, label, hint, error, value, onChange }: DateInputProps) {
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={label}
        legendSize="s"
        describedBy={describedBy(id, hint !== undefined && "hint", error && "error")}
      >
        <Hint id={id}>{hint}</Hint>
        <FieldError id={id} error={error} />
        <div className="govuk-date-input">
          {boxes.map((box, place) => {
            const boxId = place === 0 ? id : `${id}-${box.part}`;
            return (
              <div className="govuk-date-input__item" key={box.part}>
                <div className="govuk-form-group">
                  <label className="govuk-label govuk-date-input__label" htmlFor={boxId}>
                    {box.label}
                  </label>
                  <input
                    id={boxId}
                    className={`${inputClass(box.width, error)} govuk-date-input__input`}
                    type="text"
                    inputMode="numeric"
                    autoComplete="off"
                    value={value[box.part]}
                    onChange={(event) => onChange({ ...value, [box.part]: event.target.value })}
                  />
                </div>
              </div>
            );
          })}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
