import type { MeasuredComparison } from "@/lib/api-types";
import { shareInWords } from "@/lib/estimates";

/** The whole finding in a sentence or two, with both counts. */
export function comparisonFinding({ first, second, difference, note }: MeasuredComparison): string {
  const sides = [first, second]
    .map(({ label, count, of, estimate }) => `${label}: ${shareInWords(count, of, estimate)}`)
    .join(". ");
  if (difference === null || note !== null) {
    return `${sides}. ${note ?? ""}`.trim();
  }
  const apart = Math.abs(difference.value);
  const range = `likely between ${points(difference.lower)} and ${points(difference.upper)}`;
  const higher = difference.value > 0 ? first.label : second.label;
  const what =
    Math.round(apart * 100) === 0
      ? `They lie less than one point apart, ${range}.`
      : `${higher} lies ${Math.round(apart * 100)} points higher; the difference is ${range}.`;
  return `${sides}. ${what} ${isSure(difference) ? "That is more than chance would give." : "It may be chance: no difference is within that range."}`;
}

/** Whether the likely range leaves out no difference at all. */
function isSure({ lower, upper }: { lower: number; upper: number }): boolean {
  return lower > 0 || upper < 0;
}

/** "+12 points", "−3 points": the first less the second. */
export function points(difference: number): string {
  const rounded = Math.round(difference * 100);
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  return `${sign}${Math.abs(rounded)} ${Math.abs(rounded) === 1 ? "point" : "points"}`;
}

/** The difference as the table gives it. */
export function differenceInWords({ difference, note }: MeasuredComparison): string {
  return difference === null || note !== null
    ? (note ?? "–")
    : `${points(difference.value)}, likely ${points(difference.lower)} to ${points(difference.upper)}`;
}
