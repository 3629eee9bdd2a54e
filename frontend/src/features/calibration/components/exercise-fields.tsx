import { type ExerciseTyped, inOrder } from "@/features/calibration/exercise-form";
import { Checkboxes } from "@/govuk/checkboxes";
import { DateInput } from "@/govuk/date-input";
import { Select } from "@/govuk/select";
import { TextInput } from "@/govuk/text-input";
import { Textarea } from "@/govuk/textarea";
import type { Framework, Person } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";

interface ExerciseFieldsProps {
  typed: ExerciseTyped;
  frameworks: readonly Framework[];
  people: readonly Person[];
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<ExerciseTyped>) => void;
}

/** Everything that is set about an exercise. */
export function ExerciseFields(props: ExerciseFieldsProps) {
  const { typed, frameworks, people, messages, onChange } = props;
  const framework = frameworkOf(frameworks, typed.framework);
  return (
    <>
      <TextInput
        id="title"
        label="Title"
        labelSize="s"
        value={typed.title}
        error={messages.title}
        onChange={(title) => onChange({ title })}
      />
      <Textarea
        id="caseText"
        label="The case"
        labelSize="s"
        hint="Anonymised: no name, address or date of birth, and nothing by which a colleague would know the family."
        rows={15}
        most={20_000}
        value={typed.caseText}
        error={messages.caseText}
        onChange={(caseText) => onChange({ caseText })}
      />
      <Select
        id="framework"
        label="Framework"
        labelSize="s"
        value={typed.framework}
        error={messages.framework}
        onChange={(code) => onChange({ framework: code, areas: [] })}
      >
        <option value="">Select a framework</option>
        {frameworks.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      {framework && (
        <Checkboxes
          id="areas"
          label="Areas to grade"
          legendSize="s"
          small
          values={typed.areas}
          error={messages.areas}
          choices={framework.areas.map(({ code, label }) => ({ value: code, label }))}
          onChange={(areas) => onChange({ areas: inOrder(framework, areas) })}
        />
      )}
      <Checkboxes
        id="overall"
        label={<span className="govuk-visually-hidden">Overall grade</span>}
        small
        values={typed.overall ? ["yes"] : []}
        error={messages.overall}
        choices={[{ value: "yes", label: "Ask for an overall grade too" }]}
        onChange={(values) => onChange({ overall: values.length > 0 })}
      />
      <DateInput
        id="closesOn"
        label="Last day to submit"
        value={typed.closesOn}
        error={messages.closesOn}
        onChange={(closesOn) => onChange({ closesOn })}
      />
      <Checkboxes
        id="participants"
        label="Who is to grade it"
        legendSize="s"
        hint="Auditors and moderators. They hear of it once the exercise is open."
        small
        values={typed.participants}
        error={messages.participants}
        choices={people.map(({ username, name }) => ({ value: username, label: name }))}
        onChange={(participants) => onChange({ participants })}
      />
    </>
  );
}
