import { Link } from "react-router";
import type { Audit } from "@/lib/api-types";
import { paths } from "@/lib/paths";

/** The way to hand an audit back instead of checking it as it is. */
export function ReturnLink({ audit }: { audit: Audit }) {
  return audit.allowedActions.includes("return") ? (
    <p className="govuk-body">
      Not ready to be checked?{" "}
      <Link className="govuk-link" to={paths.returnAudit(audit.id)}>
        Return it to the auditor with notes
      </Link>
    </p>
  ) : null;
}
