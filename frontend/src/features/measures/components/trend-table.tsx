import { typeInWords } from "@/features/measures/trend-words";
import { type Length, lengths } from "@/features/measures/trended";
import { Table } from "@/govuk/table";
import type { MeasuredTrend } from "@/lib/api-types";
import { shareInWords } from "@/lib/estimates";
import { percent, rangeInWords } from "@/lib/proportions";

/** The same as the plot, in the order of time. */
export function TrendTable({ trend, by }: { trend: MeasuredTrend; by: Length }) {
  const judged = trend.judged === "good" ? "Judged good" : "Judged good or better";
  return (
    <Table
      caption={`${judged} by ${by}`}
      isCaptionHidden
      stacks
      isDense
      rows={trend.points}
      keyOf={({ key }) => key}
      columns={[
        { name: lengths[by], heading: lengths[by], isRowHeading: true, cell: ({ label }) => label },
        {
          name: judged,
          heading: judged,
          cell: ({ count, of, estimate }) => shareInWords(count, of, estimate),
        },
        ...(trend.points.some(({ estimate }) => estimate !== null)
          ? [
              {
                name: "Likely range",
                heading: "Likely range",
                cell: ({ estimate }: MeasuredTrend["points"][number]) =>
                  rangeInWords(estimate?.interval95 ?? null, estimate?.moderated ?? 0) ?? "–",
              },
            ]
          : []),
        { name: "Mean", heading: "Mean", cell: ({ mean }) => shareOf(mean) },
        {
          name: "Limits",
          heading: "Limits",
          cell: ({ lower, upper }) =>
            lower === null || upper === null ? "–" : `${shareOf(lower)} to ${shareOf(upper)}`,
        },
        { name: "Target", heading: "Target", cell: ({ target }) => shareOf(target) },
        { name: "What it says", heading: "What it says", cell: ({ type }) => typeInWords(type) },
      ]}
    />
  );
}

/** No proportion lies below 0% or above 100%, wherever the arithmetic puts a limit. */
function shareOf(value: number | null): string {
  return value === null ? "–" : percent(Math.min(1, Math.max(0, value)));
}
