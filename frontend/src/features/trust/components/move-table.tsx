import { type Column, Table } from "@/govuk/table";
import type { GradeAgreementFigures } from "@/lib/api-types";
import { hasPercentage, percent } from "@/lib/proportions";

/** How second checks moved grades, area by area. */
export function MoveTable({ rows }: { rows: readonly GradeAgreementFigures[] }) {
  return (
    <Table
      caption="Grades lowered, unchanged and raised by judgement area"
      isCaptionHidden
      stacks
      isDense
      rows={rows}
      keyOf={({ key }) => key}
      columns={columns}
    />
  );
}

const columns: Column<GradeAgreementFigures>[] = [
  {
    name: "Judgement area",
    heading: "Judgement area",
    isRowHeading: true,
    cell: ({ label }) => label,
  },
  ...(["lowered", "unchanged", "raised"] as const).map((which) => ({
    name: which,
    heading: which.charAt(0).toUpperCase() + which.slice(1),
    isNumber: true,
    cell: (row: GradeAgreementFigures) =>
      hasPercentage(row.n) ? `${row[which]} (${percent(row[which] / row.n)})` : row[which],
  })),
  { name: "Checked", heading: "Checked", isNumber: true, cell: ({ n }) => n },
  {
    name: "Average step",
    heading: "Average step in grades",
    isNumber: true,
    cell: ({ n, meanShift }) =>
      meanShift === null || !hasPercentage(n) ? "–" : meanShift.toFixed(2).replace("-", "−"),
  },
];
