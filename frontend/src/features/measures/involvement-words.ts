import type { DotRow } from "@/components/plot/dot-row";
import type { InvolvementQuestion } from "@/features/measures/involvement-question";
import type { InvolvementFigures } from "@/lib/api-types";
import { periodAsAtInWords } from "@/lib/periods";
import { hasPercentage, percent } from "@/lib/proportions";

/** The two rates, as they are plotted. */
export function tookPartRow({ key, label, practitioner }: InvolvementFigures): DotRow {
  const { audits, tookPart, proportion, interval95 } = practitioner;
  return { key, label, audits, count: tookPart, proportion, interval95 };
}

export function feedbackRow({ key, label, feedback }: InvolvementFigures): DotRow {
  const { audits, given, proportion, interval95 } = feedback;
  return { key, label, audits, count: given, proportion, interval95 };
}

/** "In the 12 months to 31 October 2026, the worker took part in 62% of 50 audits (31)." */
export function tookPartInWords(question: InvolvementQuestion, total: InvolvementFigures): string {
  return sentence(periodAsAtInWords(question), "the worker took part in", tookPartRow(total));
}

export function feedbackInWords(question: InvolvementQuestion, total: InvolvementFigures): string {
  const { notAppropriate } = total.feedback;
  const apart =
    notAppropriate === 0
      ? ""
      : ` In ${notAppropriate.toLocaleString("en-GB")} more it was not appropriate to ask either; they are left out.`;
  const said = "the child or the family said something in";
  return `${sentence(periodAsAtInWords(question), said, feedbackRow(total))}${apart}`;
}

function sentence(when: string, what: string, { audits, count, interval95 }: DotRow): string {
  if (audits === 0) {
    return `${when}, no final audit says anything about this yet.`;
  }
  if (!hasPercentage(audits)) {
    return `${when}, ${what} ${count} of ${audits} audits. That is too few for a percentage.`;
  }
  const range =
    interval95 === null
      ? ""
      : ` The likely range is ${percent(interval95.lower)} to ${percent(interval95.upper)}.`;
  return `${when}, ${what} ${percent(count / audits)} of ${audits.toLocaleString("en-GB")} audits (${count.toLocaleString("en-GB")}).${range}`;
}
