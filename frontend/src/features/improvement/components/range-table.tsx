import type { ReactNode } from "react";
import { Link } from "react-router";
import { Table } from "@/govuk/table";
import {
  comparisonCaution,
  hasPercentage,
  proportionInWords,
  rangeInWords,
} from "@/lib/proportions";

/** A share with its likely range, and the way to what is behind it. */
export interface RangeRow {
  key: string;
  label: string;
  count: number;
  of: number;
  interval95: { lower: number; upper: number } | null;
  /** The name as it stands in the table, where it leads somewhere. */
  name?: ReactNode;
  /** Instead of counts, for a share that was estimated. */
  words?: string;
  /** The audits behind the counts. */
  to?: string;
}

interface RangeTableProps {
  caption: string;
  /** What each row is. */
  what: string;
  rows: readonly RangeRow[];
}

/** The table of a plot of ranges, with the ways behind its numbers. */
export function RangeTable({ caption, what, rows }: RangeTableProps) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      isDense
      stacks
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          name: what,
          heading: what,
          isRowHeading: true,
          cell: ({ label, name = label }) => name,
        },
        {
          name: "Good or better",
          heading: "Good or better",
          cell: ({ count, of, words, to }) => {
            const said = words ?? proportionInWords(count, of);
            return to === undefined || of === 0 ? (
              said
            ) : (
              <Link className="govuk-link" to={to}>
                {said}
              </Link>
            );
          },
        },
        {
          name: "Likely range",
          heading: "Likely range",
          cell: ({ interval95, of }) =>
            comparisonCaution(of) ?? rangeInWords(interval95, of) ?? "–",
        },
      ]}
    />
  );
}

/** The row as a plot takes it. */
export function dotOf({ key, label, count, of, interval95, words }: RangeRow) {
  return {
    key,
    label,
    audits: of,
    count,
    proportion: of === 0 || !hasPercentage(of) ? null : count / of,
    interval95,
    ...(words === undefined ? {} : { words }),
  };
}
