import * as Plot from "@observablehq/plot";
import type { DotRow } from "@/features/measures/dot-row";
import { hasPercentage, percent, proportionInWords } from "@/lib/proportions";

interface Drawing {
  rows: readonly DotRow[];
  total: DotRow;
  width: number;
  title: string;
  finding: string;
}

/** Below this width a group's name stands above its line instead of beside it. */
const NARROW = 560;
const COLOUR = { dot: "#0b4650", line: "#3d7f8a", all: "#505a5f", paper: "#ffffff" };

/** Keeps words readable where a line runs behind them. */
const halo = { stroke: COLOUR.paper, strokeWidth: 4, fill: "currentColor" };

/** Draws the plot as one SVG element with its finding as text alternative. */
export function drawDotPlot({ rows, total, width, title, finding }: Drawing): Element {
  const isNarrow = width < NARROW;
  const plotted = rows.filter(({ audits }) => hasPercentage(audits));
  const all = hasPercentage(total.audits) ? total.proportion : null;
  const rowHeight = isNarrow ? 84 : 38;
  const dy = isNarrow ? 12 : 0;
  const marginLeft = isNarrow ? 14 : Math.min(260, width * 0.34);
  const svg = Plot.plot({
    className: "dot-plot",
    width,
    height: rows.length * rowHeight + 70,
    marginLeft,
    marginRight: isNarrow ? 24 : 130,
    marginTop: 36,
    marginBottom: 34,
    ariaLabel: title,
    ariaDescription: finding,
    x: {
      domain: [0, 1],
      ticks: isNarrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1],
      tickFormat: (value: number) => percent(value),
      label: null,
      grid: true,
    },
    y: { type: "band", domain: rows.map(keyOf), axis: null },
    marks: [
      ...reference(all),
      ...intervals(plotted, dy),
      ...names(rows, isNarrow ? width - 20 : marginLeft - 14, isNarrow),
    ],
  });
  // The style element the library adds is refused by our content security policy; the same rules
  // are in the style sheet.
  for (const style of svg.querySelectorAll("style")) {
    style.remove();
  }
  // The drawing is one image with one description; its parts are not named one by one.
  for (const part of svg.querySelectorAll("g[aria-label], g[aria-description]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-description");
  }
  svg.setAttribute("role", "img");
  return svg;
}

function keyOf({ key, label }: DotRow): string {
  return key ?? label;
}

function reference(all: number | null): Plot.Markish[] {
  if (all === null) {
    return [];
  }
  return [
    Plot.ruleX([all], { stroke: COLOUR.all, strokeDasharray: "4 3" }),
    Plot.text([all], {
      x: (value: number) => value,
      text: (value: number) => `All: ${percent(value)}`,
      frameAnchor: "top",
      textAnchor: all > 0.8 ? "end" : all < 0.2 ? "start" : "middle",
      dy: -22,
      fontWeight: "bold",
      fill: COLOUR.all,
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
        stroke: COLOUR.line,
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
      fill: (row: DotRow) => (small(row) ? COLOUR.paper : COLOUR.dot),
      stroke: COLOUR.dot,
      strokeWidth: 2,
    }),
  ];
}

function names(rows: readonly DotRow[], room: number, isNarrow: boolean): Plot.Markish[] {
  // In ems of the 15 pixels that the style sheet gives the text.
  const lineWidth = room / 15;
  const counts = (row: DotRow) => proportionInWords(row.count, row.audits);
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
