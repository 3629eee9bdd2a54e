import { Link } from "react-router";
import { InsetText, SuccessBanner } from "@/govuk/notices";
import { SummaryList } from "@/govuk/summary-list";
import type { ImportResult } from "@/lib/api-types";
import { paths } from "@/lib/paths";

/** What an import did, or what it would do. */
export function ImportResultPanel({ dryRun, result }: { dryRun: boolean; result: ImportResult }) {
  const rows = [
    { key: "Rows in the file", value: count(result.rows) },
    { key: dryRun ? "Would be new" : "New", value: count(result.created) },
    { key: dryRun ? "Would change" : "Changed", value: count(result.updated) },
    { key: dryRun ? "Are here already" : "Were here already", value: count(result.unchanged) },
  ];
  if (dryRun) {
    return (
      <section aria-labelledby="checked-heading">
        <h2 className="govuk-heading-m" id="checked-heading">
          The file is in order
        </h2>
        <InsetText>
          <span role="status">Nothing has been imported yet. Choose “Import” to bring it in.</span>
        </InsetText>
        <SummaryList rows={rows} compact />
      </section>
    );
  }
  return (
    <>
      <SuccessBanner heading="The audits are imported">
        <p className="govuk-body">
          <Link className="govuk-notification-banner__link" to={paths.judgedGood()}>
            See the figures with them
          </Link>
        </p>
      </SuccessBanner>
      <SummaryList rows={rows} compact />
    </>
  );
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}
