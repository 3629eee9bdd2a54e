import * as Plot from "@observablehq/plot";
import { finished, halo, NARROW, PLOT_TEXT, plotColour } from "@/components/plot/basics";
import type { DotRow } from "@/components/plot/dot-row";
import { drawDotPlot } from "@/components/plot/draw-dot-plot";
import { points } from "@/features/measures/comparison-words";

interface Drawing {
  sides: readonly [DotRow, DotRow];
  /** The first less the second, -1 to 1; null where it cannot be said or says nothing. */
  difference: { value: number; lower: number; upper: number } | null;
  width: number;
  title: string;
  finding: string;
}

const SVG = "http://www.w3.org/2000/svg";
const DIFFERENCE_HEIGHT = 170;

/** Draws both sides with their likely ranges, and below them their difference against none. */
export function drawDifference(drawing: Drawing): SVGSVGElement {
  const { sides, difference, width, title, finding } = drawing;
  const none = { ...sides[0], key: null, label: "", audits: 0, proportion: null };
  const above = drawDotPlot({ rows: sides, total: none, width, title, finding });
  if (difference === null) {
    return above;
  }
  const below = differenceOf(drawing, difference);
  const top = Number(above.getAttribute("height"));
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(top + DIFFERENCE_HEIGHT));
  svg.setAttribute("viewBox", `0 0 ${width} ${top + DIFFERENCE_HEIGHT}`);
  below.setAttribute("y", String(top));
  for (const part of [above, below]) {
    for (const name of ["role", "aria-label", "aria-description", "class"]) {
      part.removeAttribute(name);
    }
    svg.append(part);
  }
  return finished(svg, { title, finding });
}

function differenceOf(
  { sides, width, title, finding }: Drawing,
  difference: { value: number; lower: number; upper: number },
): SVGSVGElement {
  const isNarrow = width < NARROW;
  const far = Math.max(Math.abs(difference.lower), Math.abs(difference.upper));
  // Not so wide that a small difference vanishes, and not so narrow that it looks large.
  const reach = far <= 0.2 ? 0.2 : far <= 0.4 ? 0.4 : 1;
  const [first, second] = sides;
  const marginLeft = isNarrow ? 34 : Math.min(260, width * 0.34);
  const marginRight = isNarrow ? 34 : 130;
  const half = (width - marginLeft - marginRight) / 2;
  const side = (label: string, sign: 1 | -1) =>
    Plot.text([sign * reach], {
      x: (value: number) => value,
      text: () => `${label} higher`,
      frameAnchor: "top",
      textAnchor: sign === 1 ? "end" : "start",
      lineAnchor: "bottom",
      lineWidth: (half - 12) / PLOT_TEXT,
      dy: -8,
      fill: plotColour.quiet,
    });
  const drawn = Plot.plot({
    width,
    height: DIFFERENCE_HEIGHT,
    marginLeft,
    marginRight,
    marginTop: 82,
    marginBottom: 34,
    x: {
      domain: [-reach, reach],
      ticks: isNarrow ? [-reach, 0, reach] : [-reach, -reach / 2, 0, reach / 2, reach],
      tickFormat: (value: number) => points(value),
      label: null,
      grid: true,
    },
    marks: [
      Plot.ruleX([0], { stroke: plotColour.quiet, strokeWidth: 1.5 }),
      side(first.label, 1),
      side(second.label, -1),
      Plot.ruleY([difference], {
        x1: "lower",
        x2: "upper",
        y: () => 0,
        stroke: plotColour.line,
        strokeWidth: 3,
      }),
      Plot.dot([difference], {
        x: "value",
        y: () => 0,
        symbol: "diamond",
        r: 8,
        fill: plotColour.dot,
        stroke: plotColour.dot,
      }),
      Plot.text([difference], {
        x: "value",
        y: () => 0,
        text: ({ value }: { value: number }) => points(value),
        dy: -18,
        fontWeight: "bold",
        ...halo,
      }),
      ...(isNarrow
        ? []
        : [
            Plot.text(["Difference"], {
              y: () => 0,
              frameAnchor: "left",
              textAnchor: "end",
              dx: -12,
              text: (value: string) => value,
            }),
          ]),
    ],
    y: { domain: [-1, 1], axis: null },
  });
  return finished(drawn, { title, finding });
}
