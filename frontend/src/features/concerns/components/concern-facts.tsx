import { Link } from "react-router";
import { SummaryList } from "@/govuk/summary-list";
import type { Concern } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** What was seen, by whom and when, and who knows. */
export function ConcernFacts({ item: { concern, audit } }: { item: Concern }) {
  return (
    <>
      <p className="govuk-body written">{concern.concern}</p>
      <SummaryList
        compact
        rows={[
          { key: "Raised", value: `${momentInFull(concern.raisedAt)} by ${concern.raisedBy}` },
          { key: "Team", value: audit.team.label },
          {
            key: "Who was told",
            value: <span className="written">{concern.told ?? "Nobody named"}</span>,
          },
          {
            key: "Audit",
            value: audit.readable ? (
              <Link className="govuk-link" to={paths.audit(audit.id)}>
                {audit.reference}
              </Link>
            ) : (
              `${audit.reference}, auditor ${audit.auditor.name}`
            ),
          },
          ...(concern.acknowledgedAt === null
            ? []
            : [
                {
                  key: "Taken up",
                  value: `${momentInFull(concern.acknowledgedAt)} by ${concern.acknowledgedBy ?? "somebody"}`,
                },
                {
                  key: "What is being done",
                  value: <span className="written">{concern.acknowledgement}</span>,
                },
              ]),
        ]}
      />
    </>
  );
}
