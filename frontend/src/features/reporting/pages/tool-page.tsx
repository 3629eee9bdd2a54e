import { Link, useLocation } from "react-router";
import { ClientTag } from "@/features/reporting/components/client-tag";
import { OnTool } from "@/features/reporting/components/on-tool";
import { Secrets } from "@/features/reporting/components/secrets";
import { mayKeepOpen } from "@/features/reporting/fields";
import { lastUsedInWords, ONLY_WHO_SEES, scopesInWords } from "@/features/reporting/words";
import { ButtonGroup, ButtonLink } from "@/govuk/button";
import { InsetText, SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { SummaryList } from "@/govuk/summary-list";
import type { ServiceClient } from "@/lib/api-types";
import { dateInWords, dateShort, dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";

const done: Readonly<Record<string, string>> = {
  changed: "The change is saved. It counts from the tool’s next request.",
  ended: "The secret is ended. Nothing gets in with it any more.",
  revoked: "The tool is revoked. Nothing gets in as it any more.",
};

/** One reporting tool: what it may read, until when, with which secrets. */
export function ReportingToolPage() {
  return (
    <OnTool>
      {({ value }, me) => <Shown client={value} mayKeep={mayKeepOpen(me, value.scopes)} />}
    </OnTool>
  );
}

interface ShownProps {
  client: ServiceClient;
  /** Whether whoever looks may prolong it and add secrets. */
  mayKeep: boolean;
}

function Shown({ client, mayKeep }: ShownProps) {
  const location = useLocation();
  const what = typeof location.state === "string" ? done[location.state] : undefined;
  const isOver = client.state === "revoked";
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title={client.name}
          caption="Reporting tool"
          before={
            <>
              <BackLink to={paths.reportingTools()}>Reporting tools</BackLink>
              {what !== undefined && <SuccessBanner key={location.key} heading={what} />}
            </>
          }
        >
          <StateNote client={client} mayKeep={mayKeep} />
          <SummaryList rows={factsOf(client)} />
          {!isOver && (
            <ButtonGroup>
              <ButtonLink secondary to={paths.changeReportingTool(client.id)}>
                Change name, reading or last day
              </ButtonLink>
            </ButtonGroup>
          )}
          {!isOver && <Secrets client={client} mayAdd={mayKeep} />}
          {!isOver && <Stop client={client} />}
        </Page>
      </div>
    </div>
  );
}

function StateNote({ client, mayKeep }: ShownProps) {
  if (client.state === "expired") {
    return (
      <InsetText>
        It expired: {dateInWords(client.expiresOn)} was its last day, and nothing gets in as it
        since.{" "}
        {mayKeep
          ? "Give it a later day and it works again with the same secret, or revoke it."
          : `${ONLY_WHO_SEES} can give it a later day, because this tool reads those audits. You can revoke it.`}
      </InsetText>
    );
  }
  return client.state === "revoked" ? (
    <InsetText>
      It is revoked, which is for good. It stays here so that what it read can be traced.
    </InsetText>
  ) : null;
}

function factsOf(client: ServiceClient) {
  return [
    { key: "State", value: <ClientTag client={client} /> },
    { key: "Client id", value: <span className="code">{client.clientId}</span> },
    { key: "Reads", value: scopesInWords(client.scopes) },
    { key: "Works until", value: dateInWords(client.expiresOn) },
    { key: "Last used", value: lastUsedInWords(client.lastUsedAt) },
    { key: "Added", value: `${dateShort(dayOf(client.createdAt))} by ${client.createdBy}` },
  ];
}

function Stop({ client }: { client: ServiceClient }) {
  return (
    <>
      <h2 className="govuk-heading-m">When it is no longer needed</h2>
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.revokeReportingTool(client.id)}>
          Revoke this tool
        </Link>
      </p>
    </>
  );
}
