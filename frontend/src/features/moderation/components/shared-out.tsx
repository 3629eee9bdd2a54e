import { Link } from "react-router";
import { InsetText, SuccessBanner } from "@/govuk/notices";
import type { SharedOut as Result } from "@/lib/api-types";
import { paths } from "@/lib/paths";

/** What went to whom when the checks were shared out, and what to nobody. */
export function SharedOut({ result }: { result: Result }) {
  const { assigned, blocked } = result;
  return (
    <>
      {assigned.length > 0 && (
        <SuccessBanner
          heading={`${assigned.length} ${assigned.length === 1 ? "check is" : "checks are"} shared out.`}
        >
          <ul className="govuk-list govuk-list--bullet">
            {assigned.map(({ audit, reference, moderator }) => (
              <li key={audit}>
                <Link className="govuk-link" to={paths.audit(audit)}>
                  {reference}
                </Link>{" "}
                to {moderator}
              </li>
            ))}
          </ul>
        </SuccessBanner>
      )}
      {blocked.length > 0 && (
        <div role="alert">
          <InsetText>
            <h2 className="govuk-heading-s">
              {blocked.length} {blocked.length === 1 ? "check" : "checks"} went to nobody
            </h2>
            <p className="govuk-body">
              Open the audit to see who could check it. An administrator can allow a conflict of
              interest with a reason.
            </p>
            <ul className="govuk-list govuk-list--bullet">
              {blocked.map(({ audit, reference, reasons }) => (
                <li key={audit}>
                  <Link className="govuk-link" to={paths.assignModerator(audit)}>
                    {reference}
                  </Link>
                  : {reasons.join("; ")}
                </li>
              ))}
            </ul>
          </InsetText>
        </div>
      )}
    </>
  );
}
