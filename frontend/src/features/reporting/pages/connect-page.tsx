import { Link } from "react-router";
import { GeneralPart, TriedPart } from "@/features/reporting/components/connect-general";
import { ExcelPart, PowerBiPart } from "@/features/reporting/components/connect-microsoft";
import { QlikPart, RPart, SqlPart } from "@/features/reporting/components/connect-others";
import { snippetsFor } from "@/features/reporting/snippets";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { paths } from "@/lib/paths";

const parts = [
  { id: "power-bi", label: "Power BI" },
  { id: "excel", label: "Excel" },
  { id: "qlik", label: "Qlik" },
  { id: "r", label: "R" },
  { id: "sql", label: "SQL tools" },
  { id: "for-all", label: "For every tool" },
  { id: "tried", label: "What has been tried" },
];

/** How each kind of reporting tool is connected, with the addresses of this very server. */
export function ConnectPage() {
  const snippets = snippetsFor(window.location.origin);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="How to connect"
          before={<BackLink to={paths.reportingTools()}>Reporting tools</BackLink>}
        >
          <p className="govuk-body">
            First{" "}
            <Link className="govuk-link" to={paths.newReportingTool()}>
              add a reporting tool
            </Link>{" "}
            here, which gives you a client id and a secret. Then connect it as below. What the
            columns hold stands under{" "}
            <Link className="govuk-link" to={paths.dataDictionary()}>
              What the columns mean
            </Link>
            .
          </p>
          <nav aria-label="On this page">
            <ul className="govuk-list">
              {parts.map(({ id, label }) => (
                <li key={id}>
                  <a className="govuk-link" href={`#${id}`}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <PowerBiPart snippets={snippets} />
          <ExcelPart snippets={snippets} />
          <QlikPart snippets={snippets} />
          <RPart snippets={snippets} />
          <SqlPart snippets={snippets} />
          <GeneralPart snippets={snippets} />
          <TriedPart />
        </Page>
      </div>
    </div>
  );
}
