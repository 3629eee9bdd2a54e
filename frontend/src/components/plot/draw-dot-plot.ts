import * as Plot from "@observablehq/plot";
import {
  choosable,
  finished,
  halo,
  NARROW,
  PLOT_TEXT,
  plotColour,
  proportionAxis,
  roomFor,
} from "@/components/plot/basics";
import type { DotRow } from "@/components/plot/dot-row";
import { hasPercentage, percent, proportionInWords } from "@/lib/proportions";

/** With less room, in pixels, the words of five ticks would run into each other. */
const ROOM_FOR_QUARTERS = 260;

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
  const marginLeft = isNarrow ? 14 : Math.min(260, width * 0.34);
  const roomForFigures = roomFor(rows.map(figureOf));
  const marginRight = isNarrow ? 24 : 24 + roomForFigures;
  const names = isNarrow
    ? namesAbove(rows, width - 20, roomForFigures)
    : { marks: namesBeside(rows, marginLeft - 14), rowHeight: 38, dy: 0 };
  const drawn = Plot.plot({
    width,
    height: rows.length * names.rowHeight + 70,
    marginLeft,
    marginRight,
    marginTop: 36,
    marginBottom: 34,
    x: proportionAxis(width - marginLeft - marginRight < ROOM_FOR_QUARTERS),
    y: { type: "band", domain: rows.map(keyOf), axis: null },
    marks: [...reference(all), ...intervals(plotted, names.dy), ...names.marks],
  });
  choosable(drawn, plotted, onChoose);
  return finished(drawn, { title, finding });
}

function keyOf({ key, label }: DotRow): string {
  return key ?? label;
}

/** What is written beside a dot. */
function figureOf(row: DotRow): string {
  return row.words ?? proportionInWords(row.count, row.audits);
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

/**
 * Where there is no room beside: each name and, below it, its figure on as many lines as they take, and
 * how far below the middle of its row that leaves the dot.
 */
function namesAbove(rows: readonly DotRow[], room: number, roomForFigures: number) {
  const more = (Math.ceil(roomForFigures / room) - 1) * PLOT_TEXT;
  const above = {
    frameAnchor: "left",
    textAnchor: "start",
    y: keyOf,
    lineWidth: room / PLOT_TEXT,
    ...halo,
  } as const;
  return {
    marks: [
      Plot.text(rows, { ...above, text: "label", lineAnchor: "bottom", dy: -21 - more / 2 }),
      Plot.text(rows, { ...above, text: figureOf, lineAnchor: "top", dy: -15 - more / 2 }),
    ],
    rowHeight: 84 + more,
    dy: 12 + more / 2,
  };
}

function namesBeside(rows: readonly DotRow[], room: number): Plot.Markish[] {
  return [
    Plot.text(rows, {
      frameAnchor: "left",
      y: keyOf,
      text: "label",
      textAnchor: "end",
      dx: -12,
      lineWidth: room / PLOT_TEXT,
    }),
    Plot.text(rows, {
      frameAnchor: "right",
      y: keyOf,
      text: figureOf,
      textAnchor: "start",
      dx: 12,
    }),
  ];
}
