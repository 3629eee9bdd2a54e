import { Tag } from "@/govuk/tag";
import type { Framework } from "@/lib/api-types";
import { gradeOf, gradeTone } from "@/lib/grades";

interface GradeTagProps {
  framework: Framework;
  code: string | null | undefined;
  /** In full, for the first time a grade is named on a page. */
  full?: boolean;
}

/** A grade by its word, on the one palette that runs from dark for the best to light. */
export function GradeTag({ framework, code, full = false }: GradeTagProps) {
  const grade = gradeOf(framework, code);
  if (grade === undefined) {
    return <span className="not-graded">Not graded</span>;
  }
  return (
    <Tag tone={`grade-${gradeTone(framework, grade.code)}`}>
      {full ? grade.label : grade.shortLabel}
    </Tag>
  );
}
