import type { MeasuredFunnelUnit } from "@/lib/api-types";
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
  const steps = 120;
  return Array.from({ length: steps }, (_, step) => {
    // Closer together where the curve bends.
    const audits = 1 + (most - 1) * (step / (steps - 1)) ** 2;
    return limitsAt(all, z, audits);
  });
}

/** The limits at one number of audits, 1 or more; otherwise as {@link limitsAround}. */
export function limitsAt(all: number, z: number, audits: number): Limits {
  const reach = z * Math.sqrt((all * (1 - all)) / audits);
  return { audits, lower: Math.max(0, all - reach), upper: Math.min(1, all + reach) };
}

/** What a pointer over a mark is told. */
export function unitInWords(unit: MeasuredFunnelUnit): string {
  return `${unit.label}: ${proportionInWords(unit.count, unit.of)}. ${standingInWords(unit)}`;
}

/** The words beside a mark that is outside. */
export function markInWords(unit: MeasuredFunnelUnit): string {
  return `${unit.label}: ${percent(unit.proportion ?? 0)}, ${standingOf(unit)}`;
}
