import { dateInWords, wholeMonthsBefore } from "@/lib/dates";

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

/** "In the 12 months to 31 October 2026", or the dates as given. */
export function periodInWords({ from, to }: { from: string; to: string }): string {
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
