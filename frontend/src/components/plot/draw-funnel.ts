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
import {
  type Limits,
  limitsAround,
  markInWords,
  standingOf,
  unitInWords,
} from "@/components/plot/funnel-limits";
import type { MeasuredFunnelUnit } from "@/lib/api-types";
import { hasPercentage, percent } from "@/lib/proportions";

interface Drawing {
  units: readonly MeasuredFunnelUnit[];
  /** The proportion of all pooled, 0 to 1, without 0 and 1. */
  all: number;
  /** What all are called, such as "teams". */
  name: string;
  width: number;
  title: string;
  finding: string;
  /** What to do when somebody presses a mark. */
  onChoose?: ((unit: MeasuredFunnelUnit) => void) | undefined;
}

const Z95 = 1.959964;
const Z998 = 3.090232;

interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
}

/** Shapes of one size for the eye; a triangle points the way in which a mark lies outside. */
const symbols = {
  within: {
    draw: (pen: Pen, size: number) => pen.arc(0, 0, Math.sqrt(size / Math.PI), 0, 2 * Math.PI),
  },
  above: { draw: (pen: Pen, size: number) => triangle(pen, Math.sqrt(size), -1) },
  below: { draw: (pen: Pen, size: number) => triangle(pen, Math.sqrt(size), 1) },
};

function triangle(pen: Pen, side: number, tip: 1 | -1) {
  const [half, reach] = [side * 0.75, side * 0.65];
  pen.moveTo(0, tip * reach);
  pen.lineTo(half, -tip * reach);
  pen.lineTo(-half, -tip * reach);
  pen.closePath();
}

/** Draws units by audits and proportion between the limits, as one SVG element. */
export function drawFunnel(drawing: Drawing): SVGSVGElement {
  const { all, name, width, title, finding } = drawing;
  const isNarrow = width < NARROW;
  const units = drawing.units.filter(({ of }) => hasPercentage(of));
  const most = Math.max(...units.map(({ of }) => of), 10) * 1.05;
  const [inner, outer] = [limitsAround(all, Z95, most), limitsAround(all, Z998, most)];
  const height = isNarrow ? 380 : 460;
  const [marginLeft, marginRight] = isNarrow ? [46, 16] : [56, 70];
  const [marginTop, marginBottom] = [34, 48];
  const drawn = Plot.plot({
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: {
      domain: [0, most],
      ticks: isNarrow ? 4 : 8,
      tickFormat: "d",
      label: "Audits",
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 40,
    },
    y: { ...proportionAxis(false) },
    marks: [
      Plot.areaY(inner, {
        x: "audits",
        y1: "lower",
        y2: "upper",
        fill: plotColour.band,
        fillOpacity: 0.45,
      }),
      ...edges(inner, "95%", isNarrow, ""),
      ...edges(outer, "99.8%", isNarrow, "5 4"),
      Plot.ruleY([all], { stroke: plotColour.quiet, strokeWidth: 1.5 }),
      Plot.text([all], {
        y: (value: number) => value,
        text: (value: number) => `All ${name}: ${percent(value)}`,
        // On the left, where nobody has so few audits, it is in nothing's way.
        frameAnchor: "left",
        textAnchor: "start",
        dy: -10,
        dx: 6,
        fontWeight: "bold",
        ...halo,
      }),
      ...marks(units),
      ...labels(units, {
        width: width - marginLeft - marginRight,
        height: height - marginTop - marginBottom,
        most,
        isNarrow,
      }),
    ],
  });
  const svg = drawn as SVGSVGElement;
  choosable(svg, units, drawing.onChoose);
  return finished(svg, { title, finding });
}

