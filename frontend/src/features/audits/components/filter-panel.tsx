import { useState } from "react";
import { Link } from "react-router";
import { Options } from "@/components/options";
import { PeriodFields, periodFaults } from "@/components/period-fields";
import { TeamOptions } from "@/components/team-options";
import type { AuditFilters } from "@/features/audits/components/audit-filters";
import {
  AreaOptions,
  GradeOptions,
  SamplingOptions,
} from "@/features/audits/components/judgement-options";
import { FilterBox } from "@/govuk/filter-box";
import { Select } from "@/govuk/select";
import { useTeams } from "@/lib/api/list-teams";
import { useTools } from "@/lib/api/list-tools";
import { isoFromTyped, todayInLondon, typedFromIso } from "@/lib/dates";
import { OVERALL } from "@/lib/grades";
import { auditTypes, statuses } from "@/lib/labels";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";
import { messagesByField } from "@/lib/problem";

interface FilterPanelProps {
  filters: AuditFilters;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (filters: Record<string, string>) => void;
}

/** What to list. Nothing changes until it is applied, so that the list does not jump while choosing. */
export function FilterPanel({ filters, lines, onFaults, onApply }: FilterPanelProps) {
  const [type, setType] = useState<string>(filters.type ?? "");
  const [team, setTeam] = useState(filters.team ?? "");
  const [status, setStatus] = useState<string>(filters.status ?? "");
  const [population, setPopulation] = useState(filters.population ?? "");
  const [area, setArea] = useState(filters.area ?? "");
  const [grade, setGrade] = useState(filters.grade ?? "");
  const [sampling, setSampling] = useState(filters.sampling ?? "");
  const [period, setPeriod] = useState({
    from: typedFromIso(filters.from ?? ""),
    to: typedFromIso(filters.to ?? ""),
  });
  const teams = useTeams().data ?? [];

  const apply = () => {
    const faults = periodFaults(period);
    onFaults(faults);
    if (faults.length === 0) {
      const from = isoFromTyped(period.from) ?? "";
      const to = isoFromTyped(period.to) ?? "";
      onApply({ ...filters, type, team, status, population, area, grade, sampling, from, to });
    }
  };

  return (
    <FilterBox
      heading="Filter"
      showLabel="Filter the audits"
      applyLabel="Apply filter"
      hasFaults={lines.length > 0}
      onApply={apply}
      footer={
        <Link className="govuk-link" to={paths.audits()}>
          Clear filter
        </Link>
      }
    >
      <Select id="type" label="Type" value={type} onChange={setType}>
        <option value="">All types</option>
        <Options labels={auditTypes} />
      </Select>
      <Select id="team" label="Team" value={team} onChange={setTeam}>
        <option value="">All teams</option>
        <TeamOptions teams={teams} today={todayInLondon()} />
      </Select>
      <Select id="status" label="Status" value={status} onChange={setStatus}>
        <option value="">All</option>
        <Options labels={statuses} />
      </Select>
      <PopulationSelect value={population} onChange={setPopulation} />
      <Select id="area" label="Judgement area" value={area} onChange={setArea}>
        <option value="">All</option>
        <AreaOptions chosen={area} />
      </Select>
      <Select
        id="grade"
        label={area === "" || area === OVERALL ? "Overall grade" : "Grade in that area"}
        value={grade}
        onChange={setGrade}
      >
        <option value="">All</option>
        <GradeOptions chosen={grade} />
      </Select>
      <Select id="sampling" label="How the case was chosen" value={sampling} onChange={setSampling}>
        <option value="">All</option>
        <SamplingOptions chosen={sampling} />
      </Select>
      <PeriodFields period={period} messages={messagesByField(lines)} onChange={setPeriod} />
    </FilterBox>
  );
}

interface PopulationSelectProps {
  value: string;
  onChange: (code: string) => void;
}

/** Groups of children as the audit tools name them; one that no tool names any more keeps its code. */
function PopulationSelect({ value, onChange }: PopulationSelectProps) {
  const tools = useTools().data?.items ?? [];
  const named = new Map(
    tools.flatMap(({ populations }) => populations).map(({ code, label }) => [code, label]),
  );
  const labels = { ...Object.fromEntries(named), none: "None given" };
  const isKnown = value === "" || Object.hasOwn(labels, value);
  return (
    <Select id="population" label="Group of children" value={value} onChange={onChange}>
      <option value="">All groups</option>
      <Options labels={isKnown ? labels : { ...labels, [value]: value }} />
    </Select>
  );
}
