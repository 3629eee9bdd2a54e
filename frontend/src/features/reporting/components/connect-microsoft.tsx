import {
  Bullets,
  Code,
  ConnectPart,
  type PartProps,
  Steps,
} from "@/features/reporting/components/connect-part";
import { Copyable } from "@/features/reporting/components/copyable";

export function PowerBiPart({ snippets }: PartProps) {
  return (
    <ConnectPart id="power-bi" heading="Power BI">
      <Steps>
        <li>
          In Power BI Desktop choose <b>Get data</b>, then <b>OData feed</b>.
        </li>
        <li>Enter the address below and select OK.</li>
        <li>
          Choose <b>Basic</b>. The user name is the client id, the password the secret. Under “which
          level to apply these settings to” choose the address that ends in <Code>/odata/v4</Code>.
        </li>
        <li>Tick the sets that the report needs and load them.</li>
        <li>
          In the Power BI service enter the same under the data source’s credentials, and schedule
          the refresh.
        </li>
      </Steps>
      <Copyable name="Address for Power BI" text={snippets.odata} />
      <Copyable name="The same in the advanced editor (M)" text={snippets.powerQuery} />
      <h3 className="govuk-heading-s">Which sets to take</h3>
      <Bullets>
        <li>
          For a dashboard of counts and percentages <Code>GradeCounts</Code> alone. Filter it to one{" "}
          <Code>basis</Code> (final or original), one <Code>type</Code> and one{" "}
          <Code>areaCode</Code>, such as overall: adding up several counts an audit more than once.
          Filter it to one <Code>frameworkCode</Code> too, or show it beside the grade: the same
          word in two frameworks may be two grades.
        </li>
        <li>
          For questions about single audits <Code>Audits</Code>, with <Code>AreaGrades</Code> and{" "}
          <Code>Moderations</Code> joined by <Code>auditId</Code>.
        </li>
        <li>
          <Code>Teams</Code>, <Code>Areas</Code>, <Code>Grades</Code> and <Code>Codes</Code> say
          what codes mean and in which order they stand.
        </li>
      </Bullets>
      <h3 className="govuk-heading-s">Refresh the whole set</h3>
      <p className="govuk-body">
        Do not set incremental refresh on <Code>auditedOn</Code>. It loads only the newest days
        again, and a second check that is decided late changes the grade of an audit from months
        ago. Filtering on <Code>countedFrom</Code> is not enough either: it finds rows that changed,
        and never those that no longer count because an audit was reopened or withdrawn. A full
        refresh takes all of it in.
      </p>
      <h3 className="govuk-heading-s">Figures that must not move</h3>
      <p className="govuk-body">
        For a report that stays as it was, name the moment with <Code>asAt</Code>, in UTC. This one
        is the end of 30 September 2026 in London. Late changes are left out for good.
      </p>
      <Copyable name="Audits as they stood then" text={snippets.frozen} />
    </ConnectPart>
  );
}

export function ExcelPart({ snippets }: PartProps) {
  return (
    <ConnectPart id="excel" heading="Excel">
      <Steps>
        <li>
          On the <b>Data</b> tab choose <b>Get Data</b>, <b>From Other Sources</b>,{" "}
          <b>From OData Feed</b>.
        </li>
        <li>Enter the address below and select OK.</li>
        <li>
          Choose <b>Basic</b>, give the client id as user name and the secret as password, and apply
          it to the address that ends in <Code>/odata/v4</Code>.
        </li>
        <li>
          Choose the sets as for Power BI, and <b>Load</b>. Refresh with <b>Refresh All</b>.
        </li>
      </Steps>
      <Copyable name="Address for Excel" text={snippets.odata} />
      <p className="govuk-body">
        The workbook keeps what it loaded. Whoever is sent the file can read it without the secret.
      </p>
    </ConnectPart>
  );
}
