import { Options } from "@/components/options";
import { TeamOptions } from "@/components/team-options";
import { ServiceOptions } from "@/features/measures/components/measure-filters";
import { judgeds, lengths, type Trended } from "@/features/measures/trended";
import { Checkboxes } from "@/govuk/checkboxes";
import { Select } from "@/govuk/select";
import { useTeams } from "@/lib/api/list-teams";
import { todayInLondon } from "@/lib/dates";

/** What the fields hold. */
export interface Choosing extends Omit<Trended, "question"> {
  service: string;
}

interface TrendFieldsProps {
  chosen: Choosing;
  onChange: (chosen: Choosing) => void;
}

/** Whose series, in which steps, and which grades are looked for. */
export function TrendFields({ chosen, onChange }: TrendFieldsProps) {
  const teams = useTeams().data ?? [];
  const set = (part: Partial<Choosing>) => onChange({ ...chosen, ...part });
  const before = teams.find(({ code }) => code === chosen.team)?.predecessors ?? [];
  return (
    <>
      <Select
        id="by"
        label="Step"
        value={chosen.by}
        onChange={(by) => set({ by: by as Choosing["by"] })}
      >
        <Options labels={lengths} />
      </Select>
      <Select
        id="judged"
        label="Judged"
        value={chosen.judged}
        onChange={(judged) => set({ judged: judged as Choosing["judged"] })}
      >
        <Options labels={judgeds} />
      </Select>
      <Select
        id="service"
        label="Service"
        value={chosen.service}
        onChange={(service) => set({ service, team: "", follows: false })}
      >
        <option value="">All services</option>
        <ServiceOptions teams={teams} />
      </Select>
      <Select
        id="team"
        label="Team"
        value={chosen.team}
        onChange={(team) => set({ team, service: "", follows: false })}
      >
        <option value="">All teams</option>
        <TeamOptions teams={teams} today={todayInLondon()} />
      </Select>
      {before.length > 0 && (
        <Checkboxes
          id="followSuccessors"
          label="Before a restructure"
          small
          choices={[{ value: "true", label: "Count the teams whose work it took over" }]}
          values={chosen.follows ? ["true"] : []}
          onChange={(values) => set({ follows: values.length > 0 })}
        />
      )}
    </>
  );
}
