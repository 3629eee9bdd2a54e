import { Options } from "@/components/options";
import { Select } from "@/govuk/select";
import { useTeams } from "@/lib/api/list-teams";
import { inNaturalOrder } from "@/lib/natural-order";

interface ServiceSelectProps {
  value: string;
  onChange: (code: string) => void;
}

/** One service, or all of them. */
export function ServiceSelect({ value, onChange }: ServiceSelectProps) {
  const teams = useTeams().data ?? [];
  const services = new Map(teams.map(({ service }) => [service.code, service.label]));
  const sorted = [...services].toSorted(([, a], [, b]) => inNaturalOrder(a, b));
  return (
    <Select id="service" label="Service" value={value} onChange={onChange}>
      <option value="">All services</option>
      <Options labels={Object.fromEntries(sorted)} />
    </Select>
  );
}
