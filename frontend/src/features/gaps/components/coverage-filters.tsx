import { useState } from "react";
import { Link } from "react-router";
import { AsAtField, asAtFaults } from "@/components/as-at-field";
import { Options } from "@/components/options";
import { PeriodChoice, usePeriodChoice } from "@/components/period-choice";
import { ServiceSelect } from "@/components/service-select";
import type { CoverageQuestion } from "@/features/gaps/coverage-question";
import { FilterBox } from "@/govuk/filter-box";
import { Select } from "@/govuk/select";
import { isoFromTyped, todayInLondon, typedFromIso } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { duePeriodChoices, periodChoices } from "@/lib/periods";
import { type ErrorLine, messagesByField } from "@/lib/problem";

interface CoverageFiltersProps {
  question: CoverageQuestion;
  /** Where the page is without anything chosen. */
  usual: string;
  /** Whether the dates are due dates. */
  byDueDate?: boolean;
  hasType?: boolean;
  hasAsAt?: boolean;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (question: CoverageQuestion) => void;
}

/** Which audits are counted. */
export function CoverageFilters(props: CoverageFiltersProps) {
  const { question, byDueDate = false, lines, onFaults, onApply } = props;
  const today = todayInLondon();
  const [asked, setAsked] = useState(question);
  const [asAt, setAsAt] = useState(typedFromIso(question.asAt));
  const chosen = usePeriodChoice(
    question,
    byDueDate ? duePeriodChoices(today) : periodChoices(today),
  );

  const apply = () => {
    const faults = [...chosen.faults(), ...asAtFaults(asAt, today)];
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
        <Link className="govuk-link" to={props.usual}>
          Back to the usual figures
        </Link>
      }
    >
      {props.hasType && (
        <Select
          id="type"
          label="Type"
          value={asked.type}
          onChange={(type) => setAsked({ ...asked, type: type as CoverageQuestion["type"] })}
        >
          <option value="">All types</option>
          <Options labels={auditTypes} />
        </Select>
      )}
      <PeriodChoice
        chosen={chosen}
        label={byDueDate ? "Due in" : "Period"}
        what={byDueDate ? "Due" : "Audited"}
        lines={lines}
      />
      <ServiceSelect
        value={asked.service}
        onChange={(service) => setAsked({ ...asked, service })}
      />
      {props.hasAsAt && (
        <AsAtField typed={asAt} error={messagesByField(lines).asAt} onChange={setAsAt} />
      )}
    </FilterBox>
  );
}
