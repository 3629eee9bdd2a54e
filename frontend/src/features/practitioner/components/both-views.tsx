import { GradeTag } from "@/components/grade-tag";
import { Finding } from "@/features/practitioner/components/finding";
import { OwnView } from "@/features/practitioner/components/own-view";
import { Details } from "@/govuk/details";
import type { Audit, Framework } from "@/lib/api-types";
import { finalGradeIn, judgedIn, OVERALL } from "@/lib/grades";

/** The auditor's view and the worker's own, side by side, then judgement by judgement. */
export function BothViews({ audit, framework }: { audit: Audit; framework: Framework }) {
  const { strengths, improvements } = audit.conclusion;
  const overall = finalGradeIn(audit, OVERALL);
  const areas = judgedIn(
    framework,
    audit.areas.map(({ area }) => area),
  );
  return (
    <>
      <div className="side-by-side">
        <section className="side-by-side__side" aria-labelledby="auditors-view">
          <h2 className="govuk-heading-m" id="auditors-view">
            The auditor’s view
          </h2>
          {overall === null ? (
            <p className="govuk-body">
              There is no overall grade; each judgement stands by itself.
            </p>
          ) : (
            <p className="govuk-body">
              <GradeTag framework={framework} code={overall} full />
            </p>
          )}
          {audit.overall?.rationale && (
            <p className="govuk-body written">{audit.overall.rationale}</p>
          )}
          <Said heading="What went well" text={strengths} />
          <Said heading="What would help next time" text={improvements} />
        </section>
        <section className="side-by-side__side" aria-labelledby="own-view">
          <h2 className="govuk-heading-m" id="own-view">
            Your own view
          </h2>
          <OwnView audit={audit} framework={framework} />
        </section>
      </div>
      {areas.length > 0 && (
        <Details summary="Judgement by judgement" {...(overall === null ? { open: true } : {})}>
          {areas.map((judged) => (
            <Finding key={judged.code} judged={judged} audit={audit} framework={framework} />
          ))}
        </Details>
      )}
    </>
  );
}

function Said({ heading, text }: { heading: string; text: string | null }) {
  return text === null || text.trim() === "" ? null : (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <p className="govuk-body written">{text}</p>
    </>
  );
}
