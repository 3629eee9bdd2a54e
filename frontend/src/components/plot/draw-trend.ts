import * as Plot from "@observablehq/plot";
import { finished, halo, NARROW, plotColour, proportionAxis } from "@/components/plot/basics";
import { isSpecial, shortPeriod } from "@/components/plot/trend-points";
import type { MeasuredTrendPoint } from "@/lib/api-types";
import { weightOf } from "@/lib/estimates";
import { hasPercentage, percent } from "@/lib/proportions";

/** A period of a series as it is drawn; proportions are 0 to 1. */
export type TrendPoint = Pick<
  MeasuredTrendPoint,
  "key" | "of" | "proportion" | "mean" | "lower" | "upper" | "type" | "target"
> &
  Partial<Pick<MeasuredTrendPoint, "estimate">>;

/** What is drawn; milestones are numbered in the order of time. */
export interface DrawnTrend {
  points: readonly TrendPoint[];
  milestones: readonly { number: number; period: string }[];
  rebases: readonly { from: string }[];
  breaks: readonly { from: string }[];
}

interface Drawing {
  trend: DrawnTrend;
  width: number;
  title: string;
  finding: string;
  /** In pixels, on a page that is wide enough; 400 where it is left out. */
  height?: number;
}

/** Colours told apart by lightness as well; the shape says the same. */
const COLOUR = { better: "#1d70b8", worse: "#b5460f", target: "#4c2c92" };

/** Draws the series with its mean, limits, target and milestones, as one SVG element. */
export function drawTrend(drawing: Drawing): SVGSVGElement {
  const { trend, width, title, finding, height = 400 } = drawing;
  const isNarrow = width < NARROW;
  const { points, milestones, rebases } = trend;
  const keys = points.map(({ key }) => key);
  const parts = partOf(points, new Set(rebases.map(({ from }) => from)));
  const drawn = Plot.plot({
    width,
    height: isNarrow ? Math.min(320, height) : height,
    marginLeft: 52,
    marginRight: isNarrow ? 16 : 96,
    marginTop: 48,
    marginBottom: 40,
    x: {
      type: "point",
      domain: keys,
      // "Nov 2024" and a little air.
      ticks: ticksOf(keys, isNarrow ? 3 : Math.min(8, Math.floor((width - 148) / 85))),
      tickFormat: shortPeriod,
      label: null,
    },
    y: proportionAxis(isNarrow),
    marks: [
      ...limits(points, parts),
      line(points, parts, "mean", { stroke: plotColour.line, strokeWidth: 1.5 }),
      ...meanLabel(points, isNarrow),
      ...target(points, isNarrow),
      ...rules(trend),
      Plot.line(points, { x: "key", y: "proportion", stroke: plotColour.dot, strokeWidth: 2 }),
      ...dots(points),
      ...numbers(milestones),
    ],
  });
  return finished(drawn, { title, finding });
}

/** Which part of the series each point lies in: a line never joins two. */
function partOf(
  points: readonly TrendPoint[],
  starts: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  let part = 0;
  return new Map(
    points.map(({ key }) => {
      part += starts.has(key) ? 1 : 0;
      return [key, part];
    }),
  );
}

function line(
  points: readonly TrendPoint[],
  parts: ReadonlyMap<string, number>,
  what: "mean" | "lower" | "upper",
  style: Plot.LineOptions,
) {
  return Plot.line(points, {
    x: "key",
    y: (point: TrendPoint) => clipped(point[what]),
    z: ({ key }: TrendPoint) => parts.get(key),
    curve: "step",
    ...style,
  });
}

function limits(points: readonly TrendPoint[], parts: ReadonlyMap<string, number>) {
  const style = { stroke: plotColour.quiet, strokeWidth: 1.5, strokeDasharray: "5 4" };
  return [line(points, parts, "lower", style), line(points, parts, "upper", style)];
}

/** A limit may lie below 0 or above 1, where no proportion can. */
function clipped(value: number | null): number | null {
  return value === null ? null : Math.min(1, Math.max(0, value));
}

