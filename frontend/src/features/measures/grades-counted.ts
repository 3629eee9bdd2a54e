import type { Framework, Grade, JudgedGoodFigures } from "@/lib/api-types";
import { type GradeTone, gradeTone } from "@/lib/grades";

/** A grade that occurs in the figures, with how it is drawn. */
export interface CountedGrade {
  code: string;
  label: string;
  shortLabel: string;
  tone: GradeTone;
}

/**
 * The grades of the figures, best first. Older frameworks have other words, so a long period can
 * hold more than four; each keeps its own word.
 */
export function gradesCounted(
  frameworks: readonly Framework[],
  rows: readonly JudgedGoodFigures[],
): CountedGrade[] {
  const codes = [...new Set(rows.flatMap((row) => Object.keys(row.grades)))];
  const found = codes.map((code) => {
    const framework = frameworks.find(({ grades }) => grades.some((grade) => grade.code === code));
    const grade: Grade | undefined = framework?.grades.find((each) => each.code === code);
    return {
      code,
      label: grade?.label ?? code,
      shortLabel: grade?.shortLabel ?? code,
      tone: framework === undefined ? 4 : gradeTone(framework, code),
    } as const;
  });
  return found.toSorted((a, b) => a.tone - b.tone);
}
