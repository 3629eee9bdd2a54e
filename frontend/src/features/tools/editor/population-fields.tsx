import { PlaceButtons } from "@/features/tools/editor/place-buttons";
import { codeFrom, moved } from "@/features/tools/words";
import { Button } from "@/govuk/button";
import { TextInput } from "@/govuk/text-input";
import type { ErrorLine } from "@/lib/problem";
import type { ToolDocument } from "@/lib/tool-document";

export interface EditedPopulation {
  key: string;
  /** Empty while it is new. */
  code: string;
  label: string;
}

interface PopulationFieldsProps {
  value: readonly EditedPopulation[];
  messages: Readonly<Record<string, string>>;
  onChange: (value: readonly EditedPopulation[]) => void;
}

/** The groups of children that a tool asks different things about. */
export function PopulationFields({ value, messages, onChange }: PopulationFieldsProps) {
  const add = () => onChange([...value, { key: `new ${Date.now()}`, code: "", label: "" }]);
  return (
    <section className="populations" aria-labelledby="populations-heading">
      <h2 className="govuk-heading-m" id="populations-heading">
        Groups of children
      </h2>
      <p className="govuk-body">
        {value.length === 0
          ? "The tool asks the same about every child. Add groups where it should ask different things."
          : "Whoever begins an audit chooses one of these, and the form asks what is for that group."}
      </p>
      {value.map(({ key, code, label }, place) => {
        const id = `populations-${place}-label`;
        const name = label || `group ${place + 1}`;
        return (
          <div key={key} className="populations__item">
            <TextInput
              id={id}
              label={`Group ${place + 1}`}
              maxLength={200}
              value={label}
              error={messages[id]}
              onChange={(typed) =>
                onChange(value.map((each) => (each.key === key ? { ...each, label: typed } : each)))
              }
            />
            <PlaceButtons
              id={`populations-place-${code || key.replace(" ", "-")}`}
              name={name}
              place={place}
              of={value.length}
              onMove={(by) => onChange(moved(value, place, by))}
              onRemove={() => onChange(value.filter((each) => each.key !== key))}
              question={`Remove ${name} from the draft?`}
            />
          </div>
        );
      })}
      <Button secondary onClick={add}>
        Add a group
      </Button>
    </section>
  );
}

/** As it goes into the document; new groups get codes of their own here. */
export function populationsFrom(value: readonly EditedPopulation[]) {
  const taken = value.map(({ code }) => code);
  return value.map(({ code, label }) => {
    const given = code === "" ? codeFrom(label, taken, "group") : code;
    taken.push(given);
    return { code: given, label };
  });
}

/** What is asked only of a group that is gone would be asked of everybody; that is not done unasked. */
export function populationFaults(
  value: readonly EditedPopulation[],
  { populations, sections }: ToolDocument,
): ErrorLine[] {
  const kept = new Set(value.map(({ code }) => code));
  const gone = populations.filter(({ code }) => !kept.has(code));
  const isOnlyFor = (codes: readonly string[]) =>
    codes.length > 0 && codes.every((code) => gone.some((each) => each.code === code));
  return sections.flatMap((section) => {
    const names = [
      ...(isOnlyFor(section.populations) ? [`the section ${section.label}`] : []),
      ...section.prompts
        .filter((prompt) => isOnlyFor(prompt.populations))
        .map((prompt) => `“${prompt.label}” in ${section.label}`),
    ];
    return names.map((name) => ({
      text: `Remove ${name} first, or ask it of other groups: it is asked only of a group you removed`,
      fieldId: value.length > 0 ? "populations-0-label" : "label",
    }));
  });
}

/** Takes groups that are gone out of whatever is asked of others too. */
export function withoutPopulations(document: ToolDocument): ToolDocument {
  const known = new Set(document.populations.map(({ code }) => code));
  const kept = (codes: readonly string[]) => codes.filter((code) => known.has(code));
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      populations: kept(section.populations),
      prompts: section.prompts.map((prompt) => ({
        ...prompt,
        populations: kept(prompt.populations),
      })),
    })),
  };
}
