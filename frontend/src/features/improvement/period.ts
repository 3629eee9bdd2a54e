import { daysAfter, isIsoDate, wholeMonthsBefore } from "@/lib/dates";

/** The dates that the pages speak of. */
export interface Period {
  from: string;
  to: string;
}

/** How long before today the group last met, where nobody has said. */
const A_FORTNIGHT = 14;

/** The whole months that figures rest on: a year, so that every season is in it once. */
export function lastYear(today: string): Period {
  return wholeMonthsBefore(12, today);
}

/** Whole months for a series. */
export function seriesPeriod(months: number, today: string): Period {
  return wholeMonthsBefore(months, today);
}

/** The day of the last meeting: from the address, or a fortnight ago. */
export function lastMeeting(params: URLSearchParams, today: string): string {
  const given = params.get("since") ?? "";
  return isIsoDate(given) && given <= today ? given : daysAfter(today, -A_FORTNIGHT);
}
