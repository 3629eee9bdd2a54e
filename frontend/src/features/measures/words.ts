import type { DotRow } from "@/components/plot/dot-row";
import type { Question } from "@/features/measures/question";
import type { JudgedGoodFigures } from "@/lib/api-types";
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
  if (!hasPercentage(audits)) {
    return `${when}, ${goodOrBetter} of ${audits} ${what} ${audits === 1 ? "was" : "were"} judged ${judged}. That is too few for a percentage.`;
  }
  const range =
    interval95 === null
      ? ""
      : ` The likely range is ${percent(interval95.lower)} to ${percent(interval95.upper)}.`;
  return `${when}, ${percent(goodOrBetter / audits)} of ${audits.toLocaleString("en-GB")} ${what} (${goodOrBetter.toLocaleString("en-GB")}) were judged ${judged}.${range}`;
}

/** Who was audited and which grades are counted, under the title. */
export function whoInWords({ sampling, basis, asAt }: Question): string {
  const grades =
    basis === "final"
      ? `Grades count as they ${asAt === "" ? "stand" : "stood then"} after any second check.`
      : "Auditors’ own grades, before any second check.";
  return `${samplingInWords(sampling)}. ${grades}`;
}

/**
 * What the plot shows, without ranking: which groups' likely range leaves out the figure for all.
 */
export function finding(rows: readonly DotRow[], total: DotRow): string {
  const all = total.proportion;
  const comparable = rows.filter(({ audits }) => audits >= 10);
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
    `The likely range of ${within} of ${comparable.length} includes the figure for all (${percent(all)}).`,
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
