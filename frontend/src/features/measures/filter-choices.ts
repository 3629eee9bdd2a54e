import { wholeMonthsBefore } from "@/lib/dates";
import { samplingOrder, samplings } from "@/lib/labels";

export const samplingChoices = samplingOrder.map((value) => ({
  value,
  label: samplings[value].label,
}));

interface PeriodChoice {
  value: string;
  label: string;
  from: string;
  to: string;
}

/** Periods people mostly ask for. They go into the address as dates, so that a link stays the same. */
export function periodChoices(today: string): PeriodChoice[] {
  return [
    { value: "12", label: "Last 12 months", ...wholeMonthsBefore(12, today) },
    { value: "3", label: "Last 3 months", ...wholeMonthsBefore(3, today) },
    { value: "all", label: "All dates", from: "", to: "" },
  ];
}
