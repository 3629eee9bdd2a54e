import { useState } from "react";
import { Link } from "react-router";
import { PeriodFields, periodFaults } from "@/components/period-fields";
import type { TrustQuestion } from "@/features/trust/trust-question";
import { FilterBox } from "@/govuk/filter-box";
import { Select } from "@/govuk/select";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { useTeams } from "@/lib/api/list-teams";
import { isoFromTyped, todayInLondon, typedFromIso } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { periodChoices } from "@/lib/periods";
import { type ErrorLine, messagesByField } from "@/lib/problem";

interface TrustFiltersProps {
  question: TrustQuestion;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (question: TrustQuestion) => void;
}

const OTHER = "other";

/** Which second checks are looked at. */
export function TrustFilters({ question, lines, onFaults, onApply }: TrustFiltersProps) {
  const [asked, setAsked] = useState(question);
  const choices = periodChoices(todayInLondon());
  const known = choices.find(({ from, to }) => from === question.from && to === question.to);
  const [choice, setChoice] = useState(known?.value ?? OTHER);
  const [typed, setTyped] = useState({
    from: typedFromIso(question.from),
    to: typedFromIso(question.to),
  });
  const areas = useAreas(asked.type);
  const services = useServices();
  const set = (part: Partial<TrustQuestion>) => setAsked({ ...asked, ...part });

  const apply = () => {
    const chosen = choices.find(({ value }) => value === choice);
    const faults = chosen === undefined ? periodFaults(typed) : [];
    onFaults(faults);
    if (faults.length === 0) {
      const from = chosen?.from ?? isoFromTyped(typed.from) ?? "";
      onApply({ ...asked, from, to: chosen?.to ?? isoFromTyped(typed.to) ?? "" });
    }
  };

  return (
    <FilterBox
      heading="Choose the figures"
      showLabel="Choose other figures"
      applyLabel="Show figures"
      hasFaults={lines.length > 0}
      onApply={apply}
      footer={
        <Link className="govuk-link" to={paths.trust()}>
          Back to the usual figures
        </Link>
      }
    >
      <Select
        id="type"
        label="Type"
        value={asked.type}
        onChange={(type) => set({ type: type as TrustQuestion["type"], area: "" })}
      >
        <Options labels={Object.entries(auditTypes)} />
      </Select>
      <Select id="period" label="Period" value={choice} onChange={setChoice}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <option value={OTHER}>Other dates</option>
      </Select>
      {choice === OTHER && (
        <PeriodFields period={typed} messages={messagesByField(lines)} onChange={setTyped} />
      )}
      <Select
        id="service"
        label="Service"
        value={asked.service}
        onChange={(service) => set({ service })}
      >
        <option value="">All services</option>
        <Options labels={services} />
      </Select>
      <Select id="area" label="Judgement" value={asked.area} onChange={(area) => set({ area })}>
        <option value="">Overall grade</option>
        <Options labels={areas} />
      </Select>
    </FilterBox>
  );
}

function Options({ labels }: { labels: readonly (readonly [string, string])[] }) {
  return labels.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

function useServices(): [string, string][] {
  const teams = useTeams().data ?? [];
  return [...new Map(teams.map(({ service }) => [service.code, service.label]))].toSorted(
    ([, a], [, b]) => a.localeCompare(b, "en-GB"),
  );
}

/** The areas judged in this type of audit today; an older one is reached by its address. */
function useAreas(type: TrustQuestion["type"]): [string, string][] {
  const frameworks = useFrameworks().data ?? [];
  const areas = frameworks
    .filter(({ usualFor }) => usualFor === type)
    .flatMap((framework) => framework.areas);
  return [...new Map(areas.map(({ code, label }) => [code, label]))];
}
