import { Details } from "@/govuk/details";
import { Table } from "@/govuk/table";
import type { MeasuredTrend, MeasuredTrendPoint } from "@/lib/api-types";
import { hasPercentage, percent, proportionInWords } from "@/lib/proportions";

interface TrendLineProps {
  trend: MeasuredTrend;
  title: string;
  /** What it says, in a sentence. */
  finding: string;
}

/** A small series: a line for time, its mean, and limits where there are any. */
export function TrendLine({ trend, title, finding }: TrendLineProps) {
  const points = trend.points.map((point, place) => ({
    ...point,
    x: trend.points.length === 1 ? 50 : (place / (trend.points.length - 1)) * 100,
  }));
  const drawn = points.filter(({ of }) => of > 0);
  const hasLimits = drawn.some(({ lower }) => lower !== null);
  return (
    <figure className="series">
      <figcaption className="govuk-body-s series__title">{title}</figcaption>
      <div className="series__frame" role="img" aria-label={`${title}. ${finding}`}>
        <span className="series__axis" aria-hidden="true">
          <span>100%</span>
          <span>50%</span>
          <span>0%</span>
        </span>
        <div className="series__place">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {hasLimits && <polygon className="series__band" points={band(drawn)} />}
            <polyline className="series__mean" points={line(drawn, ({ mean }) => mean)} />
            <polyline className="series__line" points={line(drawn, (point) => point.proportion)} />
          </svg>
          {drawn.map((point) => (
            <span
              key={point.key}
              className={`series__dot ${markOf(point)}`}
              style={{ left: `${point.x}%`, bottom: `${(point.proportion ?? 0) * 100}%` }}
            />
          ))}
        </div>
      </div>
      <p className="govuk-body-s series__ends" aria-hidden="true">
        <span>{points.at(0)?.label}</span>
        <span>{points.at(-1)?.label}</span>
      </p>
      <p className="govuk-body-s quiet">
        The dashed line is the average{hasLimits && "; the band is what chance would give"}. A
        square is a point that is more than chance, a hollow dot fewer than 5 audits.{" "}
        {trend.notes.join(" ")}
      </p>
      <Details summary="Show as a table">
        <Table
          caption={title}
          captionSize="s"
          columns={[
            { name: "Period", heading: "Period", isRowHeading: true, cell: ({ label }) => label },
            {
              name: "Good or better",
              heading: "Good or better",
              isNumber: true,
              cell: ({ count, of }) => proportionInWords(count, of),
            },
          ]}
          rows={trend.points}
          keyOf={({ key }) => key}
          isDense
        />
      </Details>
    </figure>
  );
}

type Placed = MeasuredTrendPoint & { x: number };

function line(points: readonly Placed[], shareOf: (point: Placed) => number | null): string {
  return points
    .flatMap((point) => {
      const value = shareOf(point);
      return value === null ? [] : [`${point.x},${height(value)}`];
    })
    .join(" ");
}

function band(points: readonly Placed[]): string {
  return `${line(points, ({ upper }) => upper)} ${line([...points].reverse(), ({ lower }) => lower)}`;
}

/** From the top; a limit may lie outside what a share can be. */
function height(share: number): number {
  return 100 - Math.min(1, Math.max(0, share)) * 100;
}

function markOf({ of, type }: MeasuredTrendPoint): string {
  const isSpecial = type !== null && type !== "common_cause";
  return `${isSpecial ? "series__dot--special" : ""} ${hasPercentage(of) ? "" : "series__dot--few"}`;
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
