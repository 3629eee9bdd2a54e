import type { Allocation } from "@/features/allocation/allocation-form";
import { auditDate, frameworksFor } from "@/features/allocation/components/facts-form";
import { Checkboxes } from "@/govuk/checkboxes";
import { Details } from "@/govuk/details";
import { Radios } from "@/govuk/radios";
import { Select } from "@/govuk/select";
import type { AuditType, Framework } from "@/lib/api-types";
import { todayInLondon } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";

interface GradesOnlyFieldsProps {
  given: Allocation;
  frameworks: readonly Framework[];
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<Allocation>) => void;
}

/** For grades that were given elsewhere: no questions, only grades and why. */
export function GradesOnlyFields({ given, frameworks, messages, onChange }: GradesOnlyFieldsProps) {
  const date = auditDate(given.facts) ?? todayInLondon();
  const offered = frameworksFor(frameworks, given.type, date);
  const chosen = chosenFramework(given, frameworks);
  return (
    <Details summary="Grades given elsewhere, without a tool">
      <p className="govuk-body">
        For an audit that was made on paper or in another system. There are no questions, only the
        areas of a framework with a grade and the reason for it.
      </p>
      <Checkboxes
        id="gradesOnly"
        label={<span className="govuk-visually-hidden">Without a tool</span>}
        choices={[{ value: "yes", label: "Record grades only, without a tool" }]}
        values={given.gradesOnly ? ["yes"] : []}
        onChange={(values) => onChange({ gradesOnly: values.length > 0, tool: "" })}
      />
      {given.gradesOnly && (
        <>
          <Radios
            id="type"
            label="What is audited?"
            value={given.type}
            error={messages.type}
            choices={[
              {
                value: "case_file",
                label: auditTypes.case_file,
                hint: "The work with a child, as the file shows it",
              },
              {
                value: "supervision",
                label: auditTypes.supervision,
                hint: "The supervision of the worker on a case",
              },
            ]}
            onChange={(type) => onChange({ type: type as AuditType })}
          />
          {given.type !== null && (
            <Select
              id="framework"
              label="Framework"
              labelSize="s"
              hint={chosen?.description ?? "No framework was in force on this date."}
              value={chosen?.code ?? ""}
              error={messages.framework}
              onChange={(framework) => onChange({ framework })}
            >
              {offered.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </>
      )}
    </Details>
  );
}

/** The person's own choice for as long as it fits the type and the date, else the usual one. */
export function chosenFramework(
  given: Allocation,
  frameworks: readonly Framework[],
): Framework | undefined {
  const offered = frameworksFor(frameworks, given.type, auditDate(given.facts) ?? todayInLondon());
  return offered.find(({ code }) => code === given.framework) ?? offered[0];
}
