import type {
  Audit,
  Framework,
  ModerateAuditRequest,
  ModerationOutcome,
  SecondGradesRequest,
} from "@/lib/api-types";
import { fieldIn, gradeLabel, gradeOf, type Judged, judgementIn, OVERALL } from "@/lib/grades";
import { listInWords } from "@/lib/labels";
import type { ErrorLine } from "@/lib/problem";

/** What is said before a second check is left. */
export const LEAVING =
  "A second check is saved in one piece, when it is complete. If you leave now, you will have to write it again.";

/** A grade with its reason as the moderator writes it. */
export interface SecondEntry {
  grade: string | null;
  rationale: string;
}

/** How a difference is settled, as far as it is. */
export interface SettledEntry {
  grade: string | null;
  reason: string;
}

/** One judgement with both grades in view. */
export interface Compared extends Judged {
  first: { grade: string | null; rationale: string | null };
  second: { grade: string | null; rationale: string | null };
  isAgreed: boolean;
}

export function blindFaults(
  judged: readonly Judged[],
  entries: Readonly<Record<string, SecondEntry>>,
): ErrorLine[] {
  return judged.flatMap(({ code, label }) => {
    const entry = entries[code];
    return [
      ...(entry?.grade == null
        ? [{ text: `Select a grade for ${label}`, fieldId: fieldIn(code, "grade") }]
        : []),
      ...((entry?.rationale ?? "").trim() === ""
        ? [{ text: `Say why for ${label}`, fieldId: fieldIn(code, "rationale") }]
        : []),
    ];
  });
}

export function secondGradesOf(
  judged: readonly Judged[],
  entries: Readonly<Record<string, SecondEntry>>,
): SecondGradesRequest {
  const graded = judged.flatMap(({ code }) => {
    const { grade = null, rationale = "" } = entries[code] ?? {};
    return grade === null ? [] : [{ code, grade, rationale }];
  });
  const overall = graded.find(({ code }) => code === OVERALL);
  return {
    ...(overall ? { overall: { grade: overall.grade, rationale: overall.rationale } } : {}),
    areas: graded
      .filter(({ code }) => code !== OVERALL)
      .map(({ code, grade, rationale }) => ({ area: code, grade, rationale })),
  };
}

/** Both grades of every judgement that was checked. */
export function compare(audit: Audit, judged: readonly Judged[]): Compared[] {
  return judged.map((each) => {
    const first = judgementIn(audit, each.code);
    const own =
      each.code === OVERALL
        ? audit.moderation?.overall
        : audit.moderation?.areas.find(({ area }) => area === each.code);
    const second = { grade: own?.secondGrade ?? null, rationale: own?.rationale ?? null };
    return { ...each, first, second, isAgreed: first.grade === second.grade };
  });
}

/**
 * What is missing before the differences are settled. A change of the auditor's grade needs its
 * reason; a third person explains whichever side they take.
 */
export function settlingFaults(
  compared: readonly Compared[],
  entries: Readonly<Record<string, SettledEntry>>,
  isThird = false,
): ErrorLine[] {
  return compared
    .filter(({ isAgreed }) => !isAgreed)
    .flatMap(({ code, label, first }) => {
      const { grade = null, reason = "" } = entries[code] ?? {};
      if (grade === null) {
        return [
          { text: `Select the grade that counts for ${label}`, fieldId: fieldIn(code, "grade") },
        ];
      }
      const needsReason = isThird || grade !== first.grade;
      return needsReason && reason.trim() === ""
        ? [{ text: `Give the reason for ${label}`, fieldId: fieldIn(code, "reason") }]
        : [];
    });
}

export function moderationOf(
  compared: readonly Compared[],
  entries: Readonly<Record<string, SettledEntry>>,
): ModerateAuditRequest {
  const settled = compared.flatMap(({ code, isAgreed }) => {
    const { grade = null, reason = "" } = entries[code] ?? {};
    return isAgreed || grade === null ? [] : [{ code, grade, reason: reason.trim() || null }];
  });
  const overall = settled.find(({ code }) => code === OVERALL);
  const areas = settled.filter(({ code }) => code !== OVERALL);
  return {
    ...(overall ? { overall: { grade: overall.grade, reason: overall.reason } } : {}),
    ...(areas.length > 0
      ? { areas: areas.map(({ code, grade, reason }) => ({ area: code, grade, reason })) }
      : {}),
  };
}

/** The grade each judgement would count as; null while a difference is not settled. */
function countsAs(each: Compared, entries: Readonly<Record<string, SettledEntry>>): string | null {
  return each.isAgreed ? each.first.grade : (entries[each.code]?.grade ?? null);
}

/**
 * Which way the check moves the grades, told before the button is pressed. Mirrors the server's
 * rule R-05 for showing only; the server decides.
 */
function expectedOutcome(
  compared: readonly Compared[],
  entries: Readonly<Record<string, SettledEntry>>,
  framework: Framework,
): ModerationOutcome | undefined {
  const steps = new Map<string, number>();
  for (const each of compared) {
    const settled = gradeOf(framework, countsAs(each, entries));
    const first = gradeOf(framework, each.first.grade);
    if (settled === undefined || first === undefined) {
      return undefined;
    }
    steps.set(each.code, settled.rank - first.rank);
  }
  const overall = steps.get(OVERALL) ?? 0;
  const moves = overall === 0 ? [...steps.values()] : [overall];
  if (moves.every((step) => step === 0)) {
    return "agreed";
  }
  return moves.reduce((sum, step) => sum + step, 0) > 0 ? "raised" : "lowered";
}

/** The grades that will count and the outcome, in one sentence. */
export function consequence(
  compared: readonly Compared[],
  entries: Readonly<Record<string, SettledEntry>>,
  framework: Framework,
): string {
  const outcome = expectedOutcome(compared, entries, framework);
  if (outcome === undefined) {
    const open = compared.filter((each) => countsAs(each, entries) === null).length;
    return `${open} ${open === 1 ? "difference is" : "differences are"} still to be settled.`;
  }
  const grades = compared.map(
    (each) => `${each.label} as ${gradeLabel(framework, countsAs(each, entries))}`,
  );
  const outcomes: Record<ModerationOutcome, string> = {
    agreed: "the auditor’s grades stand",
    raised: "the auditor’s grades are raised",
    lowered: "the auditor’s grades are lowered",
  };
  return `The audit will count ${listInWords(grades)}; ${outcomes[outcome]}.`;
}
