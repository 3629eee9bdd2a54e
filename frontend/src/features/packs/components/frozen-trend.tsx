import { useCallback } from "react";
import type { DrawnTrend, TrendPoint } from "@/components/plot/draw-trend";
import { PlotFrame } from "@/components/plot/plot-frame";
import { shortPeriod } from "@/components/plot/trend-points";
import { Shares } from "@/features/packs/components/shares";
import type { Pack, PackFigures } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { percent } from "@/lib/proportions";

type Trend = PackFigures["trend"];
type Point = Trend["points"][number];

const TYPES = ["special_cause_improvement", "special_cause_concern", "common_cause"] as const;

/** The frozen series as it stood; what is hidden leaves a gap and is in the table with its c. */
export function FrozenTrend({ pack, figures }: { pack: Pack; figures: PackFigures }) {
  const { trend, asAt, to, definitions } = figures;
  const title = `Trend by ${trend.by}`;
  const { finding } = trend;
  const draw = useCallback(
    async (width: number) => {
      const { drawTrend } = await import("@/components/plot/draw-trend");
      return drawTrend({ trend: drawn(trend), width, title, finding });
    },
    [trend, title, finding],
  );
  return (
    <section>
      <PlotFrame
        title={title}
        subtitle={`The share judged good or better in the two years to ${dateInWords(to)}`}
        finding={finding}
        reading={readingOf(trend)}
        origin={{
          source: "Plumbline, finalised case file audits",
          asAt,
          definition: definitions[0]?.version ?? "",
        }}
        draw={draw}
        fileName={`${pack.kind}-pack-${pack.meetsOn}-trend`}
        table={
          <Shares
            caption={`By ${trend.by}`}
            first={trend.by === "month" ? "Month" : "Quarter"}
            rows={trend.points.map(({ figure }) => figure)}
          />
        }
      />
      {trend.notes.map((note) => (
        <p key={note} className="govuk-body">
          {note}
        </p>
      ))}
      <Beside trend={trend} />
    </section>
  );
}

/** Packs made before these were frozen have none of them. */
function Beside({ trend }: { trend: Trend }) {
  const target = targetOf(trend);
  return (
    <>
      {target !== undefined && (
        <p className="govuk-body">
          The target in force at the end of the last {trend.by} was {percent(target)}.
        </p>
      )}
      <Marks title="What happened" marks={trend.milestones} isNumbered />
      <Marks title="Where the mean begins afresh" marks={trend.rebases} />
      <Marks
        title="Where what is counted changes: do not read a step there as a change in practice"
        marks={trend.breaks}
      />
    </>
  );
}

interface MarksProps {
  title: string;
  marks: Trend["milestones"];
  isNumbered?: boolean;
}

function Marks({ title, marks, isNumbered = false }: MarksProps) {
  if (marks === null || marks === undefined || marks.length === 0) {
    return null;
  }
  const items = marks.map(({ period, text }) => (
    <li key={`${period} ${text}`}>
      {shortPeriod(period)}: {text}
    </li>
  ));
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      {isNumbered ? (
        <ol className="govuk-list govuk-list--number">{items}</ol>
      ) : (
        <ul className="govuk-list govuk-list--bullet">{items}</ul>
      )}
    </>
  );
}

function readingOf({ points, rebases, breaks }: Trend): string {
  const hasMean = points.some(({ mean }) => mean !== null);
  const hasLimits = points.some(({ upperLimit }) => upperLimit !== null);
  const hasSpecial = points.some(({ type }) => type?.startsWith("special") === true);
  return [
    hasMean ? "The level line is the mean." : "",
    hasLimits ? "The dashed lines are the limits of what chance would give." : "",
    hasSpecial
      ? "A triangle pointing up is better, one pointing down worse, than chance would give."
      : "",
    (rebases ?? []).length > 0 ? "A solid upright line is where the mean begins afresh." : "",
    (breaks ?? []).length > 0 ? "A dotted upright line is where what is counted changes." : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function targetOf({ points }: Trend): number | undefined {
  return points.at(-1)?.target ?? undefined;
}

function drawn({ points, milestones, rebases, breaks }: Trend): DrawnTrend {
  return {
    points: points.map(drawnPoint),
    milestones: (milestones ?? []).map(({ period }, at) => ({ number: at + 1, period })),
    rebases: (rebases ?? []).map(({ period }) => ({ from: period })),
    breaks: (breaks ?? []).map(({ period }) => ({ from: period })),
  };
}

function drawnPoint({ figure, mean, lowerLimit, upperLimit, type, target }: Point): TrendPoint {
  return {
    key: figure.key,
    of: figure.proportion === null ? 0 : (figure.of ?? 0),
    proportion: figure.proportion,
    mean,
    lower: lowerLimit,
    upper: upperLimit,
    type: TYPES.find((known) => known === type) ?? null,
    target: target ?? null,
  };
}