function edges(limits: Limits[], name: string, isNarrow: boolean, dash: string): Plot.Markish[] {
  const edge = (y: "lower" | "upper") =>
    Plot.line(limits, { x: "audits", y, stroke: plotColour.line, strokeDasharray: dash });
  const ends = limits.slice(-1);
  const end = (y: "lower" | "upper") =>
    Plot.text(ends, {
      x: "audits",
      y,
      text: () => name,
      textAnchor: "start",
      dx: 6,
      fill: plotColour.quiet,
    });
  return [edge("lower"), edge("upper"), ...(isNarrow ? [] : [end("lower"), end("upper")])];
}

function marks(units: readonly MeasuredFunnelUnit[]): Plot.Markish[] {
  return [
    Plot.dot(units, {
      x: "of",
      y: "proportion",
      symbol: { value: (unit: MeasuredFunnelUnit) => symbols[standingOf(unit)], scale: null },
      r: 6,
      sort: null,
      fill: (unit: MeasuredFunnelUnit) =>
        standingOf(unit) === "within" ? plotColour.paper : plotColour.dot,
      stroke: plotColour.dot,
      strokeWidth: 2,
      title: unitInWords,
    }),
  ];
}

interface Label {
  unit: MeasuredFunnelUnit;
  /** Where it is written, as a proportion. */
  y: number;
  /** Where it begins and ends, in pixels from the left of the plot. */
  from: number;
  to: number;
}

interface Room {
  /** Of the plot without its margins, in pixels. */
  width: number;
  height: number;
  /** The number of audits at its right end. */
  most: number;
  isNarrow: boolean;
}

/**
 * Names what is outside, on its far side from the others, where nothing else is drawn. Where two would
 * be written over each other, the one further out moves on; without room left, the finding alone names it.
 */
function labels(units: readonly MeasuredFunnelUnit[], room: Room): Plot.Markish[] {
  return (["above", "below"] as const).flatMap((standing) => {
    const out = standing === "above" ? 1 : -1;
    return placed(units, standing, room).map(({ unit, y }) =>
      Plot.text([unit], {
        x: "of",
        y: () => y,
        text: markInWords,
        textAnchor: anchorOf(unit, room),
        lineAnchor: out === 1 ? "bottom" : "top",
        dy: out * -12,
        lineWidth: lineOf(room) / PLOT_TEXT,
        fontWeight: "bold",
        ...halo,
      }),
    );
  });
}

function placed(
  units: readonly MeasuredFunnelUnit[],
  standing: "above" | "below",
  room: Room,
): Label[] {
  const out = standing === "above" ? 1 : -1;
  const gap = (room.isNarrow ? 60 : 20) / room.height;
  const labels: Label[] = [];
  const fromTheMiddle = units
    .filter((unit) => standingOf(unit) === standing)
    .toSorted((a, b) => out * ((a.proportion ?? 0) - (b.proportion ?? 0)));
  for (const unit of fromTheMiddle) {
    const extent = extentOf(unit, room);
    let y = unit.proportion ?? 0;
    for (const other of labels.toSorted((a, b) => out * (a.y - b.y))) {
      const isBeside = extent.to < other.from || other.to < extent.from;
      if (!isBeside && Math.abs(y - other.y) < gap) {
        y = other.y + out * gap;
      }
    }
    labels.push({ unit, y, ...extent });
  }
  return labels.filter(({ y }) => y >= 0 && y <= 1);
}

/** The length of a line of a name, in pixels. */
function lineOf({ isNarrow }: Room): number {
  return (isNarrow ? 9 : 24) * PLOT_TEXT;
}

function extentOf(unit: MeasuredFunnelUnit, room: Room) {
  const x = (unit.of / room.most) * room.width;
  const length = Math.min(roomFor([markInWords(unit)]), lineOf(room));
  const before = { start: 0, middle: length / 2, end: length }[anchorOf(unit, room)];
  return { from: x - before, to: x - before + length };
}

/** So that words stay within the plot, wherever their mark is. */
function anchorOf(unit: MeasuredFunnelUnit, { most }: Room): "start" | "middle" | "end" {
  const place = unit.of / most;
  return place < 0.3 ? "start" : place > 0.7 ? "end" : "middle";
}
