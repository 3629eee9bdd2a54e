import type { Audit, ChallengeDecisionRequest, Framework } from "@/lib/api-types";
import {
  fieldIn,
  finalGradeIn,
  gradeLabel,
  type Judged,
  judgedIn,
  judgementIn,
  OVERALL,
} from "@/lib/grades";
import { listInWords } from "@/lib/labels";
import type { ErrorLine } from "@/lib/problem";

/** What a challenged judgement stands at and was given before. */
export interface Challenged extends Judged {
  first: string | null;
  second: string | null;
  settled: string | null;
  /** Whether the second check changed the auditor's grade. */
  isContested: boolean;
  reason: string | null;
}

/** A grade put in the place of a settled one, with its reason. */
export interface DecidedEntry {
  grade: string | null;
  reason: string;
}

/** Every judgement that was checked, those changed by the second check first. */
export function challengedIn(audit: Audit, framework: Framework): Challenged[] {
  const { moderation } = audit;
  const codes = [
    ...(moderation?.areas.map(({ area }) => area) ?? []),
    ...(moderation?.overall == null ? [] : [OVERALL]),
  ];
  const all = judgedIn(framework, codes).map((each) => {
    const first = judgementIn(audit, each.code).grade;
    const settled = finalGradeIn(audit, each.code);
    const own =
      each.code === OVERALL
        ? moderation?.overall
        : moderation?.areas.find(({ area }) => area === each.code);
    const isContested = first !== settled;
    const second = own?.secondGrade ?? null;
    return { ...each, first, second, settled, isContested, reason: own?.reason ?? null };
  });
  return [
    ...all.filter(({ isContested }) => isContested),
    ...all.filter(({ isContested }) => !isContested),
  ];
}

/** Codes of the judgements that would count otherwise. */
function changedIn(
  challenged: readonly Challenged[],
  entries: Readonly<Record<string, DecidedEntry>>,
): Challenged[] {
  return challenged.filter(({ code, settled }) => {
    const grade = entries[code]?.grade ?? null;
    return grade !== null && grade !== settled;
  });
}

export function decisionFaults(
  challenged: readonly Challenged[],
  entries: Readonly<Record<string, DecidedEntry>>,
  reason: string,
): ErrorLine[] {
  const open = challenged
    .filter(({ code, isContested }) => isContested && entries[code]?.grade == null)
    .map(({ code, label }) => ({
      text: `Select the grade that counts for ${label}`,
      fieldId: fieldIn(code, "grade"),
    }));
  return reason.trim() === ""
    ? [...open, { text: "Enter why you decide so", fieldId: "reason" }]
    : open;
}

export function decisionOf(
  challenged: readonly Challenged[],
  entries: Readonly<Record<string, DecidedEntry>>,
  reason: string,
): ChallengeDecisionRequest {
  const graded = changedIn(challenged, entries).flatMap(({ code }) => {
    const entry = entries[code];
    return entry?.grade == null
      ? []
      : [{ code, grade: entry.grade, reason: entry.reason.trim() || null }];
  });
  const overall = graded.find(({ code }) => code === OVERALL);
  const areas = graded.filter(({ code }) => code !== OVERALL);
  return {
    reason: reason.trim(),
    ...(overall ? { overall: { grade: overall.grade, reason: overall.reason } } : {}),
    ...(areas.length > 0
      ? { areas: areas.map(({ code, grade, reason: why }) => ({ area: code, grade, reason: why })) }
      : {}),
  };
}

/** What the decision does, told before the button is pressed. */
export function decisionInWords(
  challenged: readonly Challenged[],
  entries: Readonly<Record<string, DecidedEntry>>,
  framework: Framework,
): string {
  const open = challenged.filter(
    ({ code, isContested }) => isContested && entries[code]?.grade == null,
  );
  if (open.length > 0) {
    return `${open.length} ${open.length === 1 ? "grade is" : "grades are"} still to be decided.`;
  }
  const changed = changedIn(challenged, entries);
  if (changed.length === 0) {
    return "The second check stands: the grades that count now go on counting.";
  }
  const moves = changed.map(
    ({ code, label, settled }) =>
      `${label} will count as ${gradeLabel(framework, entries[code]?.grade)} instead of ${gradeLabel(framework, settled)}`,
  );
  return `The challenge changes what counts from now on: ${listInWords(moves)}.`;
}
