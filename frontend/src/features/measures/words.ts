import type { DotRow } from "@/components/plot/dot-row";
import type { Basis, Question } from "@/features/measures/question";
import type { Estimate, JudgedGoodFigures } from "@/lib/api-types";
import { withheldInWords } from "@/lib/estimates";
import { listInWords, samplingInWords } from "@/lib/labels";
import { periodAsAtInWords } from "@/lib/periods";
import { hasPercentage, percent } from "@/lib/proportions";

/** The first thing the page says: the whole finding in one sentence. */
export function headline(question: Question, total: JudgedGoodFigures, areaLabel: string): string {
  const when = periodAsAtInWords(question);
  const { audits, goodOrBetter, interval95 } = total;
  const what = nameOf(question, audits);
  const judged =
    areaLabel === "" ? "good or better" : `good or better for ${lowerFirst(areaLabel)}`;
  if (audits === 0) {
    const yet = question.asAt === "" ? "have been finalised yet" : "had been finalised";
    return `${when}, no ${nameOf(question, 0)} of this kind ${yet}.`;
  }
  if (total.estimate !== null) {
    return estimated(
      `${when}, had all been moderated`,
      total.estimate.goodOrBetter,
      audits,
      what,
      judged,
    );
  }
  if (!hasPercentage(audits)) {
    return `${when}, ${goodOrBetter} of ${audits} ${what} ${audits === 1 ? "was" : "were"} judged ${judged}. That is too few for a percentage.`;
  }
  const range =
    interval95 === null
      ? ""
      : ` The likely range is ${percent(interval95.lower)} to ${percent(interval95.upper)}.`;
  return `${when}, ${percent(goodOrBetter / audits)} of ${audits.toLocaleString("en-GB")} ${what} (${goodOrBetter.toLocaleString("en-GB")}) were judged ${judged}.${range}`;
}

/** The estimate in one sentence, or why there is none and what it could be. */
function estimated(
  when: string,
  estimate: Estimate,
  audits: number,
  what: string,
  judged: string,
): string {
  const { value, interval95, moderated, moderatedJudgedSo } = estimate;
  const all = `${audits.toLocaleString("en-GB")} ${what}`;
  if (value === null) {
    return `${when}: there is no estimate of how many of ${all} would be judged ${judged}. ${withheldInWords(estimate) ?? ""}`.trim();
  }
  if (!hasPercentage(moderated)) {
    return `${when}: of ${all}, ${moderated} had a second check that an estimate can rest on, and ${moderatedJudgedSo} came out ${judged}. That is too few for a percentage.`;
  }
  const range =
    interval95 === null
      ? ""
      : ` The likely range is ${percent(interval95.lower)} to ${percent(interval95.upper)}.`;
  return `${when}, an estimated ${percent(value)} of ${all} would be judged ${judged}. It rests on ${moderated.toLocaleString("en-GB")} second checks, of which ${moderatedJudgedSo.toLocaleString("en-GB")} came out so.${range}`;
}

/** Who was audited and which grades are counted, under the title. */
export function whoInWords({ sampling, basis, asAt }: Question): string {
  const grades: Readonly<Record<Basis, string>> = {
    final: `Grades count as they ${asAt === "" ? "stand" : "stood then"} after any second check.`,
    original: "Auditors’ own grades, before any second check.",
    had_all_been_moderated:
      "An estimate of what the figure would be had all been moderated. A moderated grade is a second opinion.",
  };
  return `${samplingInWords(sampling)}. ${grades[basis]}`;
}

/**
 * What the plot shows, without ranking: which groups' likely range leaves out the figure for all.
 *
 * @param unit what a dot rests on
 */
export function finding(rows: readonly DotRow[], total: DotRow, unit = "audits"): string {
  const all = total.proportion;
  const comparable = rows.filter(({ audits, proportion }) => audits >= 10 && proportion !== null);
  if (all === null || comparable.length === 0) {
    return "No group has enough audits to be compared.";
  }
  const above = comparable.filter(
    ({ interval95 }) => interval95 !== null && interval95.lower > all,
  );
  const below = comparable.filter(
    ({ interval95 }) => interval95 !== null && interval95.upper < all,
  );
  const within = comparable.length - above.length - below.length;
  return [
    `The likely range of ${within} of the ${comparable.length} with 10 ${unit} or more includes the figure for all (${percent(all)}).`,
    aside(above, "above"),
    aside(below, "below"),
  ]
    .filter(Boolean)
    .join(" ");
}

function aside(rows: readonly DotRow[], where: "above" | "below"): string {
  const names = listInWords(rows.map(({ label }) => label));
  return rows.length === 0 ? "" : `Wholly ${where} it: ${names}.`;
}

/** What is counted. Grouped by area, each audit counts once for every area it judges. */
function nameOf({ type, by }: Question, count: number): string {
  const record = type === "case_file" ? "case file" : "supervision record";
  if (by === "area") {
    return `${count === 1 ? "judgement" : "judgements"} in ${record}s`;
  }
  return count === 1 ? record : `${record}s`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
