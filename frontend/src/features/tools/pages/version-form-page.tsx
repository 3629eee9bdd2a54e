import { Link, useSearchParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { Descriptors } from "@/components/form-section/descriptors";
import { SectionOutline } from "@/components/form-section/section-outline";
import { useToolForm } from "@/features/tools/api/preview-tool";
import { VersionPage, WithVersion } from "@/features/tools/components/version-page";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Form, Framework, ToolVersion } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { documentIn } from "@/lib/tool-document";

/** The form as an auditor meets it, for one group of children at a time. */
export function VersionFormPage() {
  return (
    <WithVersion>
      {({ value }) => (
        <VersionPage version={value} tab="form">
          <Preview version={value} />
        </VersionPage>
      )}
    </WithVersion>
  );
}

function Preview({ version }: { version: ToolVersion }) {
  const [params] = useSearchParams();
  const { populations } = documentIn(version.document);
  const given = params.get("population") ?? "";
  const population = populations.find(({ code }) => code === given) ?? populations[0];
  const query = both(
    useToolForm(version.code, version.number, population?.code ?? ""),
    useFrameworks(),
  );
  return (
    <>
      {populations.length > 0 && (
        <nav className="population-links" aria-label="Groups of children">
          <p className="govuk-body-s">Show what is asked about:</p>
          <ul className="population-links__list">
            {populations.map(({ code, label }) => (
              <li key={code}>
                <Link
                  className="govuk-link"
                  to={paths.toolForm(version.code, version.number, code)}
                  aria-current={code === population?.code ? "true" : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Answer query={query} waiting="Loading the form" isPart>
        {([form, frameworks]) => (
          <Asked form={form} framework={frameworkOf(frameworks, form.framework)} />
        )}
      </Answer>
    </>
  );
}

function Asked({ form, framework }: { form: Form; framework: Framework | undefined }) {
  if (framework === undefined || form.sections.length === 0) {
    return <p className="govuk-body">Nothing is asked yet.</p>;
  }
  const { overall, settings } = form;
  const after = [
    settings.sessionDates ? "The dates of the supervision sessions." : "",
    settings.practitioner ? "Whether the audit was done with the worker." : "",
    settings.family ? "What the child and the family said." : "",
    settings.conclusion ? "What follows: actions, or why none are needed." : "",
  ].filter(Boolean);
  return (
    <>
      {form.purpose && <p className="govuk-body lead">{form.purpose}</p>}
      {form.sections.map((section) => (
        <SectionOutline key={section.code} section={section} framework={framework} />
      ))}
      {overall !== null && (
        <section className="outline" aria-labelledby="outline-overall">
          <h2 className="govuk-heading-m" id="outline-overall">
            {overall.label}
          </h2>
          <p className="govuk-body">
            {overall.guidance} {overall.required ? "Required." : "Optional."}
          </p>
          <Descriptors framework={framework} descriptors={overall.descriptors} />
        </section>
      )}
      {after.length > 0 && (
        <section className="outline" aria-labelledby="outline-after">
          <h2 className="govuk-heading-m" id="outline-after">
            At the end
          </h2>
          <ul className="govuk-list govuk-list--bullet">
            {after.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
