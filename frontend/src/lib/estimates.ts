import type { Estimate } from "@/lib/api-types";
import { comparisonCaution, hasPercentage, percent, proportionInWords } from "@/lib/proportions";

/** Whether proportions are estimated from second checks and not counted. */
export function isEstimate(basis: string): boolean {
  return basis === "had_all_been_moderated";
}

/** A proportion with what it rests on, counted or estimated. */
export function shareInWords(count: number, of: number, estimate: Estimate | null): string {
  return estimate === null ? proportionInWords(count, of) : estimateInWords(estimate, of);
}

/**
 * An estimate with what it rests on.
 *
 * @example "56% · from 44 second checks of 170 audits"
 */
export function estimateInWords(estimate: Estimate, of: number): string {
  const { value, moderated, moderatedJudgedSo } = estimate;
  if (of === 0) {
    return "No audits";
  }
  if (value === null) {
    return `No estimate · ${checks(moderated)} of ${audits(of)}`;
  }
  return hasPercentage(moderated)
    ? `${percent(value)} · from ${checks(moderated)} of ${audits(of)}`
    : `${moderatedJudgedSo} of ${checks(moderated)}, of ${audits(of)}`;
}

/** What the rules of small numbers go by: an estimate says no more than its second checks. */
export function weightOf(of: number, estimate: Estimate | null): number {
  return estimate === null ? of : estimate.moderated;
}

/** "Too few to compare" where that is so, and nothing where there is no estimate at all. */
export function cautionOf(of: number, estimate: Estimate | null): string | undefined {
  return estimate !== null && estimate.value === null
    ? undefined
    : comparisonCaution(weightOf(of, estimate));
}

/** Why there is no estimate, with what it could be. */
export function withheldInWords({ withheld, boundLow, boundHigh }: Estimate): string | undefined {
  if (withheld === null) {
    return undefined;
  }
  return boundLow === null || boundHigh === null
    ? withheld
    : `${withheld} It could be anything from ${percent(boundLow)} to ${percent(boundHigh)}.`;
}

/** Audits that no estimate may rest on. */
export function leftOutInWords({ chosenByJudgement }: Estimate): string | undefined {
  if (chosenByJudgement === 0) {
    return undefined;
  }
  return chosenByJudgement === 1
    ? "One more audit was chosen for a second check by judgement and is left out."
    : `${chosenByJudgement.toLocaleString("en-GB")} more audits were chosen for a second check by judgement and are left out.`;
}

function checks(many: number): string {
  return many === 1 ? "1 second check" : `${many.toLocaleString("en-GB")} second checks`;
}

function audits(many: number): string {
  return many === 1 ? "1 audit" : `${many.toLocaleString("en-GB")} audits`;
}
