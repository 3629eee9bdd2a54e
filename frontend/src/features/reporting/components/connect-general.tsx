import {
  Bullets,
  Code,
  ConnectPart,
  type PartProps,
} from "@/features/reporting/components/connect-part";
import { Copyable } from "@/features/reporting/components/copyable";
import { SummaryList } from "@/govuk/summary-list";

const headers = [
  { key: "Plumbline-As-At", value: "The moment, in UTC, as at which the rows stood." },
  {
    key: "Plumbline-Next-Token",
    value: "Send it back as changedSince to get only what changed after this answer.",
  },
  {
    key: "Plumbline-Feed-Version",
    value: "The version of the feed. Look at the columns again when its first number changes.",
  },
  {
    key: "Plumbline-Client-Expires",
    value: "The last day on which your tool works. Warn yourself in good time.",
  },
  {
    key: "ETag",
    value:
      "Send it back as If-None-Match. The answer is 304, without rows, when nothing has changed.",
  },
];

export function GeneralPart({ snippets }: PartProps) {
  return (
    <ConnectPart id="for-all" heading="For every tool">
      <h3 className="govuk-heading-s">Small numbers</h3>
      <p className="govuk-body">
        Counts from 1 to 5 must not leave the service by themselves, since people could be known by
        them. In <Code>GradeCounts</Code> they have <Code>isSmallNumber</Code>, and{" "}
        <Code>isSmallNumberModerated</Code> where few of the audits were second-checked. Hide them,
        and anything they could be worked out from, before a report goes to others.
      </p>
      <h3 className="govuk-heading-s">What answers say of themselves</h3>
      <SummaryList rows={headers} />
      <h3 className="govuk-heading-s">Good to know</h3>
      <Bullets>
        <li>
          Files are CSV unless you ask for JSON Lines with <Code>Accept: application/x-ndjson</Code>
          .
        </li>
        <li>
          With <Code>changedSince</Code> a first column <Code>change</Code> says{" "}
          <Code>changed</Code>, with the row as it is now, or <Code>gone</Code>, with its key alone.
        </li>
        <li>
          410 with <Code>change-token-outdated</Code> means that the token no longer fits the data.
          Load the set once as a whole.
        </li>
        <li>
          In CSV a text that begins with <Code>=</Code>, <Code>+</Code>, <Code>-</Code> or{" "}
          <Code>@</Code> gets an apostrophe before it, so that no spreadsheet runs it as a formula.
          JSON and OData leave it out.
        </li>
        <li>An empty cell is no value. Times are in UTC.</li>
        <li>
          If you name the <Code>columns</Code> of a CSV file, name the key columns too. In a file of
          one column a row without a value is an empty line, which many programs skip.
        </li>
        <li>
          Ask for gzip with <Code>Accept-Encoding: gzip</Code>. Most tools do so by themselves, and
          large sets arrive much sooner.
        </li>
        <li>
          One tool may read four sets or pages at once, and all tools together six; others wait for
          their turn. After ten seconds of waiting the answer is 503, and <Code>Retry-After</Code>{" "}
          says when to ask again.
        </li>
        <li>
          A tool that speaks OAuth can exchange client id and secret for a token of 15 minutes by
          the client credentials grant.
        </li>
      </Bullets>
      <Copyable name="Address for tokens (OAuth)" text={snippets.token} />
    </ConnectPart>
  );
}

export function TriedPart() {
  return (
    <ConnectPart id="tried" heading="What has been tried">
      <p className="govuk-body">
        Plumbline’s own tests load CSV, JSON Lines and OData from the running server over HTTP, with
        Basic and with tokens. They read the OData feed with an OData client library too, and send
        the kind of requests that Power BI and Excel send. The views of <Code>reporting</Code> are
        read as the roles for SQL tools. The two R scripts were run by hand against a running
        server, with an audit reopened between them.
      </p>
      <p className="govuk-body">
        Power BI, Excel and Qlik could not be had for this, so their menus and scripts have not been
        tried. Names in menus differ between versions.
      </p>
    </ConnectPart>
  );
}
