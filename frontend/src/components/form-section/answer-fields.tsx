import { DateField } from "@/components/date-field";
import type { AnswerValue, Choice } from "@/components/form-section/values";
import { LONGEST_REASON, LONGEST_TEXT } from "@/components/judgement-fields";
import { LinkButton } from "@/govuk/button";
import { Checkboxes } from "@/govuk/checkboxes";
import type { DateParts } from "@/govuk/date-input";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import type { FormPrompt } from "@/lib/api-types";
import { choices } from "@/lib/labels";

interface AnswerFieldsProps {
  prompt: FormPrompt;
  value: AnswerValue;
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<AnswerValue>) => void;
  /** Half typed dates by the id of their field, for forms that keep them. */
  typed?: Readonly<Record<string, DateParts>>;
  onTyped?: (id: string, typed: DateParts | undefined) => void;
}

const QUOTATION =
  "Write what was said, word for word. Put [square brackets] in place of names and of anything else that shows who somebody is.";

/** An answer that is not a judgement: chosen, or written. */
export function AnswerFields(props: AnswerFieldsProps) {
  return props.prompt.kind === "compliance" ? (
    <ComplianceFields {...props} />
  ) : (
    <WrittenFields {...props} />
  );
}

/** Yes, partly, no or not applicable. It never sets a grade. */
function ComplianceFields(props: AnswerFieldsProps) {
  const { prompt, value, messages, onChange } = props;
  const id = idOf(prompt);
  const isAside = value.choice === "not_applicable";
  const offered: Choice[] = ["yes", "partly", "no"];
  if (prompt.allowsNotApplicable || isAside) {
    offered.push("not_applicable");
  }
  return (
    <div className="prompt">
      <Radios
        id={`${id}-choice`}
        label={labelOf(prompt)}
        {...(prompt.guidance ? { hint: prompt.guidance } : {})}
        error={messages[`${id}-choice`]}
        value={value.choice}
        small
        inline
        choices={offered.map((choice) => ({ value: choice, label: choices[choice] }))}
        onChange={(choice) => onChange({ choice: choice as Choice })}
      />
      {!prompt.required && value.choice !== null && (
        <p className="govuk-body-s judgement__clear">
          <LinkButton onClick={() => onChange({ choice: null })}>
            Clear the answer<span className="govuk-visually-hidden"> to {prompt.label}</span>
          </LinkButton>
        </p>
      )}
      {isAside && <WhyNot {...props} />}
      {!isAside && (prompt.asksDate || value.date !== null) && (
        <DateField
          id={`${id}-date`}
          label="Date (optional)"
          error={messages[`${id}-date`]}
          value={value.date}
          typed={props.typed?.[`${id}-date`]}
          onTyped={(typed) => props.onTyped?.(`${id}-date`, typed)}
          onChange={(date) => onChange({ date })}
        />
      )}
    </div>
  );
}

function WrittenFields(props: AnswerFieldsProps) {
  const { prompt, value, messages, onChange } = props;
  const id = idOf(prompt);
  const isAside = value.choice === "not_applicable";
  const mayBeAside = prompt.allowsNotApplicable || isAside;
  const hint = [
    prompt.guidance,
    prompt.kind === "quotation" && !prompt.guidance.includes("bracket") ? QUOTATION : "",
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="prompt">
      {!isAside && (
        <Textarea
          id={`${id}-text`}
          label={labelOf(prompt)}
          labelSize="s"
          {...(hint === "" ? {} : { hint })}
          error={messages[`${id}-text`]}
          most={LONGEST_TEXT}
          value={value.text ?? ""}
          onChange={(text) => onChange({ text })}
        />
      )}
      {isAside && <p className="govuk-heading-s">{prompt.label}</p>}
      {mayBeAside && (
        <Checkboxes
          id={`${id}-choice`}
          label={<span className="govuk-visually-hidden">{prompt.label}</span>}
          error={messages[`${id}-choice`]}
          small
          choices={[{ value: "not_applicable", label: "This does not apply to this case" }]}
          values={isAside ? ["not_applicable"] : []}
          onChange={(ticked) => onChange({ choice: ticked.length > 0 ? "not_applicable" : null })}
        />
      )}
      {isAside && <WhyNot {...props} />}
    </div>
  );
}

function WhyNot({ prompt, value, messages, onChange }: AnswerFieldsProps) {
  const id = `${idOf(prompt)}-reason`;
  return (
    <Textarea
      id={id}
      label={
        <>
          Why this does not apply
          <span className="govuk-visually-hidden">: {prompt.label}</span>
        </>
      }
      rows={2}
      error={messages[id]}
      most={LONGEST_REASON}
      value={value.reason ?? ""}
      onChange={(reason) => onChange({ reason })}
    />
  );
}

function idOf({ code }: FormPrompt): string {
  return `answers-${code}`;
}

function labelOf({ label, required }: FormPrompt): string {
  return required ? label : `${label} (optional)`;
}
