import {
  Bullets,
  Code,
  ConnectPart,
  type PartProps,
  Steps,
} from "@/features/reporting/components/connect-part";
import { Copyable } from "@/features/reporting/components/copyable";

export function QlikPart({ snippets }: PartProps) {
  return (
    <ConnectPart id="qlik" heading="Qlik">
      <Steps>
        <li>
          Make a connection with the <b>REST</b> connector: the address below, method GET.
        </li>
        <li>
          Set authentication to <b>Basic</b>, with the client id as user name and the secret as
          password.
        </li>
        <li>
          Add the query header <Code>Accept</Code> with the value <Code>text/csv</Code>.
        </li>
        <li>
          Select data: response type <b>CSV</b>, with a header row and commas. Insert the script
          that Qlik writes, and leave it as it is.
        </li>
        <li>Do the same for each set that you need; only the end of the address differs.</li>
      </Steps>
      <Copyable name="Address for Qlik" text={snippets.audits} />
      <p className="govuk-body">
        Where you use a <b>Web file</b> connection that can sign in with user name and password, it
        is loaded like a file:
      </p>
      <Copyable name="Load script for a web file" text={snippets.qlik} />
    </ConnectPart>
  );
}

export function RPart({ snippets }: PartProps) {
  return (
    <ConnectPart id="r" heading="R">
      <Steps>
        <li>
          Put the client id and the secret into <Code>.Renviron</Code> as <Code>PLUMBLINE_ID</Code>{" "}
          and <Code>PLUMBLINE_SECRET</Code>, never into the script.
        </li>
        <li>Load the set once as a whole.</li>
        <li>After that ask only for what changed, if it is large.</li>
      </Steps>
      <Copyable name="Load the whole set (R)" text={snippets.r} />
      <Copyable name="Load what changed since (R)" text={snippets.rChanges} />
      <p className="govuk-body">
        Every column is read as text, so that rows loaded on different days fit together; turn dates
        and numbers into their own types afterwards. If the second script stops with 410, run the
        first again.
      </p>
    </ConnectPart>
  );
}

export function SqlPart({ snippets }: PartProps) {
  return (
    <ConnectPart id="sql" heading="SQL tools">
      <p className="govuk-body">
        Where Plumbline runs on your council’s own PostgreSQL, a tool can read the views of the
        schema <Code>reporting</Code>. This goes past the sign-in of reporting tools: whoever looks
        after the database makes the role, and ends it.
      </p>
      <Steps>
        <li>
          See that the role <Code>plumbline_reporting</Code> is there. If it is not, create it with{" "}
          <Code>nologin</Code> and start Plumbline again, which opens the views to it.
        </li>
        <li>Create a role for the tool in it, and set a password.</li>
        <li>
          Connect by TLS and read. The role <Code>plumbline_reporting_supervision</Code> reads
          supervision audits as well.
        </li>
      </Steps>
      <Copyable name="A role for one tool (SQL)" text={snippets.sql} />
      <Copyable name="Counts by month, team, framework and grade (SQL)" text={snippets.sqlRead} />
      <Bullets>
        <li>
          The views show what counts now. For figures as at an earlier moment use{" "}
          <Code>grade_history</Code> or the feed with <Code>asAt</Code>.
        </li>
        <li>
          Columns are named as in the feed, with underscores: <Code>auditedOn</Code> is{" "}
          <Code>audited_on</Code>.
        </li>
      </Bullets>
    </ConnectPart>
  );
}
