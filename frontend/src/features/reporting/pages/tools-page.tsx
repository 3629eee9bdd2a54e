import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { ExpiryNotice } from "@/components/expiry-notice";
import { ClientTag } from "@/features/reporting/components/client-tag";
import { lastUsedInWords, scopesInWords } from "@/features/reporting/words";
import { ButtonLink } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { type Column, Table } from "@/govuk/table";
import { useServiceClients } from "@/lib/api/list-service-clients";
import type { ServiceClient } from "@/lib/api-types";
import { dateShort } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** Which reporting tools may sign in, and which of them need somebody's attention. */
export function ReportingToolsPage() {
  return (
    <Answer query={useServiceClients()} waiting="Loading the reporting tools">
      {(clients) => (
        <Page
          title="Reporting tools"
          before={<ExpiryNotice />}
          underTitle={
            <p className="govuk-body">
              Power BI, Excel, Qlik, R and the like can load grades and counts from Plumbline by
              themselves. Each signs in as itself, never as a person.
            </p>
          }
        >
          {clients.length === 0 ? (
            <p className="govuk-body reading-width">
              No reporting tool has been added yet. Add one for each report that is to be refreshed
              without anybody downloading files: then each can be narrowed or stopped without the
              others.
            </p>
          ) : (
            <Table
              caption="Tools that may sign in, or once might"
              isCaptionHidden
              stacks
              rows={clients}
              keyOf={({ id }) => id}
              columns={columns}
            />
          )}
          <ButtonLink to={paths.newReportingTool()}>Add a reporting tool</ButtonLink>
          <ul className="govuk-list">
            <li>
              <Link className="govuk-link" to={paths.connectReporting()}>
                How to connect
              </Link>
            </li>
            <li>
              <Link className="govuk-link" to={paths.dataDictionary()}>
                What the columns mean
              </Link>
            </li>
          </ul>
        </Page>
      )}
    </Answer>
  );
}

const columns: readonly Column<ServiceClient>[] = [
  {
    name: "Name",
    heading: "Name",
    isRowHeading: true,
    cell: ({ id, name }) => (
      <Link className="govuk-link" to={paths.reportingTool(id)}>
        {name}
      </Link>
    ),
  },
  { name: "Reads", heading: "Reads", cell: ({ scopes }) => scopesInWords(scopes) },
  { name: "State", heading: "State", cell: (client) => <ClientTag client={client} /> },
  {
    name: "Last used",
    heading: "Last used",
    cell: ({ lastUsedAt }) => lastUsedInWords(lastUsedAt),
  },
  {
    name: "Works until",
    heading: "Works until",
    cell: ({ expiresOn, state }) => (state === "revoked" ? "Stopped" : dateShort(expiresOn)),
  },
];
