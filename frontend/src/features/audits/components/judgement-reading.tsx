import type { ReactNode } from "react";
import { GradeTag } from "@/components/grade-tag";
import type { Audit, Framework, Moderation } from "@/lib/api-types";
import { finalGradeIn, gradeLabel, OVERALL } from "@/lib/grades";

interface JudgementReadingProps {
  code: string;
  audit: Audit;
  framework: Framework;
}

/** One judgement as it was given, the auditor's and the second check's side by side. */
export function JudgementReading({ code, audit, framework }: JudgementReadingProps) {
  const second = secondIn(audit.moderation, code);
  const final = finalGradeIn(audit, code);
  return (
    <>
      <div className="side-by-side">
        <First
          code={code}
          audit={audit}
          framework={framework}
          {...(second || audit.status === "finalised" ? { title: "Auditor" } : {})}
        />
        {second && (
          <Side title="Second check">
            <p className="govuk-body">
              <GradeTag framework={framework} code={second.secondGrade} full />
            </p>
            {!audit.textWithheld && <Written words={second.rationale} />}
          </Side>
        )}
      </div>
      {final !== null && second && (
        <p className="govuk-body">
          Counts as <strong>{gradeLabel(framework, final)}</strong>
          {second.challengeGrade !== null &&
            ` since the challenge; settled as ${gradeLabel(framework, second.settledGrade)} before`}
          .{second.reason && <span className="written"> {second.reason}</span>}
          {second.challengeReason && <span className="written"> {second.challengeReason}</span>}
        </p>
      )}
    </>
  );
}

function First({ code, audit, framework, title }: JudgementReadingProps & { title?: string }) {
  const Sub = title === undefined ? "h3" : "h4";
  const isOverall = code === OVERALL;
  const area = audit.areas.find((each) => each.area === code);
  const given = isOverall ? audit.overall : area;
  const doesNotApply = area !== undefined && area.notApplicable !== null;
  if (given == null) {
    return (
      <Side title={title}>
        <p className="govuk-body quiet">Not judged</p>
      </Side>
    );
  }
  if (doesNotApply) {
    return (
      <Side title={title}>
        <p className="govuk-body">Does not apply to this case</p>
        <Written words={area.notApplicable} />
      </Side>
    );
  }
  return (
    <Side title={title}>
      <p className="govuk-body">
        <GradeTag framework={framework} code={given.grade} full />
      </p>
      {!audit.textWithheld && <Written words={given.rationale} />}
      {given.impact !== null && (
        <>
          <Sub className="govuk-heading-s">What is better for the child</Sub>
          <Written words={given.impact} />
        </>
      )}
    </Side>
  );
}

/** Named where there is another side to it. */
function Side({ title, children }: { title: string | undefined; children: ReactNode }) {
  return (
    <div className="side-by-side__side">
      {title !== undefined && <h3 className="govuk-heading-s">{title}</h3>}
      {children}
    </div>
  );
}

function Written({ words }: { words: string | null }) {
  return <p className="govuk-body written">{words ?? "No reason written."}</p>;
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
