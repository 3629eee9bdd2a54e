import { useState } from "react";
import { PeriodFields, periodFaults, type TypedPeriod } from "@/components/period-fields";
import { Select } from "@/govuk/select";
import { isoFromTyped, todayInLondon, typedFromIso } from "@/lib/dates";
import { type Period, type PeriodOption, periodChoices } from "@/lib/periods";
import { type ErrorLine, messagesByField } from "@/lib/problem";

const OTHER = "other";

interface ChosenPeriod {
  choices: readonly PeriodOption[];
  choice: string;
  setChoice: (choice: string) => void;
  typed: TypedPeriod;
  setTyped: (typed: TypedPeriod) => void;
  /** What is wrong with what was typed. */
  faults: () => ErrorLine[];
  /** The period chosen; an empty date is no limit. Asked for only without faults. */
  period: () => Period;
}

/** A period that people mostly ask for, or dates of their own. */
export function usePeriodChoice(
  before: Period,
  choices: readonly PeriodOption[] = periodChoices(todayInLondon()),
): ChosenPeriod {
  const known = choices.find(({ from, to }) => from === before.from && to === before.to);
  const [choice, setChoice] = useState(known?.value ?? OTHER);
  const [typed, setTyped] = useState({
    from: typedFromIso(before.from),
    to: typedFromIso(before.to),
  });
  const chosen = choices.find(({ value }) => value === choice);
  return {
    choices,
    choice,
    setChoice,
    typed,
    setTyped,
    faults: () => (chosen === undefined ? periodFaults(typed) : []),
    period: () => ({
      from: chosen?.from ?? isoFromTyped(typed.from) ?? "",
      to: chosen?.to ?? isoFromTyped(typed.to) ?? "",
    }),
  };
}

interface PeriodChoiceProps {
  chosen: ChosenPeriod;
  label?: string;
  /** What happened on the dates, as a word before "from" and "to". */
  what?: string;
  lines: readonly ErrorLine[];
}

export function PeriodChoice({
  chosen,
  label = "Period",
  what = "Audited",
  lines,
}: PeriodChoiceProps) {
  return (
    <>
      <Select id="period" label={label} value={chosen.choice} onChange={chosen.setChoice}>
        {chosen.choices.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        <option value={OTHER}>Other dates</option>
      </Select>
      {chosen.choice === OTHER && (
        <PeriodFields
          period={chosen.typed}
          messages={messagesByField(lines)}
          what={what}
          onChange={chosen.setTyped}
        />
      )}
    </>
  );
}
