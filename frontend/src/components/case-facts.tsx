import type { ReactNode } from "react";
import { Link } from "react-router";
import { SampleTag } from "@/components/state-tags";
import { SummaryList, type SummaryRow } from "@/govuk/summary-list";
import { hasRole, useMe } from "@/lib/api/me";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { auditTypes, samplings } from "@/lib/labels";
import { paths } from "@/lib/paths";

interface CaseFactsProps {
  audit: Audit;
  framework: Framework;
  form?: Form;
  /** Left out of a blind second check, where who wrote it should not sway anyone. */
  withAuditor?: boolean;
  action?: ReactNode;
}

/** What is audited, without any grade. */
export function CaseFacts({ audit, framework, form, withAuditor = true, action }: CaseFactsProps) {
  const rows: SummaryRow[] = [
    {
      key: "Case reference",
      value: (
        <>
          {audit.caseReference} <SampleTag source={audit.source} />
        </>
      ),
      action,
    },
    { key: "Type", value: auditTypes[audit.type] },
    { key: "Team", value: `${audit.team.label}, ${audit.service.label}` },
    { key: "Audit date", value: dateInWords(audit.auditedOn) },
    { key: "How the case was chosen", value: samplings[audit.sampling].label },
    { key: "Framework", value: framework.label },
  ];
  if (form?.population) {
    rows.push({ key: "Group of children", value: form.population.label });
  }
  if (audit.tool) {
    rows.push({ key: "Audit tool", value: `${audit.tool.label}, version ${audit.tool.version}` });
  }
  if (withAuditor && audit.worker) {
    rows.push({ key: "Worker", value: audit.worker.name });
  }
  if (withAuditor) {
    const from = audit.origin === "external" ? " (from outside the council)" : "";
    rows.push({
      key: "Auditor",
      value: (
        <>
          <AuditorName auditor={audit.auditor} />
          {from}
        </>
      ),
    });
  }
  return <SummaryList rows={rows} compact />;
}

/** For the group, the way to what second checks made of the auditor's grades. */
function AuditorName({ auditor }: { auditor: Audit["auditor"] }) {
  const me = useMe().data;
  return hasRole(me, "practice_improvement") && auditor.username !== null ? (
    <Link className="govuk-link" to={paths.auditorCalibration(auditor.username)}>
      {auditor.name}
    </Link>
  ) : (
    auditor.name
  );
}

/** The same in a line, where the facts should not push the work down the page. */
export function CaseLine({ audit, framework }: { audit: Audit; framework: Framework }) {
  const facts = [
    `${audit.team.label}, ${audit.service.label}`,
    `audited ${dateInWords(audit.auditedOn)}`,
    samplings[audit.sampling].label.toLowerCase(),
    framework.label,
  ];
  return (
    <>
      {facts.join(" · ")} <SampleTag source={audit.source} />
    </>
  );
}
