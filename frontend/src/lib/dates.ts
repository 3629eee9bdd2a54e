const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const longDate = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDate = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
// Instants are shown as on the office clock, wherever the browser believes it is.
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
});
const localDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

/** "21 November 2026" from "2026-11-21". */
export function dateInWords(iso: string): string {
  return longDate.format(asUtc(iso));
}

/** "21 Nov 2026", for tables. */
export function dateShort(iso: string): string {
  return shortDate.format(asUtc(iso));
}

/** "10:42" in London. */
export function timeOf(instant: string | number): string {
  return clock.format(new Date(instant));
}

/** "10:42" for today, otherwise "20 Nov 2026 at 10:42". */
export function momentInWords(instant: string, today: string = todayInLondon()): string {
  const day = localDay.format(new Date(instant));
  return day === today ? timeOf(instant) : momentInFull(instant);
}

/** "20 Nov 2026 at 10:42", for what may be read on another day. */
export function momentInFull(instant: string): string {
  return `${dateShort(localDay.format(new Date(instant)))} at ${timeOf(instant)}`;
}

/** The day of an instant in London, as ISO. */
export function dayOf(instant: string): string {
  return localDay.format(new Date(instant));
}

/** Today's date in London as ISO. */
export function todayInLondon(now: Date = new Date()): string {
  return localDay.format(now);
}

/** The last moment of a day in London, as an instant: clocks there are an hour ahead in summer. */
export function endOfDayInLondon(iso: string): string {
  const last = new Date(asUtc(iso).getTime() + 86_399_999);
  const isAhead = localDay.format(last) !== iso;
  return new Date(last.getTime() - (isAhead ? 3_600_000 : 0)).toISOString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000);
}

/** The day so many days later, as ISO. */
export function daysAfter(iso: string, days: number): string {
  return new Date(asUtc(iso).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** "Due in 3 days", in words a person would use. */
export function dueInWords(dueOn: string, today: string = todayInLondon()): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) {
    return "Due today";
  }
  if (days < 0) {
    return `${-days} ${-days === 1 ? "day" : "days"} overdue`;
  }
  return days === 1 ? "Due tomorrow" : `Due in ${days} days`;
}

/** ISO from day, month and year as typed; undefined when there is no such day. */
export function isoFromParts(day: string, month: string, year: string): string | undefined {
  const [d, m, y] = [day, month, year].map((part) => part.trim());
  if (!/^\d{1,2}$/.test(d ?? "") || !/^\d{1,2}$/.test(m ?? "") || !/^\d{4}$/.test(y ?? "")) {
    return undefined;
  }
  const iso = `${y}-${m?.padStart(2, "0")}-${d?.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** ISO from "27/3/2026" as typed; undefined when it is not a day. */
export function isoFromTyped(text: string): string | undefined {
  const [day = "", month = "", year = "", rest] = text.trim().split(/[/.\s-]+/);
  return rest === undefined ? isoFromParts(day, month, year) : undefined;
}

/** Day, month and year as people type them; empty for no date. */
export function partsFromIso(iso: string | null): { day: string; month: string; year: string } {
  const [, year = "", month = "", day = ""] = ISO.exec(iso ?? "") ?? [];
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}

/** "27/3/2026", as people type it. */
export function typedFromIso(iso: string): string {
  const [, year = "", month = "", day = ""] = ISO.exec(iso) ?? [];
  return year === "" ? "" : `${Number(day)}/${Number(month)}/${year}`;
}

export function isIsoDate(text: string): boolean {
  return ISO.test(text) && asUtc(text).toISOString().startsWith(text);
}

/** The first and last day of the `months` whole months before `today`. */
export function wholeMonthsBefore(months: number, today: string): { from: string; to: string } {
  const [, year = "", month = ""] = ISO.exec(today) ?? [];
  const first = new Date(Date.UTC(Number(year), Number(month) - 1 - months, 1));
  const last = new Date(Date.UTC(Number(year), Number(month) - 1, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

function asUtc(iso: string): Date {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
