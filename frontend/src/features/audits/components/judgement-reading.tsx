import { GradeTag } from "@/components/grade-tag";
import type { Audit, Framework, Moderation } from "@/lib/api-types";
import { finalGradeIn, gradeLabel, type Judged, judgementIn, OVERALL } from "@/lib/grades";

interface JudgementReadingProps {
  judged: Judged;
  audit: Audit;
  framework: Framework;
}

/** One judgement as it was given, the auditor's and the second check's side by side. */
export function JudgementReading({ judged, audit, framework }: JudgementReadingProps) {
  const first = judgementIn(audit, judged.code);
  const second = secondIn(audit.moderation, judged.code);
  const final = finalGradeIn(audit, judged.code);
  return (
    <section className="judgement judgement--read" aria-labelledby={`heading-${judged.code}`}>
      <h2 className="govuk-heading-m" id={`heading-${judged.code}`}>
        {judged.label}
      </h2>
      <div className="side-by-side">
        <Side title="Auditor" framework={framework} {...first} isHidden={audit.textWithheld} />
        {second && (
          <Side
            title="Second check"
            framework={framework}
            grade={second.secondGrade}
            rationale={second.rationale}
            isHidden={audit.textWithheld}
          />
        )}
      </div>
      {final !== null && second && (
        <p className="govuk-body">
          Counts as <strong>{gradeLabel(framework, final)}</strong>.
          {second.reason && <span className="written"> {second.reason}</span>}
        </p>
      )}
    </section>
  );
}

interface SideProps {
  title: string;
  framework: Framework;
  grade: string | null;
  rationale: string | null;
  isHidden: boolean;
}

function Side({ title, framework, grade, rationale, isHidden }: SideProps) {
  return (
    <div className="side-by-side__side">
      <h3 className="govuk-heading-s">{title}</h3>
      <p className="govuk-body">
        <GradeTag framework={framework} code={grade} full />
      </p>
      {!isHidden && <p className="govuk-body written">{rationale ?? "No reason recorded."}</p>}
    </div>
  );
}

/** What the second check said, once there is one. */
function secondIn(moderation: Moderation | null, code: string) {
  if (moderation === null || (moderation.secondGradesAt ?? moderation.decidedAt) === null) {
    return undefined;
  }
  return code === OVERALL
    ? (moderation.overall ?? undefined)
    : moderation.areas.find(({ area }) => area === code);
}
