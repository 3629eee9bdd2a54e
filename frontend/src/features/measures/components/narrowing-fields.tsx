import { useState } from "react";
import { Options } from "@/components/options";
import { type Narrowing, useNarrowings } from "@/features/measures/use-narrowings";
import { Details } from "@/govuk/details";
import { Select } from "@/govuk/select";

interface NarrowingFieldsProps {
  chosen: Narrowing;
  onChange: (chosen: Partial<Narrowing>) => void;
}

/** What few ask for, folded away until it is asked for. */
export function NarrowingFields({ chosen, onChange }: NarrowingFieldsProps) {
  const { population, toolVersion } = chosen;
  const [isOpen, setOpen] = useState(population !== "" || toolVersion !== "");
  const { populations, toolVersions } = useNarrowings();
  return (
    <Details summary="Children and audit tool" open={isOpen} onToggle={setOpen}>
      <Select
        id="population"
        label="Group of children"
        value={population}
        onChange={(code) => onChange({ population: code })}
      >
        <option value="">All groups</option>
        <Options labels={withUnknown(populations, population)} />
      </Select>
      <Select
        id="toolVersion"
        label="Version of the audit tool"
        value={toolVersion}
        onChange={(code) => onChange({ toolVersion: code })}
      >
        <option value="">All versions</option>
        <Options labels={withUnknown(toolVersions, toolVersion)} />
      </Select>
    </Details>
  );
}

/** What came with the address and no tool names any more keeps its code. */
function withUnknown(labels: Readonly<Record<string, string>>, value: string) {
  return value === "" || Object.hasOwn(labels, value) ? labels : { ...labels, [value]: value };
}
