import { Table } from "@/govuk/table";
import type { PackFigure } from "@/lib/api-types";

interface SharesProps {
  caption: string;
  first: string;
  rows: readonly PackFigure[];
  total?: PackFigure;
}

/** Shares judged good or better, each with its counts. */
export function Shares({ caption, first, rows, total }: SharesProps) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      stacks
      rows={rows}
      footer={total === undefined ? [] : [total]}
      keyOf={({ key }) => key}
      columns={[
        { name: first, heading: first, isRowHeading: true, cell: ({ label }) => label },
        { name: "Good or better", heading: "Good or better", cell: ({ words }) => words },
        { name: "Likely range", heading: "Likely range", cell: ({ range }) => range ?? "–" },
      ]}
    />
  );
}