/** Names the level line at its end, where there is room and no target beside it. */
function meanLabel(points: readonly TrendPoint[], isNarrow: boolean): Plot.Markish[] {
  const last = points.findLast(({ mean }) => mean !== null);
  const isFree =
    last !== undefined && (last.target === null || Math.abs(last.target - (last.mean ?? 0)) > 0.08);
  return isNarrow || !isFree
    ? []
    : [
        Plot.text([last], {
          x: "key",
          y: "mean",
          text: ({ mean }: TrendPoint) => `Mean ${percent(mean ?? 0)}`,
          textAnchor: "start",
          dx: 10,
          ...halo,
          fill: plotColour.quiet,
        }),
      ];
}

function target(points: readonly TrendPoint[], isNarrow: boolean): Plot.Markish[] {
  const last = points.findLast((point) => point.target !== null);
  if (last === undefined) {
    return [];
  }
  return [
    Plot.line(points, {
      x: "key",
      y: "target",
      curve: "step",
      stroke: COLOUR.target,
      strokeWidth: 2.5,
      strokeDasharray: "10 4",
    }),
    Plot.text([last], {
      x: "key",
      y: "target",
      text: (point: TrendPoint) => `Target ${percent(point.target ?? 0)}`,
      textAnchor: isNarrow ? "end" : "start",
      dx: isNarrow ? 0 : 10,
      dy: isNarrow ? -10 : 0,
      ...halo,
      fill: COLOUR.target,
      fontWeight: "bold",
    }),
  ];
}

/** Where the mean begins afresh, where the series changes its meaning, and milestones. */
function rules({ points, rebases, breaks, milestones }: DrawnTrend): Plot.Markish[] {
  const keys = new Set(points.map(({ key }) => key));
  const within = (found: readonly string[]) => [...new Set(found)].filter((key) => keys.has(key));
  return [
    Plot.ruleX(within(breaks.map(({ from }) => from)), {
      stroke: plotColour.quiet,
      strokeDasharray: "1 4",
      strokeWidth: 2,
    }),
    Plot.ruleX(within(rebases.map(({ from }) => from)), {
      stroke: plotColour.text,
      strokeWidth: 1,
    }),
    Plot.ruleX(within(milestones.map(({ period }) => period)), {
      stroke: plotColour.band,
      strokeWidth: 2,
    }),
  ];
}

function dots(points: readonly TrendPoint[]): Plot.Markish[] {
  const shown = points.filter(({ proportion }) => proportion !== null);
  const better = ({ type }: TrendPoint) => type === "special_cause_improvement";
  const worse = ({ type }: TrendPoint) => isSpecial(type) && !better({ type } as never);
  const of = (wanted: (point: TrendPoint) => boolean, colour: string, style: Plot.DotOptions) =>
    Plot.dot(shown.filter(wanted), {
      x: "key",
      y: "proportion",
      stroke: colour,
      strokeWidth: 2,
      fill: (point: TrendPoint) =>
        hasPercentage(weightOf(point.of, point.estimate ?? null)) ? colour : plotColour.paper,
      ...style,
    });
  return [
    of((point) => !isSpecial(point.type), plotColour.dot, { r: 4, symbol: "circle" }),
    of(better, COLOUR.better, { r: 7, symbol: "triangle" }),
    of(worse, COLOUR.worse, { r: 7, symbol: "triangle", rotate: 180 }),
  ];
}

/** Numbers above the plot that the list below it explains; those of one period together. */
function numbers(milestones: DrawnTrend["milestones"]): Plot.Markish[] {
  const byPeriod = new Map<string, string>();
  for (const { number, period } of milestones) {
    const before = byPeriod.get(period);
    byPeriod.set(period, before === undefined ? `${number}` : `${before}, ${number}`);
  }
  return [
    Plot.text([...byPeriod], {
      x: ([period]: [string, string]) => period,
      text: ([, text]: [string, string]) => text,
      frameAnchor: "top",
      dy: -20,
      fontWeight: "bold",
    }),
  ];
}

/** A few keys, evenly apart, the first among them. */
function ticksOf(keys: readonly string[], most: number): string[] {
  const step = Math.max(1, Math.ceil(keys.length / most));
  return keys.filter((_, place) => place % step === 0);
}
