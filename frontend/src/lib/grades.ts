import type { Audit, Framework, Grade } from "@/lib/api-types";

/** The code under which the overall judgement is kept beside the areas. */
export const OVERALL = "overall";

/** One thing to be judged: an area of the framework, or the overall judgement. */
export interface Judged {
  code: string;
  label: string;
  guidance: string;
}

/** How dark a grade is drawn: 1 is the best and darkest, 4 the worst and lightest. */
export type GradeTone = 1 | 2 | 3 | 4;

export function frameworkOf(frameworks: readonly Framework[], code: string): Framework | undefined {
  return frameworks.find((framework) => framework.code === code);
}

/** The areas offered on a date in the framework's order, then the overall judgement. */
export function judgedOn(framework: Framework, date: string): Judged[] {
  const areas = framework.areas.filter(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
  );
  return [
    ...areas.map(({ code, label, guidance }) => ({ code, label, guidance })),
    overallIn(framework),
  ];
}

/** What these codes stand for, in the framework's order; also areas no longer offered. */
export function judgedIn(framework: Framework, codes: readonly string[]): Judged[] {
  const areas = framework.areas.filter((area) => codes.includes(area.code));
  return codes.includes(OVERALL) ? [...areas, overallIn(framework)] : areas;
}

function overallIn(framework: Framework): Judged {
  return {
    code: OVERALL,
    label: "Overall",
    guidance:
      framework.usualFor === "supervision"
        ? "Only where your council asks for one. The judgements above stand by themselves."
        : "What difference has the work made, taking everything together? Only where your council asks for it.",
  };
}

export function gradeOf(framework: Framework, code: string | null | undefined): Grade | undefined {
  return framework.grades.find((grade) => grade.code === code);
}

/** A grade's name in full; a grade that is not there is said to be missing. */
export function gradeLabel(framework: Framework, code: string | null | undefined): string {
  return gradeOf(framework, code)?.label ?? "Not graded";
}

export function gradeTone(framework: Framework, code: string): GradeTone {
  const place = framework.grades.findIndex((grade) => grade.code === code);
  const spread = Math.round((Math.max(place, 0) / Math.max(framework.grades.length - 1, 1)) * 3);
  return (spread + 1) as GradeTone;
}

/** The auditor's grade and reason for an area or the overall judgement. */
export function judgementIn(
  audit: Pick<Audit, "overall" | "areas">,
  code: string,
): { grade: string | null; rationale: string | null } {
  const found = code === OVERALL ? audit.overall : audit.areas.find(({ area }) => area === code);
  return { grade: found?.grade ?? null, rationale: found?.rationale ?? null };
}

/** The grade that counts, once the audit is final. */
export function finalGradeIn(audit: Pick<Audit, "final">, code: string): string | null {
  if (code === OVERALL) {
    return audit.final?.overall ?? null;
  }
  return audit.final?.areas.find(({ area }) => area === code)?.grade ?? null;
}

/** Where in the form a judgement's field is, as the API's pointers name it. */
export function fieldIn(
  code: string,
  part: "grade" | "rationale" | "impact" | "notApplicable" | "reason",
): string {
  return code === OVERALL ? `overall-${part}` : `areas-${code}-${part}`;
}
