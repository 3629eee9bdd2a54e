import { DescriptorFields } from "@/features/tools/editor/descriptor-fields";
import { PlaceButtons } from "@/features/tools/editor/place-buttons";
import { PopulationChoice } from "@/features/tools/editor/population-choice";
import { Checkboxes } from "@/govuk/checkboxes";
import { Details } from "@/govuk/details";
import { Textarea } from "@/govuk/textarea";
import type { Framework } from "@/lib/api-types";
import { promptKinds } from "@/lib/labels";
import type { ToolPrompt } from "@/lib/tool-document";

interface PromptFieldsProps {
  /** The prompt's pointer as a field id. */
  id: string;
  prompt: ToolPrompt;
  place: number;
  of: number;
  framework: Framework;
  /** The groups of children that its section is for. */
  populations: readonly { code: string; label: string }[];
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<ToolPrompt>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One question of a section. */
export function PromptFields(props: PromptFieldsProps) {
  const { id, prompt, place, of, framework, populations, messages, onChange } = props;
  const name = `question ${place + 1}`;
  return (
    <section className="prompt-fields" aria-labelledby={`${id}-heading`}>
      <h2 className="govuk-heading-m prompt-fields__heading" id={`${id}-heading`}>
        Question {place + 1}
        <span className="prompt-fields__kind">{promptKinds[prompt.kind]}</span>
      </h2>
      <PlaceButtons
        id={`${id}-place`}
        name={name}
        place={place}
        of={of}
        onMove={props.onMove}
        onRemove={props.onRemove}
        question={`Remove ${name} from the draft?`}
      />
      <Textarea
        id={`${id}-label`}
        label={<Named what="What is asked" name={name} />}
        labelSize="s"
        rows={2}
        most={200}
        value={prompt.label}
        error={messages[`${id}-label`]}
        onChange={(label) => onChange({ label })}
      />
      <Textarea
        id={`${id}-guidance`}
        label={<Named what="Guidance" name={name} />}
        labelSize="s"
        hint="What to look for, in plain words."
        rows={3}
        most={4000}
        value={prompt.guidance}
        error={messages[`${id}-guidance`]}
        onChange={(guidance) => onChange({ guidance })}
      />
      {prompt.descriptors !== undefined && (
        <DescriptorFields
          id={id}
          framework={framework}
          value={prompt.descriptors}
          messages={messages}
          onChange={(descriptors) => onChange({ descriptors })}
        />
      )}
      <Options id={id} prompt={prompt} name={name} onChange={onChange} />
      {populations.length > 0 && (
        <Details
          summary={<Named what="For some groups of children only" name={name} />}
          {...(prompt.populations.length > 0 ? { open: true } : {})}
        >
          <PopulationChoice
            id={`${id}-populations`}
            label="Which groups is this asked of?"
            populations={populations}
            values={prompt.populations}
            error={messages[`${id}-populations`]}
            onChange={(chosen) => onChange({ populations: chosen })}
          />
        </Details>
      )}
    </section>
  );
}

function Options(props: {
  id: string;
  prompt: ToolPrompt;
  name: string;
  onChange: (part: Partial<ToolPrompt>) => void;
}) {
  const { id, prompt, name, onChange } = props;
  const { required, allowsNotApplicable, asksDate } = prompt;
  return (
    <Checkboxes
      id={`${id}-required`}
      label={<span className="govuk-visually-hidden">How {name} is answered</span>}
      small
      choices={[
        { value: "required", label: "An audit is not complete without an answer" },
        {
          value: "allowsNotApplicable",
          label: "May be answered “not applicable”, with the reason",
        },
        ...(asksDate === undefined
          ? []
          : [{ value: "asksDate", label: "Asks for a date as well" }]),
      ]}
      values={[
        ...(required ? ["required"] : []),
        ...(allowsNotApplicable ? ["allowsNotApplicable"] : []),
        ...(asksDate ? ["asksDate"] : []),
      ]}
      onChange={(values) =>
        onChange({
          required: values.includes("required"),
          allowsNotApplicable: values.includes("allowsNotApplicable"),
          ...(asksDate === undefined ? {} : { asksDate: values.includes("asksDate") }),
        })
      }
    />
  );
}

function Named({ what, name }: { what: string; name: string }) {
  return (
    <>
      {what}
      <span className="govuk-visually-hidden"> of {name}</span>
    </>
  );
}
