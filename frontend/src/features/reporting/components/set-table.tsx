import { type Column, Table } from "@/govuk/table";
import type { ReportingSet } from "@/lib/api-types";

type SetColumn = ReportingSet["columns"][number];

const types: Readonly<Record<SetColumn["type"], string>> = {
  text: "Text",
  identifier: "Identifier (UUID)",
  date: "Date",
  instant: "Date and time (UTC)",
  boolean: "True or false",
  integer: "Whole number",
  long: "Whole number (64 bits)",
};

/** One set with all its columns. */
export function SetTable({ set }: { set: ReportingSet }) {
  const { name, path, view, description } = set;
  return (
    <section aria-labelledby={path} className="reporting-set">
      <h2 className="govuk-heading-m" id={path}>
        {name}
      </h2>
      <p className="govuk-body reading-width">{description}</p>
      <p className="govuk-body-s">
        OData <span className="code">/odata/v4/{name}</span>, file{" "}
        <span className="code">/api/reporting/{path}</span>, SQL{" "}
        <span className="code">{view}</span>
      </p>
      <Table
        caption={`Columns of ${name}`}
        isCaptionHidden
        stacks
        isDense
        rows={set.columns}
        keyOf={(column) => column.name}
        columns={columns}
      />
    </section>
  );
}

const columns: readonly Column<SetColumn>[] = [
  {
    name: "Column",
    heading: "Column",
    isRowHeading: true,
    cell: ({ name }) => <span className="code">{name}</span>,
  },
  {
    name: "In SQL",
    heading: "In SQL",
    cell: ({ sqlName }) => <span className="code">{sqlName}</span>,
  },
  { name: "Type", heading: "Type", cell: ({ type }) => types[type] },
  { name: "Key", heading: "Key", cell: ({ isKey }) => (isKey ? "Yes" : "No") },
  { name: "Meaning", heading: "Meaning", cell: ({ description }) => description },
];
