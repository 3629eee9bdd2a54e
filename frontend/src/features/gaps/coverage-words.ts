import type { CoverageQuestion } from "@/features/gaps/coverage-question";
import type { Coverage, CoverageFigures } from "@/lib/api-types";
import { listInWords } from "@/lib/labels";
import { periodAsAtInWords } from "@/lib/periods";

/** Teams named in a sentence; more are told by their number. */
const NAMED = 5;

/** "In the 12 months to 31 October 2026, 9 of 12 teams had an audit. 3 had none: A, B and C." */
export function coverageInWords(question: CoverageQuestion, measure: Coverage): string {
  const { rows } = measure;
  const without = rows.filter(({ audits }) => audits === 0);
  const when = periodAsAtInWords(question);
  if (rows.length === 0) {
    return `${when}, there was no team.`;
  }
  const what = { case_file: "case-file ", supervision: "supervision ", "": "" }[question.type];
  if (without.length === rows.length) {
    return `${when}, no team had a final ${what}audit.`;
  }
  if (without.length === 0) {
    return rows.length === 1
      ? `${when}, the team had a final ${what}audit.`
      : `${when}, each of the ${rows.length} teams had a final ${what}audit.`;
  }
  return `${when}, ${rows.length - without.length} of ${rows.length} teams had a final ${what}audit. ${withoutInWords(without)}`;
}

function withoutInWords(without: readonly CoverageFigures[]): string {
  const names = without.slice(0, NAMED).map(({ label }) => label);
  const more = without.length - names.length;
  return `${without.length} had none: ${listInWords(more === 0 ? names : [...names, `${more} more`])}.`;
}

/** "Of 84 pairs of a team and a group of children, 60 have no audit yet and 12 have fewer than 5." */
export function gapsInWords({ rows, total, definition }: Coverage): string {
  const cells = rows.flatMap((row) => row.cells).filter(({ population }) => population !== null);
  const none = cells.filter(({ standing }) => standing === "none").length;
  const few = cells.filter(({ standing }) => standing === "few").length;
  if (cells.length === 0) {
    return "These audits do not say which group of children a case belongs to.";
  }
  const unsaid = total.cells.find(({ population }) => population === null)?.audits ?? 0;
  const apart =
    unsaid === 0
      ? ""
      : ` ${unsaid.toLocaleString("en-GB")} of ${total.audits.toLocaleString("en-GB")} audits do not say which group, so a gap may be smaller than it looks.`;
  const andFew = few === 0 ? "" : ` and ${few} have fewer than ${definition.fewerThan}`;
  return `Of ${cells.length} pairs of a team and a group of children, ${none} have no audit yet${andFew}. Not every team works with every group.${apart}`;
}
