import { Radios } from "@/govuk/radios";
import { useToolVersion } from "@/lib/api/get-tool-version";
import type { Audit } from "@/lib/api-types";
import { populationsIn } from "@/lib/tool-document";

interface PopulationFieldProps {
  tool: NonNullable<Audit["tool"]>;
  value: string | null;
  error: string | undefined;
  onChange: (population: string) => void;
}

/** The group of children, of those that the audit's own version of its tool knows. */
export function PopulationField({ tool, value, error, onChange }: PopulationFieldProps) {
  const version = useToolVersion(tool.code, tool.version).data?.value;
  const populations = version === undefined ? [] : populationsIn(version.document);
  return populations.length === 0 ? null : (
    <Radios
      id="population"
      label="Which group of children is the case in?"
      hint="The form asks what matters for this group. What you answered to other questions is kept."
      small
      value={value}
      error={error}
      choices={populations.map(({ code, label }) => ({ value: code, label }))}
      onChange={onChange}
    />
  );
}
