import { GradeTag } from "@/components/grade-tag";
import type { Audit, Framework } from "@/lib/api-types";

/** What the worker wrote and how they would grade the work. */
export function OwnView({ audit, framework }: { audit: Audit; framework: Framework }) {
  const { reflection, selfGrade } = audit.practitioner;
  return (
    <>
      {selfGrade !== null && (
        <p className="govuk-body">
          <GradeTag framework={framework} code={selfGrade} full />
        </p>
      )}
      <p className="govuk-body written">{reflection}</p>
    </>
  );
}
