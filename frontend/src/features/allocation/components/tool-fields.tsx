import type { Allocation } from "@/features/allocation/allocation-form";
import { GradesOnlyFields } from "@/features/allocation/components/grades-only-fields";
import { Radios } from "@/govuk/radios";
import type { Framework, Tool } from "@/lib/api-types";
import { toolKinds } from "@/lib/labels";

interface ToolFieldsProps {
  given: Allocation;
  tools: readonly Tool[];
  frameworks: readonly Framework[];
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<Allocation>) => void;
}

/** What the audit is made with, and for which group of children. */
export function ToolFields({ given, tools, frameworks, messages, onChange }: ToolFieldsProps) {
  const chosen = tools.find(({ code }) => code === given.tool);
  return (
    <>
      {tools.length === 0 ? (
        <p className="govuk-body">
          No audit tool is published yet. An administrator publishes one under “Audit tools”.
        </p>
      ) : (
        <Radios
          id="tool"
          label="What is the audit made with?"
          legendSize="m"
          value={given.gradesOnly ? null : given.tool}
          error={messages.tool}
          choices={tools.map(({ code, label, kind }) => ({
            value: code,
            label,
            hint: toolKinds[kind].hint,
          }))}
          onChange={(tool) => onChange({ tool, gradesOnly: false, population: "" })}
        />
      )}
      {chosen && !given.gradesOnly && chosen.populations.length > 0 && (
        <Radios
          id="population"
          label="Which group of children is the case in?"
          hint="The form asks what matters for this group."
          small
          value={given.population}
          error={messages.population}
          choices={chosen.populations.map(({ code, label }) => ({ value: code, label }))}
          onChange={(population) => onChange({ population })}
        />
      )}
      <GradesOnlyFields
        given={given}
        frameworks={frameworks}
        messages={messages}
        onChange={onChange}
      />
    </>
  );
}
