import { isSpecial } from "@/components/plot/trend-points";
import type { Length } from "@/features/measures/trended";
import type { MeasuredTrend, MeasuredTrendPoint } from "@/lib/api-types";
import { estimateInWords } from "@/lib/estimates";
import { percent, proportionInWords } from "@/lib/proportions";

/** The first thing the page says: the newest figure, whether it is a change, and the target. */
export function trendFinding(trend: MeasuredTrend, by: Length): string {
  const drawn = trend.points.filter(({ proportion }) => proportion !== null);
  const newest = drawn.at(-1);
  if (newest === undefined && trend.points.some(({ of }) => of > 0)) {
    return "There is no estimate for any period here: the table says why.";
  }
  if (newest === undefined) {
    return "There are no final audits of this kind in this period.";
  }
  const judged = trend.judged === "good" ? "good" : "good or better";
  return [
    newest.estimate === null
      ? `${newest.label}: ${proportionInWords(newest.count, newest.of)} judged ${judged}.`
      : `${newest.label}, had all been moderated: ${estimateInWords(newest.estimate, newest.of)} judged ${judged}.`,
    variationInWords(trend, drawn, by),
    assuranceInWords(trend),
  ]
    .filter(Boolean)
    .join(" ");
}

function variationInWords(
  trend: MeasuredTrend,
  drawn: readonly MeasuredTrendPoint[],
  by: Length,
): string {
  const earlier = drawn.slice(0, -1).filter(({ type }) => isSpecial(type)).length;
  const before = earlier === 0 ? "" : ` ${many(earlier, by)} before it moved further than that.`;
  switch (trend.variation) {
    case "special_cause_improvement":
      return "That is an improvement, and more than chance would give.";
    case "special_cause_concern":
      return "That is a fall, and more than chance would give.";
    default:
      return trend.method === "run_chart"
        ? `There is no clear change, and too few ${by}s to tell a small one from chance.${before}`
        : `There is no clear change: it lies within what chance would give.${before}`;
  }
}

function many(count: number, by: Length): string {
  return count === 1 ? `One ${by}` : `${count} ${by}s`;
}

function assuranceInWords({ target, assurance }: MeasuredTrend): string {
  if (target === null) {
    return "";
  }
  switch (assurance) {
    case "consistent_pass":
      return `Going on like this, the target of ${percent(target)} will be met every time.`;
    case "consistent_fail":
      return `Going on like this, the target of ${percent(target)} will not be met.`;
    case "inconsistent":
      return `Going on like this, the target of ${percent(target)} will be met at some times and missed at others, by chance.`;
    default:
      return `The target is ${percent(target)}.`;
  }
}

/** What a point says, in the table. */
export function typeInWords(type: MeasuredTrendPoint["type"]): string {
  switch (type) {
    case "special_cause_improvement":
      return "Better than chance would give";
    case "special_cause_concern":
      return "Worse than chance would give";
    case null:
      return "–";
    default:
      return "Within chance";
  }
}
