import type { MeasuredFunnel, MeasuredFunnelUnit } from "@/lib/api-types";
import { listInWords } from "@/lib/labels";
import { percent, proportionInWords } from "@/lib/proportions";

/** How a unit stands to all together: never better or worse, since chance and cases have a part. */
export type Standing = "above" | "below" | "within";

export function standingOf({ flag }: MeasuredFunnelUnit): Standing {
  return flag === "none" ? "within" : flag.startsWith("high") ? "above" : "below";
}

/** "Below what chance would give", and how far where it is outside the wider limits. */
export function standingInWords(unit: MeasuredFunnelUnit): string {
  const words = {
    above: "Above what chance would give",
    below: "Below what chance would give",
    within: "Within what chance would give",
  }[standingOf(unit)];
  return unit.flag.endsWith("998") ? `${words} (outside 99.8%)` : words;
}

/** The first thing the page says: which units lie outside, by the alphabet. */
export function funnelFinding(funnel: MeasuredFunnel, units: string): string {
  const named = (standing: Standing) =>
    listInWords(
      funnel.units.filter((unit) => standingOf(unit) === standing).map(({ label }) => label),
    );
  const [above, below] = [named("above"), named("below")];
  const all =
    funnel.baseline === null
      ? ""
      : ` All ${units} together: ${proportionInWords(funnel.baseline.count, funnel.baseline.of)}.`;
  if (above === "" && below === "") {
    return `Every one of the ${units} shown is within what chance would give.${all}`;
  }
  return [
    below === "" ? "" : `Below what chance would give: ${below}.`,
    above === "" ? "" : `Above what chance would give: ${above}.`,
    all.trim(),
  ]
    .filter(Boolean)
    .join(" ");
}

/** How many would lie outside if nothing but chance told them apart. */
export function chanceInWords(funnel: MeasuredFunnel, units: string): string {
  const { expectedOutside95, expectedOutside998 } = funnel;
  const many = Math.round(expectedOutside95 / 0.05);
  return `If nothing but chance told the ${many} ${units} with audits apart, about ${few(expectedOutside95)} of them would lie outside the 95% limits all the same, and ${few(expectedOutside998)} outside the 99.8% limits. A mark outside is a reason to look, not a finding.`;
}

function few(expected: number): string {
  return expected.toLocaleString("en-GB", { maximumSignificantDigits: 1 });
}

/** The limits at a number of audits. */
export interface Limits {
  audits: number;
  lower: number;
  upper: number;
}

/**
 * The curve of the funnel's limits: the figure for all, give or take what chance gives so many
 * audits, no further than 0 and 1. The score limits of the server, drawn between its points.
 *
 * @param all the proportion of all pooled, 0 to 1
 * @param z how wide: 1.96 for 95%, 3.09 for 99.8%
 * @param most the greatest number of audits drawn
 */
export function limitsAround(all: number, z: number, most: number): Limits[] {
  const spread = z * Math.sqrt(all * (1 - all));
  const steps = 120;
  return Array.from({ length: steps }, (_, step) => {
    // Closer together where the curve bends.
    const audits = 1 + (most - 1) * (step / (steps - 1)) ** 2;
    const reach = spread / Math.sqrt(audits);
    return { audits, lower: Math.max(0, all - reach), upper: Math.min(1, all + reach) };
  });
}

/** What a pointer over a mark is told. */
export function unitInWords(unit: MeasuredFunnelUnit): string {
  return `${unit.label}: ${proportionInWords(unit.count, unit.of)}. ${standingInWords(unit)}`;
}

/** The words beside a mark that is outside. */
export function markInWords(unit: MeasuredFunnelUnit): string {
  return `${unit.label}: ${percent(unit.proportion ?? 0)}, ${standingOf(unit)}`;
}
