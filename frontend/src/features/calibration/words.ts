import type {
  CalibrationAreaResult,
  CalibrationResults,
  Framework,
  Readiness,
} from "@/lib/api-types";
import { dateInWords, todayInLondon } from "@/lib/dates";
import { gradeLabel } from "@/lib/grades";
import { listInWords } from "@/lib/labels";

const numbers = ["no", "one", "two", "three", "four", "five"];

/** "one grade higher than the panel", from the number of grades above the panel's. */
export function stepsInWords(steps: number): string {
  if (steps === 0) {
    return "the same as the panel";
  }
  const apart = Math.abs(steps);
  const words = `${numbers[apart] ?? apart} ${apart === 1 ? "grade" : "grades"}`;
  return `${words} ${steps > 0 ? "higher" : "lower"} than the panel`;
}

/** "0.62", with a true minus sign. */
export function alphaInWords(alpha: number): string {
  const rounded = alpha.toFixed(2);
  return rounded === "-0.00" ? "0.00" : rounded.replace("-", "−");
}

/** What alpha was measured on. */
export function basisOf({ raters, judgements }: CalibrationResults): string {
  return `${raters} ${raters === 1 ? "person" : "people"} over ${judgements} ${judgements === 1 ? "judgement" : "judgements"}`;
}

/** An area's strip in one sentence, for those who do not see it. */
export function spreadInWords(result: CalibrationAreaResult, framework: Framework): string {
  const given = result.counts
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} gave ${gradeLabel(framework, grade)}`);
  const spread = given.length === 0 ? "nobody submitted a grade" : listInWords(given);
  const mine = result.mine === null ? "" : ` You gave ${gradeLabel(framework, result.mine.grade)}.`;
  return `${result.label}: ${spread}. The panel gave ${gradeLabel(framework, result.reference.grade)}.${mine}`;
}

/** "ready to audit until 30 June 2027", as of today. */
export function readinessInWords({ ready, decisions }: Readiness): string {
  const [now] = decisions;
  if (now === undefined) {
    return "nobody has decided yet that they are ready to audit";
  }
  if (ready) {
    return now.readyUntil === null
      ? `ready to audit from ${dateInWords(now.readyFrom)}`
      : `ready to audit until ${dateInWords(now.readyUntil)}`;
  }
  return now.readyUntil === null || isLater(now)
    ? `ready to audit only from ${dateInWords(now.readyFrom)}`
    : `no longer ready to audit since ${dateInWords(now.readyUntil)}`;
}

function isLater({ readyFrom }: { readyFrom: string }): boolean {
  return readyFrom > todayInLondon();
}
