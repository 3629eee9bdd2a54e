import { Table } from "@/govuk/table";
import type { Estimate } from "@/lib/api-types";
import { leftOutInWords, withheldInWords } from "@/lib/estimates";

interface WithheldProps {
  /** What the rows are, such as "Team". */
  name: string;
  rows: readonly { label: string; estimate: Estimate | null; of: number }[];
}

/** Which rows have audits and no estimate, and why, in words. */
export function Withheld({ name, rows }: WithheldProps) {
  const without = rows.flatMap(({ label, estimate, of }) => {
    const why = estimate === null || of === 0 ? undefined : withheldInWords(estimate);
    return why === undefined ? [] : [{ label, why }];
  });
  return without.length === 0 ? null : (
    <Table
      caption="Why there is no estimate"
      stacks
      isDense
      rows={without}
      keyOf={({ label }) => label}
      columns={[
        { name, heading: name, isRowHeading: true, cell: ({ label }) => label },
        { name: "Why", heading: "Why", cell: ({ why }) => why },
      ]}
    />
  );
}

/** What must be known of an estimate beside its number. */
export function EstimateCaution({ estimate }: { estimate: Estimate }) {
  const parts = [estimate.note, leftOutInWords(estimate)].filter(Boolean);
  return parts.length === 0 ? null : <p className="govuk-body">{parts.join(" ")}</p>;
}
