import { type Column, Table } from "@/govuk/table";
import type { ModerationEffectFigures } from "@/lib/api-types";
import { hasPercentage, percent, proportionInWords } from "@/lib/proportions";

interface EffectTableProps {
  rows: readonly ModerationEffectFigures[];
  totals: readonly ModerationEffectFigures[];
}

/** The four figures side by side, each by its name. */
export function EffectTable({ rows, totals }: EffectTableProps) {
  return (
    <Table
      caption="Good or better by team, and had all been moderated"
      isCaptionHidden
      stacks
      isDense
      rows={rows}
      footer={totals}
      keyOf={({ key }) => key}
      columns={columns}
    />
  );
}

const columns: Column<ModerationEffectFigures>[] = [
  {
    name: "Team",
    heading: "Team",
    isRowHeading: true,
    cell: ({ key, label }) => (key === "total" ? "All" : label),
  },
  {
    name: "By the auditors’ grades",
    heading: "By the auditors’ grades",
    cell: ({ originalGood, audits }) => proportionInWords(originalGood, audits),
  },
  {
    name: "As recorded",
    heading: "As recorded",
    cell: ({ recordedGood, audits }) => proportionInWords(recordedGood, audits),
  },
  {
    name: "Of the moderated only",
    heading: "Of the moderated only",
    cell: ({ moderatedGood, moderated }) =>
      moderated === 0 ? "None moderated" : `${moderatedGood} of ${moderated}`,
  },
  {
    name: "Had all been moderated",
    heading: "Had all been moderated",
    cell: ({ audits, estimate, lower, upper, withheld }) => {
      if (estimate === null || !hasPercentage(audits)) {
        return audits === 0 ? "–" : (withheld ?? "Too few audits");
      }
      const range =
        lower === null || upper === null ? "" : ` (${percent(lower)} to ${percent(upper)})`;
      return `${percent(estimate)}${range}`;
    },
  },
  {
    name: "Chosen by judgement, not counted",
    heading: "Chosen by judgement, not counted",
    isNumber: true,
    cell: ({ judgement }) => judgement.audits,
  },
];
