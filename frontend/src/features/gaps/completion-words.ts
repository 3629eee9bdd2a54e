import type { CoverageQuestion } from "@/features/gaps/coverage-question";
import type { Completion, CompletionFigures } from "@/lib/api-types";
import { listInWords } from "@/lib/labels";
import { periodAsAtInWords } from "@/lib/periods";
import { hasPercentage, percent } from "@/lib/proportions";

/** What can become of a planned audit, in the order in which it is told. */
export const outcomesOfPlans = [
  { of: "doneInTime", name: "Done in time", words: "done in time" },
  {
    of: "doneByExtension",
    name: "By an agreed later date",
    words: "done by a later date that was agreed",
  },
  { of: "doneLate", name: "Done late", words: "done late" },
  { of: "overdue", name: "Overdue", words: "overdue" },
  { of: "notDueYet", name: "Not due yet", words: "not due yet" },
  { of: "withdrawn", name: "Withdrawn", words: "withdrawn" },
] as const;

/** "In the 3 months to 30 November 2026, 40 audits were due: 30 done in time and 10 not due yet." */
export function completionInWords(question: CoverageQuestion, measure: Completion): string {
  const { total, definition } = measure;
  const whose = definition.scope === "own" ? " of yours" : "";
  if (total.planned === 0) {
    return `${periodAsAtInWords(question)}, no audit${whose} was planned.`;
  }
  const parts = outcomesOfPlans
    .filter(({ of }) => total[of] > 0)
    .map(({ of, words }) => `${total[of].toLocaleString("en-GB")} ${words}`);
  const many = total.planned === 1 ? `audit${whose} was` : `audits${whose} were`;
  return `${periodAsAtInWords(question)}, ${total.planned.toLocaleString("en-GB")} ${many} planned: ${listInWords(parts)}.`;
}

/** "75% · 30 of 40", or "3 of 4" without a percentage. */
export function inTimeInWords({ inTime }: CompletionFigures): string {
  const { count, of, proportion } = inTime;
  if (of === 0) {
    return "none due yet";
  }
  return proportion === null || !hasPercentage(of)
    ? `${count} of ${of}`
    : `${percent(proportion)} · ${count} of ${of}`;
}
