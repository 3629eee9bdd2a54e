import { useCallback } from "react";
import { PlotFrame } from "@/components/plot/plot-frame";
import { readingOf } from "@/components/plot/trend-points";
import { originOf } from "@/features/improvement/words";
import { Table } from "@/govuk/table";
import type { FigureFile } from "@/lib/api/download-figures";
import type { MeasuredTrend, MeasuredTrendPoint } from "@/lib/api-types";
import { periodInWords } from "@/lib/periods";
import { hasPercentage, percent, proportionInWords } from "@/lib/proportions";

interface SeriesPlotProps {
  trend: MeasuredTrend;
  title: string;
  /** What it says, in a sentence. */
  finding: string;
  query: FigureFile["query"];
}

/** The series with its mean and its limits, as on the page of its own. */
export function SeriesPlot({ trend, title, finding, query }: SeriesPlotProps) {
  const { definition } = trend;
  const draw = useCallback(
    async (width: number) => {
      const { drawTrend } = await import("@/components/plot/draw-trend");
      return drawTrend({ trend, width, title, finding, height: 280 });
    },
    [trend, title, finding],
  );
  const fileName = `in-time-by-${definition.by}`;
  return (
    <PlotFrame
      level={3}
      title={title}
      subtitle={periodInWords({ from: definition.from ?? "", to: definition.to ?? "" })}
      finding={finding}
      reading={[readingOf(trend), ...trend.notes].join(" ")}
      origin={originOf(trend)}
      draw={draw}
      fileName={fileName}
      data={{ path: "/api/measures/trend", query, fileName, asAt: "" }}
      table={
        <Table
          caption={title}
          isCaptionHidden
          columns={[
            { name: "Period", heading: "Period", isRowHeading: true, cell: ({ label }) => label },
            {
              name: "Good or better",
              heading: "Good or better",
              cell: ({ count, of }) => (of === 0 ? "No audits" : proportionInWords(count, of)),
            },
          ]}
          rows={trend.points}
          keyOf={({ key }) => key}
          isDense
        />
      }
    />
  );
}

/** For a sentence about the newest point. */
export function newestInWords(points: readonly MeasuredTrendPoint[]): string {
  const newest = points.findLast(({ of }) => of > 0);
  if (newest === undefined || newest.proportion === null) {
    return "";
  }
  return hasPercentage(newest.of)
    ? `${newest.label}: ${percent(newest.proportion)}, ${newest.count} of ${newest.of}.`
    : `${newest.label}: ${newest.count} of ${newest.of}.`;
}
