import { Link } from "react-router";
import { GradeTag } from "@/components/grade-tag";
import { usePreviousAudit } from "@/features/audits/api/get-previous";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { Details } from "@/govuk/details";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { AuditAction, EarlierAudit, Framework } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { frameworkOf } from "@/lib/grades";
import { actionsFor } from "@/lib/labels";
import { paths } from "@/lib/paths";

/** The last audit of the same case and its actions, beside what is being written. */
export function PreviousAudit({ area = null }: { area?: string | null }) {
  const { audit } = useAuditOnPage();
  const { data: earlier, error } = usePreviousAudit(audit.id);
  const frameworks = useFrameworks().data ?? [];
  if (error) {
    return <p className="govuk-body-s quiet">The last audit of this case cannot be shown now.</p>;
  }
  if (earlier === undefined) {
    return null;
  }
  if (earlier === null) {
    return <p className="govuk-body-s quiet">No earlier audit of this case is in Plumbline.</p>;
  }
  const framework = frameworkOf(frameworks, earlier.framework);
  return (
    <Details summary={`Last audit of this case, ${dateInWords(earlier.auditedOn)}`}>
      {framework && <EarlierGrades earlier={earlier} framework={framework} area={area} />}
      <Said heading="What worked well" words={earlier.strengths} />
      <Said heading="What had to get better" words={earlier.improvements} />
      <EarlierActions actions={earlier.actions} because={earlier.noActionBecause} />
      {earlier.readable && (
        <p className="govuk-body-s">
          <Link className="govuk-link" to={paths.audit(earlier.id)}>
            Open audit {earlier.reference}
          </Link>
        </p>
      )}
    </Details>
  );
}

interface EarlierGradesProps {
  earlier: EarlierAudit;
  framework: Framework;
  area: string | null;
}

/** The grade of the area at hand first, so that it need not be looked for. */
function EarlierGrades({ earlier, framework, area }: EarlierGradesProps) {
  const areas = earlier.areas.toSorted((a, b) => Number(b.area === area) - Number(a.area === area));
  return (
    <ul className="govuk-list earlier-grades">
      {earlier.overall !== null && (
        <li>
          Overall <GradeTag framework={framework} code={earlier.overall} />
        </li>
      )}
      {areas.map((each) => (
        <li key={each.area}>
          {each.area === area ? <strong>{each.label}</strong> : each.label}{" "}
          <GradeTag framework={framework} code={each.grade} />
        </li>
      ))}
    </ul>
  );
}

function Said({ heading, words }: { heading: string; words: string | null }) {
  return words === null ? null : (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <p className="govuk-body-s written">{words}</p>
    </>
  );
}

function EarlierActions({
  actions,
  because,
}: {
  actions: readonly AuditAction[];
  because: string | null;
}) {
  if (actions.length === 0) {
    return <Said heading="No action was needed because" words={because} />;
  }
  return (
    <>
      <h3 className="govuk-heading-s">Its actions</h3>
      <ul className="govuk-list govuk-list--bullet">
        {actions.map(({ id, action, owner, dueOn, for: whom }) => (
          <li key={id}>
            {action} (
            {[actionsFor[whom].toLowerCase(), owner, dueOn && `due ${dateInWords(dueOn)}`]
              .filter(Boolean)
              .join(", ")}
            )
          </li>
        ))}
      </ul>
    </>
  );
}
