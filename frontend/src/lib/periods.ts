import { dateInWords, wholeMonthsBefore } from "@/lib/dates";

/** First and last day as ISO; an empty one is no limit. */
export interface Period {
  from: string;
  to: string;
}

export interface PeriodOption extends Period {
  value: string;
  label: string;
}

/** Periods people mostly ask for. They go into the address as dates, so that a link stays the same. */
export function periodChoices(today: string): PeriodOption[] {
  return [
    { value: "12", label: "Last 12 months", ...wholeMonthsBefore(12, today) },
    { value: "3", label: "Last 3 months", ...wholeMonthsBefore(3, today) },
    { value: "all", label: "All dates", from: "", to: "" },
  ];
}

/** The same of due dates, where the running month is the one that matters most. */
export function duePeriodChoices(today: string): PeriodOption[] {
  return [
    { value: "3", label: "These 3 months", ...usualDuePeriod(today) },
    { value: "1", label: "This month", ...monthsWithThisOne(1, today) },
    { value: "12", label: "These 12 months", ...monthsWithThisOne(12, today) },
    { value: "all", label: "All dates", from: "", to: "" },
  ];
}

/** The due dates shown unless others are asked for. */
export function usualDuePeriod(today: string): Period {
  return monthsWithThisOne(3, today);
}

function monthsWithThisOne(months: number, today: string): Period {
  const firstOfNext = wholeMonthsBefore(-1, today).from;
  return wholeMonthsBefore(months, firstOfNext);
}

/** The period, with the past day at which its figures stood so; no such day means now. */
export function periodAsAtInWords(asked: Period & { asAt: string }): string {
  const period = periodInWords(asked);
  return asked.asAt === ""
    ? period
    : `As the figures stood on ${dateInWords(asked.asAt)}, ${period.charAt(0).toLowerCase()}${period.slice(1)}`;
}

/** "In the 12 months to 31 October 2026", or the dates as given. */
export function periodInWords({ from, to }: Period): string {
  if (from === "" && to === "") {
    return "Over all dates";
  }
  if (from === "") {
    return `Up to ${dateInWords(to)}`;
  }
  if (to === "") {
    return `Since ${dateInWords(from)}`;
  }
  for (const months of [3, 12]) {
    const whole = wholeMonthsBefore(months, dayAfter(to));
    if (whole.from === from && whole.to === to) {
      return `In the ${months} months to ${dateInWords(to)}`;
    }
  }
  return `From ${dateInWords(from)} to ${dateInWords(to)}`;
}

function dayAfter(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
