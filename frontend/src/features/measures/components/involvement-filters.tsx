import { useState } from "react";
import { Link } from "react-router";
import { PeriodFields, periodFaults } from "@/components/period-fields";
import {
  type InvolvementQuestion,
  involvementGroupings,
} from "@/features/measures/involvement-question";
import { FilterBox } from "@/govuk/filter-box";
import { Select } from "@/govuk/select";
import { useTeams } from "@/lib/api/list-teams";
import { isoFromTyped, todayInLondon, typedFromIso } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { periodChoices } from "@/lib/periods";
import { type ErrorLine, messagesByField } from "@/lib/problem";

interface InvolvementFiltersProps {
  question: InvolvementQuestion;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (question: InvolvementQuestion) => void;
}

const OTHER = "other";

/** What is counted and how it is grouped. */
export function InvolvementFilters(props: InvolvementFiltersProps) {
  const { question, lines, onFaults, onApply } = props;
  const [asked, setAsked] = useState(question);
  const choices = periodChoices(todayInLondon());
  const known = choices.find(({ from, to }) => from === question.from && to === question.to);
  const [choice, setChoice] = useState(known?.value ?? OTHER);
  const [typed, setTyped] = useState({
    from: typedFromIso(question.from),
    to: typedFromIso(question.to),
  });
  const teams = useTeams().data ?? [];
  const services = new Map(teams.map(({ service }) => [service.code, service.label]));
  const set = (part: Partial<InvolvementQuestion>) => setAsked({ ...asked, ...part });

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
        <Link className="govuk-link" to={paths.involvement()}>
          Back to the usual figures
        </Link>
      }
    >
      <Select
        id="by"
        label="Group by"
        value={asked.by}
        onChange={(by) => set({ by: by as InvolvementQuestion["by"] })}
      >
        <Options labels={involvementGroupings} />
      </Select>
      <Select
        id="type"
        label="Type"
        value={asked.type}
        onChange={(type) => set({ type: type as InvolvementQuestion["type"] })}
      >
        <option value="">All types</option>
        <Options labels={auditTypes} />
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
        <Options
          labels={Object.fromEntries(
            [...services].toSorted(([, a], [, b]) => a.localeCompare(b, "en-GB")),
          )}
        />
      </Select>
    </FilterBox>
  );
}

function Options({ labels }: { labels: Readonly<Record<string, string>> }) {
  return Object.entries(labels).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
