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
import {
  type Limits,
  limitsAround,
  limitsAt,
  markInWords,
  standingOf,
  unitInWords,
} from "@/components/plot/funnel-limits";
import { BESIDE, lineOf, placedNames, type Room } from "@/components/plot/funnel-names";
import type { MeasuredFunnelUnit } from "@/lib/api-types";
import { hasPercentage, percent } from "@/lib/proportions";

interface Drawing {
  units: readonly MeasuredFunnelUnit[];
  /** The proportion of all pooled, 0 to 1, without 0 and 1. */
  all: number;
  width: number;
  title: string;
  finding: string;
  /** What to do when somebody presses a mark. */
  onChoose?: ((unit: MeasuredFunnelUnit) => void) | undefined;
}

const Z95 = 1.959964;
const Z998 = 3.090232;

/** From one line of words to the next, in pixels. */
const END_LINE = 17;

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
  const { all, width, title, finding } = drawing;
  const isNarrow = width < NARROW;
  const units = drawing.units.filter(({ of }) => hasPercentage(of));
  const most = Math.max(...units.map(({ of }) => of), 10) * 1.05;
  const [inner, outer] = [limitsAround(all, Z95, most), limitsAround(all, Z998, most)];
  const height = isNarrow ? 380 : 460;
  const [marginLeft, marginRight] = isNarrow ? [46, 16] : [56, 84];
  const [marginTop, marginBottom] = [34, 48];
  const room = {
    width: width - marginLeft - marginRight,
    height: height - marginTop - marginBottom,
    above: marginTop,
    most,
    isNarrow,
  };
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
      ...edges(inner, ""),
      ...edges(outer, "5 4"),
      Plot.ruleY([all], { stroke: plotColour.quiet, strokeWidth: 1.5 }),
      ...(isNarrow ? [] : ends(all, room)),
      ...marks(units),
      ...names(units, room),
    ],
  });
  const svg = drawn as SVGSVGElement;
  choosable(svg, units, drawing.onChoose);
  return finished(svg, { title, finding });
}

function edges(limits: Limits[], dash: string): Plot.Markish[] {
  const edge = (y: "lower" | "upper") =>
    Plot.line(limits, { x: "audits", y, stroke: plotColour.line, strokeDasharray: dash });
  return [edge("lower"), edge("upper")];
}

/** What the lines are, in words at their right ends, apart from each other where the lines meet. */
function ends(all: number, { most, height }: Room): Plot.Markish[] {
  const end = (text: string, dy: number, fontWeight = "normal") =>
    Plot.text([all], {
      y: (value: number) => value,
      text: () => text,
      frameAnchor: "right",
      textAnchor: "start",
      dx: 6,
      dy,
      fontWeight,
      fill: fontWeight === "bold" ? "currentColor" : plotColour.quiet,
    });
  const [inner, outer] = [limitsAt(all, Z95, most), limitsAt(all, Z998, most)];
  const side = (edge: "lower" | "upper") => {
    const near = Math.max(END_LINE, Math.abs(inner[edge] - all) * height);
    const far = Math.max(near + END_LINE, Math.abs(outer[edge] - all) * height);
    const way = edge === "lower" ? 1 : -1;
    return [end("95%", way * near), end("99.8%", way * far)];
  };
  return [end(`All ${percent(all)}`, 0, "bold"), ...side("upper"), ...side("lower")];
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

/** Names what is outside. */
function names(units: readonly MeasuredFunnelUnit[], room: Room): Plot.Markish[] {
  return placedNames(units, room).map(({ unit, way, shift, anchor }) =>
    Plot.text([unit], {
      x: "of",
      y: "proportion",
      text: markInWords,
      textAnchor: anchor,
      lineAnchor: way === 1 ? "bottom" : "top",
      dy: -way * (BESIDE + shift),
      lineWidth: lineOf(room) / PLOT_TEXT,
      fontWeight: "bold",
      ...halo,
    }),
  );
}
