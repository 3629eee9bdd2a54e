import { useState } from "react";
import { Link } from "react-router";
import { AsAtField, asAtFaults } from "@/components/as-at-field";
import { Options } from "@/components/options";
import { PeriodChoice, usePeriodChoice } from "@/components/period-choice";
import { ServiceSelect } from "@/components/service-select";
import {
  type InvolvementQuestion,
  involvementGroupings,
} from "@/features/measures/involvement-question";
import { FilterBox } from "@/govuk/filter-box";
import { Select } from "@/govuk/select";
import { isoFromTyped, todayInLondon, typedFromIso } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { type ErrorLine, messagesByField } from "@/lib/problem";

interface InvolvementFiltersProps {
  question: InvolvementQuestion;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (question: InvolvementQuestion) => void;
}

/** What is counted and how it is grouped. */
export function InvolvementFilters(props: InvolvementFiltersProps) {
  const { question, lines, onFaults, onApply } = props;
  const [asked, setAsked] = useState(question);
  const [asAt, setAsAt] = useState(typedFromIso(question.asAt));
  const chosen = usePeriodChoice(question);
  const set = (part: Partial<InvolvementQuestion>) => setAsked({ ...asked, ...part });

  const apply = () => {
    const faults = [...chosen.faults(), ...asAtFaults(asAt, todayInLondon())];
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
      <PeriodChoice chosen={chosen} lines={lines} />
      <ServiceSelect value={asked.service} onChange={(service) => set({ service })} />
      <AsAtField typed={asAt} error={messagesByField(lines).asAt} onChange={setAsAt} />
    </FilterBox>
  );
}
