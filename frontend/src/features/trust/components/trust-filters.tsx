import { useState } from "react";
import { Link } from "react-router";
import { Options } from "@/components/options";
import { PeriodChoice, usePeriodChoice } from "@/components/period-choice";
import { ServiceSelect } from "@/components/service-select";
import type { TrustQuestion } from "@/features/trust/trust-question";
import { FilterBox } from "@/govuk/filter-box";
import { Select } from "@/govuk/select";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

interface TrustFiltersProps {
  question: TrustQuestion;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (question: TrustQuestion) => void;
}

/** Which second checks are looked at. */
export function TrustFilters({ question, lines, onFaults, onApply }: TrustFiltersProps) {
  const [asked, setAsked] = useState(question);
  const chosen = usePeriodChoice(question);
  const areas = useAreas(asked.type);
  const set = (part: Partial<TrustQuestion>) => setAsked({ ...asked, ...part });

  const apply = () => {
    const faults = chosen.faults();
    onFaults(faults);
    if (faults.length === 0) {
      onApply({ ...asked, ...chosen.period() });
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
        <Options labels={auditTypes} />
      </Select>
      <PeriodChoice chosen={chosen} lines={lines} />
      <ServiceSelect value={asked.service} onChange={(service) => set({ service })} />
      <Select id="area" label="Judgement" value={asked.area} onChange={(area) => set({ area })}>
        <option value="">Overall grade</option>
        <Options labels={areas} />
      </Select>
    </FilterBox>
  );
}

/** The areas judged in this type of audit today; an older one is reached by its address. */
function useAreas(type: TrustQuestion["type"]): Readonly<Record<string, string>> {
  const frameworks = useFrameworks().data ?? [];
  const areas = frameworks
    .filter(({ usualFor }) => usualFor === type)
    .flatMap((framework) => framework.areas);
  return Object.fromEntries(areas.map(({ code, label }) => [code, label]));
}
