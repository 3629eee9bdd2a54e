import * as Plot from "@observablehq/plot";
import {
  choosable,
  finished,
  halo,
  NARROW,
  PLOT_TEXT,
  plotColour,
  proportionAxis,
} from "@/components/plot/basics";
import type { DotRow } from "@/components/plot/dot-row";
import { hasPercentage, percent, proportionInWords } from "@/lib/proportions";

interface Drawing {
  rows: readonly DotRow[];
  /** Drawn as a line behind; null for none. */
  total: DotRow | null;
  width: number;
  title: string;
  finding: string;
  /** What to do when somebody presses a dot. */
  onChoose?: ((row: DotRow) => void) | undefined;
}

/** Draws the plot as one SVG element with its finding as text alternative. */
export function drawDotPlot(drawing: Drawing): SVGSVGElement {
  const { rows, total, width, title, finding, onChoose } = drawing;
  const isNarrow = width < NARROW;
  const plotted = rows.filter(
    ({ audits, proportion }) => hasPercentage(audits) && proportion !== null,
  );
  const all = total !== null && hasPercentage(total.audits) ? total.proportion : null;
  const rowHeight = isNarrow ? 84 : 38;
  const dy = isNarrow ? 12 : 0;
  const marginLeft = isNarrow ? 14 : Math.min(260, width * 0.34);
  const hasWords = rows.some(({ words }) => words !== undefined);
  const drawn = Plot.plot({
    width,
    height: rows.length * rowHeight + 70,
    marginLeft,
    marginRight: isNarrow ? 24 : hasWords ? 340 : 130,
    marginTop: 36,
    marginBottom: 34,
    x: proportionAxis(isNarrow),
    y: { type: "band", domain: rows.map(keyOf), axis: null },
    marks: [
      ...reference(all),
      ...intervals(plotted, dy),
      ...names(rows, isNarrow ? width - 20 : marginLeft - 14, isNarrow),
    ],
  });
  choosable(drawn, plotted, onChoose);
  return finished(drawn, { title, finding });
}

function keyOf({ key, label }: DotRow): string {
  return key ?? label;
}

function reference(all: number | null): Plot.Markish[] {
  if (all === null) {
    return [];
  }
  return [
    Plot.ruleX([all], { stroke: plotColour.quiet, strokeDasharray: "4 3" }),
    Plot.text([all], {
      x: (value: number) => value,
      text: (value: number) => `All: ${percent(value)}`,
      frameAnchor: "top",
      textAnchor: all > 0.8 ? "end" : all < 0.2 ? "start" : "middle",
      dy: -22,
      fontWeight: "bold",
      fill: plotColour.quiet,
    }),
  ];
}

function intervals(rows: readonly DotRow[], dy: number): Plot.Markish[] {
  const small = ({ audits }: DotRow) => audits < 10;
  const ruleOf = (few: boolean) =>
    Plot.ruleY(
      rows.filter((row) => small(row) === few),
      {
        x1: (row: DotRow) => row.interval95?.lower,
        x2: (row: DotRow) => row.interval95?.upper,
        y: keyOf,
        dy,
        stroke: plotColour.line,
        strokeWidth: few ? 1.5 : 3,
        ...(few ? { strokeDasharray: "3 3" } : {}),
      },
    );
  return [
    ruleOf(false),
    ruleOf(true),
    Plot.dot(rows, {
      x: "proportion",
      y: keyOf,
      dy,
      r: 6,
      fill: (row: DotRow) => (small(row) ? plotColour.paper : plotColour.dot),
      stroke: plotColour.dot,
      strokeWidth: 2,
      sort: null,
    }),
  ];
}

function names(rows: readonly DotRow[], room: number, isNarrow: boolean): Plot.Markish[] {
  const lineWidth = room / PLOT_TEXT;
  const counts = (row: DotRow) => row.words ?? proportionInWords(row.count, row.audits);
  if (isNarrow) {
    const above = { frameAnchor: "left", textAnchor: "start", y: keyOf, ...halo } as const;
    return [
      Plot.text(rows, { ...above, text: "label", lineAnchor: "bottom", lineWidth, dy: -21 }),
      Plot.text(rows, { ...above, text: counts, dy: -8 }),
    ];
  }
  return [
    Plot.text(rows, {
      frameAnchor: "left",
      y: keyOf,
      text: "label",
      textAnchor: "end",
      dx: -12,
      lineWidth,
    }),
    Plot.text(rows, {
      frameAnchor: "right",
      y: keyOf,
      text: counts,
      textAnchor: "start",
      dx: 12,
    }),
  ];
}
