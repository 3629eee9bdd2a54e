import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { AsAtField, asAtFaults } from "@/components/as-at-field";
import { Options } from "@/components/options";
import { PeriodChoice, usePeriodChoice } from "@/components/period-choice";
import { NarrowingFields } from "@/features/measures/components/narrowing-fields";
import { samplingChoices } from "@/features/measures/filter-choices";
import { bases, groupings, type Question } from "@/features/measures/question";
import { Checkboxes } from "@/govuk/checkboxes";
import { FilterBox } from "@/govuk/filter-box";
import { Radios } from "@/govuk/radios";
import { Select } from "@/govuk/select";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { useTeams } from "@/lib/api/list-teams";
import type { Framework, Sampling, Team } from "@/lib/api-types";
import { isoFromTyped, todayInLondon, typedFromIso } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { type ErrorLine, messagesByField } from "@/lib/problem";

interface MeasureFiltersProps {
  question: Question;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (question: Question) => void;
  /** What the rows may be; all there is unless given. */
  by?: Readonly<Partial<Record<Question["by"], string>>>;
  /** What is asked besides, in place of what the rows are. */
  instead?: ReactNode;
  /** What is wrong with that. */
  faults?: () => readonly ErrorLine[];
  /** Where the usual figures are. */
  home?: string;
}

/** What is counted and how it is grouped. */
export function MeasureFilters(props: MeasureFiltersProps) {
  const { question, lines, onFaults, onApply, instead, home = paths.judgedGood() } = props;
  const [asked, setAsked] = useState(question);
  const chosen = usePeriodChoice(question);
  const [asAt, setAsAt] = useState(typedFromIso(question.asAt));
  const messages = messagesByField(lines);
  const frameworks = useFrameworks().data ?? [];
  const teams = useTeams().data ?? [];
  const set = (part: Partial<Question>) => setAsked({ ...asked, ...part });

  const apply = () => {
    const faults = [
      ...chosen.faults(),
      ...(asked.sampling.length === 0
        ? [{ text: "Select at least one way of choosing cases", fieldId: "sampling" }]
        : []),
      ...asAtFaults(asAt, todayInLondon()),
      ...(props.faults?.() ?? []),
    ];
    onFaults(faults);
    if (faults.length === 0) {
      onApply({ ...asked, ...chosen.period(), asAt: isoFromTyped(asAt) ?? "" });
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
        <Link className="govuk-link" to={home}>
          Back to the usual figures
        </Link>
      }
    >
      {instead ?? (
        <Select
          id="by"
          label="Group by"
          value={asked.by}
          onChange={(by) => set({ by: by as Question["by"] })}
        >
          <Options labels={props.by ?? groupings} />
        </Select>
      )}
      <Select
        id="type"
        label="Type"
        value={asked.type}
        onChange={(type) => set({ type: type as Question["type"], area: "" })}
      >
        <Options labels={auditTypes} />
      </Select>
      <PeriodChoice chosen={chosen} lines={lines} />
      {instead === undefined && (
        <Select
          id="service"
          label="Service"
          value={asked.service}
          onChange={(service) => set({ service })}
        >
          <option value="">All services</option>
          <ServiceOptions teams={teams} />
        </Select>
      )}
      {asked.by !== "area" && (
        <Select id="area" label="Judgement" value={asked.area} onChange={(area) => set({ area })}>
          <option value="">Overall grade</option>
          <Areas frameworks={frameworks} type={asked.type} />
        </Select>
      )}
      <NarrowingFields chosen={asked} onChange={set} />
      <Checkboxes
        id="sampling"
        label="How cases were chosen"
        small
        error={messages.sampling}
        choices={samplingChoices}
        values={asked.sampling}
        onChange={(sampling) => set({ sampling: sampling as Sampling[] })}
      />
      <Radios
        id="basis"
        label="Grades"
        small
        choices={Object.entries(bases).map(([value, label]) => ({ value, label }))}
        value={asked.basis}
        onChange={(basis) => set({ basis: basis as Question["basis"] })}
      />
      <AsAtField typed={asAt} error={messages.asAt} onChange={setAsAt} />
    </FilterBox>
  );
}

/** Services in alphabetical order. */
export function ServiceOptions({ teams }: { teams: readonly Team[] }) {
  const services = new Map(teams.map(({ service }) => [service.code, service.label]));
  return [...services]
    .toSorted(([, a], [, b]) => a.localeCompare(b, "en-GB"))
    .map(([code, label]) => (
      <option key={code} value={code}>
        {label}
      </option>
    ));
}

/** Areas by framework; an area that several frameworks share is offered once, under the newest. */
function Areas({ frameworks, type }: { frameworks: readonly Framework[]; type: Question["type"] }) {
  const offered = new Set<string>();
  return frameworks
    .filter(({ usualFor }) =>
      type === "supervision" ? usualFor === "supervision" : usualFor !== "supervision",
    )
    .map((framework) => {
      const areas = framework.areas.filter(({ code }) => !offered.has(code));
      for (const { code } of areas) {
        offered.add(code);
      }
      return areas.length === 0 ? null : (
        <optgroup key={framework.code} label={framework.label}>
          {areas.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </optgroup>
      );
    });
}
