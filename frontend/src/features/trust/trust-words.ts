import type { GradeAgreementFigures, ModerationEffectFigures } from "@/lib/api-types";
import { listInWords } from "@/lib/labels";
import { periodInWords } from "@/lib/periods";
import { comparisonCaution, hasPercentage, percent } from "@/lib/proportions";

/** What the page says first: how many of how many grades second checks moved, and which way. */
export function movedInWords(
  period: { from: string; to: string },
  { n, lowered, unchanged, raised }: GradeAgreementFigures,
  grades: string,
): string {
  const when = periodInWords(period);
  if (n === 0) {
    return `${when}, no second check of ${grades} has been decided.`;
  }
  return `${when}, second checks lowered ${lowered} of ${inThousands(n)} ${grades}, left ${unchanged} as they were and raised ${raised}.`;
}

/** What the share good or better would be had all been moderated, or why that cannot be said. */
export function estimateInWords(figures: ModerationEffectFigures): string {
  const { audits, originalGood, original, estimate, lower, upper, boundLow, boundHigh } = figures;
  if (audits === 0 || original === null) {
    return "";
  }
  if (!hasPercentage(audits)) {
    return `Auditors judged ${originalGood} of ${audits} good or better. That is too few to say more.`;
  }
  const judged = `Auditors judged ${percent(original)} good or better (${inThousands(originalGood)} of ${inThousands(audits)}).`;
  if (estimate === null || lower === null || upper === null) {
    const between =
      boundLow === null || boundHigh === null
        ? ""
        : ` It lies somewhere between ${percent(boundLow)} and ${percent(boundHigh)}.`;
    return `${judged} What it would be had all been moderated cannot be said: ${lowerFirst(figures.withheld ?? "")}${between}`;
  }
  return `${judged} Had all been moderated, it would be about ${percent(estimate)}; the likely range is ${percent(lower)} to ${percent(upper)}.`;
}

/** The finding of the bars, without ranking. */
export function movesFinding(rows: readonly GradeAgreementFigures[]): string {
  const comparable = rows.filter(({ n }) => comparisonCaution(n) === undefined);
  const down = comparable.filter(({ lowered, raised }) => lowered > raised);
  const up = comparable.filter(({ lowered, raised }) => raised > lowered);
  return [
    named(down, "Lowered more often than raised"),
    named(up, "Raised more often than lowered"),
    down.length + up.length === 0
      ? "In no area were more grades lowered than raised, or more raised than lowered."
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The finding of the dumbbells, without ranking. */
export function effectFinding(rows: readonly ModerationEffectFigures[]): string {
  const comparable = rows.filter(
    ({ audits, estimate }) => estimate !== null && hasPercentage(audits),
  );
  const apart = comparable.filter(
    ({ original, lower, upper }) =>
      original !== null &&
      lower !== null &&
      upper !== null &&
      (original < lower || original > upper),
  );
  if (comparable.length === 0) {
    return "For no team can it be said what the figure would be had all been moderated.";
  }
  const many = `${comparable.length} of ${rows.length} ${rows.length === 1 ? "team has" : "teams have"}`;
  return apart.length === 0
    ? `${many} an estimate; the likely range of each includes the auditors’ own figure.`
    : `${many} an estimate; the likely range leaves out the auditors’ own figure for ${listInWords(apart.map(({ label }) => label))}.`;
}

function named(rows: readonly GradeAgreementFigures[], what: string): string {
  return rows.length === 0 ? "" : `${what}: ${listInWords(rows.map(({ label }) => label))}.`;
}

/** Where the moderated all stayed on their side of good, how many of the others might not have. */
export function unanimousInWords({ strata }: ModerationEffectFigures): string[] {
  return strata.flatMap(({ label, chosenByRule, audited, moderated, couldStillChange }) =>
    couldStillChange === null
      ? []
      : [
          `All ${moderated} moderated of ${audited} audits graded ${label.toLowerCase()}${chosenByRule ? " and sent by a rule" : ""} stayed on their side of good. Up to ${percent(couldStillChange)} of such audits could change sides all the same.`,
        ],
  );
}

/** "p = 0.14", or "p below 0.001". */
export function chanceInWords(p: number | null): string | undefined {
  if (p === null) {
    return undefined;
  }
  return p < 0.001 ? "p below 0.001" : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}

function inThousands(count: number): string {
  return count.toLocaleString("en-GB");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
