import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { useAuditorsToday } from "@/features/calibration/api/readiness";
import { Table } from "@/govuk/table";
import type { AuditorItem } from "@/lib/api-types";
import { dateShort } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** Every auditor by the alphabet, with whether they are ready today. */
export function WhoIsReady() {
  return (
    <Answer query={useAuditorsToday()} waiting="Loading who is ready to audit" isPart>
      {(auditors) => (
        <Table
          caption="Who is ready to audit"
          stacks
          rows={auditors}
          keyOf={({ username }) => username}
          columns={[
            {
              name: "Auditor",
              heading: "Auditor",
              isRowHeading: true,
              cell: ({ username, name }) => (
                <Link className="govuk-link" to={paths.readiness(username)}>
                  {name}
                </Link>
              ),
            },
            { name: "Ready", heading: "Ready to audit today", cell: readyInWords },
          ]}
        />
      )}
    </Answer>
  );
}

function readyInWords({ ready, readyUntil }: AuditorItem): string {
  if (!ready) {
    return "No";
  }
  return readyUntil === null ? "Yes" : `Yes, until ${dateShort(readyUntil)}`;
}
