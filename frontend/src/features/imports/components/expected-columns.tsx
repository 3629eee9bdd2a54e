import { Details } from "@/govuk/details";

/** The header row as the contract gives it. */
const columns = [
  "reference",
  "type",
  "origin",
  "service",
  "team",
  "audited_on",
  "sampling",
  "framework",
  "case_reference",
  "auditor",
  "overall_grade",
  "moderated_grade",
  "moderated_on",
];

export function ExpectedColumns() {
  return (
    <Details summary="What the file must look like">
      <p className="govuk-body">Comma separated, with these column names in the first row:</p>
      <p className="govuk-body">
        <code className="columns">{columns.join(", ")}</code>
      </p>
      <p className="govuk-body">
        Add a column <code className="columns">area.CODE</code> for each judgement area, with the
        area’s code in place of CODE. Dates are written 2026-11-21. Leave out names of children and
        families.
      </p>
    </Details>
  );
}
