import type { ReactNode } from "react";
import { AnswersReading } from "@/components/form-section/answers-reading";
import { ConclusionReading } from "@/features/audits/components/conclusion-reading";
import { InvolvementReading } from "@/features/audits/components/involvement-reading";
import { JudgementReading } from "@/features/audits/components/judgement-reading";
import { Gaps } from "@/features/audits/components/session-fields";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { judgedIn, OVERALL } from "@/lib/grades";

interface AuditPartsProps {
  audit: Audit;
  form: Form;
  framework: Framework;
  /** The way to change a section, for whoever may. */
  changeLink?: (code: string, label: string) => ReactNode;
  /** Whether to show sections in which nothing is written, too. */
  withEmpty?: boolean;
}

/** Everything an audit says, section by section, to be read. */
export function AuditParts(props: AuditPartsProps) {
  const { audit, form, framework, changeLink, withEmpty = false } = props;
  const judges = (code: string) =>
    code === OVERALL ? audit.overall !== null : audit.areas.some(({ area }) => area === code);
  const asked = form.sections.filter(
    ({ area, prompts }) =>
      withEmpty ||
      form.tool !== null ||
      prompts.some((prompt) => prompt.area !== null && judges(prompt.area)) ||
      (area !== null && wasChecked(audit, area)),
  );
  const own = (code: string, label: string, children: ReactNode) => (
    <Part key={code} code={code} label={label} action={changeLink?.(code, label)}>
      {children}
    </Part>
  );
  const { settings } = form;
  return (
    <>
      {asked.map((section) =>
        own(
          section.code,
          section.label,
          <>
            {section.prompts.map(({ code, area, label }) =>
              area === null || audit.gradesWithheld ? null : (
                <div key={code}>
                  {label !== section.label && <p className="govuk-body quiet">{label}</p>}
                  <JudgementReading code={area} audit={audit} framework={framework} />
                </div>
              ),
            )}
            <AnswersReading
              section={section}
              answers={audit.answers}
              isTextHidden={audit.textWithheld}
            />
          </>,
        ),
      )}
      {audit.gradesWithheld ? null : <NoLongerAsked {...props} />}
      {audit.sessions &&
        own(
          "sessions",
          "Supervision sessions",
          audit.sessions.dates.length > 0 ? (
            <Gaps sessions={audit.sessions} />
          ) : (
            <p className="govuk-body quiet">No session is entered.</p>
          ),
        )}
      {(settings.practitioner || settings.family) &&
        own(
          "involvement",
          "The worker, the child and the family",
          <InvolvementReading audit={audit} form={form} framework={framework} />,
        )}
      {form.overall !== null &&
        !audit.gradesWithheld &&
        (withEmpty || form.tool !== null || judges(OVERALL) || wasChecked(audit, OVERALL)) &&
        own(
          OVERALL,
          form.overall.label,
          <>
            <JudgementReading code={OVERALL} audit={audit} framework={framework} />
            {audit.limit?.exceeded && audit.limit.overrideReason !== null && (
              <p className="govuk-body written">
                {`Above what ${audit.limit.label} allows, because: ${audit.limit.overrideReason}`}
              </p>
            )}
          </>,
        )}
      {settings.conclusion &&
        !audit.gradesWithheld &&
        !audit.textWithheld &&
        own("conclusion", "Conclusion and actions", <ConclusionReading audit={audit} />)}
    </>
  );
}

interface PartProps {
  code: string;
  label: string;
  action: ReactNode;
  children: ReactNode;
}

function Part({ code, label, action, children }: PartProps) {
  return (
    <section className="judgement judgement--read" aria-labelledby={`read-${code}`}>
      <div className="part-head">
        <h2 className="govuk-heading-m" id={`read-${code}`}>
          {label}
        </h2>
        {action && <p className="govuk-body part-head__action">{action}</p>}
      </div>
      {children}
    </section>
  );
}

/** Judgements of areas that the form does not have, such as those of an imported audit. */
function NoLongerAsked({ audit, form, framework }: AuditPartsProps) {
  const asked = new Set(form.sections.flatMap(({ prompts }) => prompts.map(({ area }) => area)));
  const others = audit.areas.map(({ area }) => area).filter((area) => !asked.has(area));
  return judgedIn(framework, others).map(({ code, label }) => (
    <Part key={code} code={code} label={label} action={undefined}>
      <JudgementReading code={code} audit={audit} framework={framework} />
    </Part>
  ));
}

function wasChecked(audit: Audit, code: string): boolean {
  const { moderation } = audit;
  return code === OVERALL
    ? moderation?.overall != null
    : (moderation?.areas.some(({ area }) => area === code) ?? false);
}
