import { GradeTag } from "@/components/grade-tag";
import type { Audit, Framework } from "@/lib/api-types";
import { finalGradeIn, gradeLabel, type Judged, judgementIn, OVERALL } from "@/lib/grades";

interface FindingProps {
  judged: Judged;
  audit: Audit;
  framework: Framework;
}

/** One judgement as it counts, with the auditor's words. */
export function Finding({ judged, audit, framework }: FindingProps) {
  const { code, label } = judged;
  const { grade, rationale } = judgementIn(audit, code);
  const final = finalGradeIn(audit, code) ?? grade;
  const area = audit.areas.find((each) => each.area === code);
  const notApplicable = area?.notApplicable ?? null;
  const impact = code === OVERALL ? audit.overall?.impact : area?.impact;
  return (
    <section className="judgement judgement--read" aria-labelledby={`finding-${code}`}>
      <h3 className="govuk-heading-s" id={`finding-${code}`}>
        {label}
      </h3>
      {notApplicable !== null ? (
        <p className="govuk-body written">Does not apply: {notApplicable}</p>
      ) : (
        <p className="govuk-body">
          <GradeTag framework={framework} code={final} />
          {grade !== null && final !== grade && (
            <> The auditor gave {gradeLabel(framework, grade)}; the second check changed it.</>
          )}
        </p>
      )}
      {rationale && <p className="govuk-body written">{rationale}</p>}
      {impact && <p className="govuk-body written">{impact}</p>}
    </section>
  );
}
