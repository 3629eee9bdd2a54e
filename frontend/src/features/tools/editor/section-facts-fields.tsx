import { PopulationChoice } from "@/features/tools/editor/population-choice";
import { Select } from "@/govuk/select";
import { TextInput } from "@/govuk/text-input";
import { Textarea } from "@/govuk/textarea";
import type { Framework } from "@/lib/api-types";
import { todayInLondon } from "@/lib/dates";
import type { ToolSection } from "@/lib/tool-document";

type Facts = Omit<ToolSection, "prompts">;

interface SectionFactsFieldsProps {
  id: string;
  section: Facts;
  framework: Framework;
  populations: readonly { code: string; label: string }[];
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<Facts>) => void;
}

/** What a section is called, what it judges and for whom it is. */
export function SectionFactsFields(props: SectionFactsFieldsProps) {
  const { id, section, framework, populations, messages, onChange } = props;
  const today = todayInLondon();
  const areas = framework.areas.filter(
    ({ code, validFrom, validTo }) =>
      code === section.area || (validFrom <= today && (validTo === null || validTo >= today)),
  );
  return (
    <>
      <TextInput
        id={`${id}-label`}
        label="Name of the section"
        labelSize="s"
        maxLength={200}
        value={section.label}
        error={messages[`${id}-label`]}
        onChange={(label) => onChange({ label })}
      />
      <Select
        id={`${id}-area`}
        label="Judgement area"
        labelSize="s"
        hint="The area of the framework that the section’s grade counts for. A section without a grade has none."
        value={section.area ?? ""}
        error={messages[`${id}-area`]}
        onChange={(area) => onChange({ area: area === "" ? null : area })}
      >
        <option value="">None: nothing is graded here</option>
        {areas.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <Textarea
        id={`${id}-guidance`}
        label="Guidance for the section"
        labelSize="s"
        hint="Shown under its name."
        rows={4}
        most={4000}
        value={section.guidance}
        error={messages[`${id}-guidance`]}
        onChange={(guidance) => onChange({ guidance })}
      />
      <PopulationChoice
        id={`${id}-populations`}
        label="Which groups of children is the section for?"
        populations={populations}
        values={section.populations}
        error={messages[`${id}-populations`]}
        onChange={(chosen) => onChange({ populations: chosen })}
      />
    </>
  );
}
