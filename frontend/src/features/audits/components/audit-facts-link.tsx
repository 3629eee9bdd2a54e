import { Link } from "react-router";
import type { Audit } from "@/lib/api-types";
import { paths } from "@/lib/paths";

export function AuditFactsLink({ audit }: { audit: Audit }) {
  return (
    <Link className="govuk-link" to={paths.auditFacts(audit.id)}>
      Change<span className="govuk-visually-hidden"> the facts of the case</span>
    </Link>
  );
}
