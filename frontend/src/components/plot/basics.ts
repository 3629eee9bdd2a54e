import type * as Plot from "@observablehq/plot";
import { percent } from "@/lib/proportions";

/** Light to dark, so that the parts of a plot stay apart in greyscale and on paper. */
export const plotColour = {
  text: "#0b0c0c",
  dot: "#0b4650",
  line: "#3d7f8a",
  quiet: "#505a5f",
  band: "#cfdfe1",
  paper: "#ffffff",
} as const;

/** The size of words in a plot, in pixels: what room they need is reckoned in it. */
export const PLOT_TEXT = 15;

/**
 * The room, in pixels, that the longest of some texts takes on one line: an average letter or figure
 * is a little wider than half the size.
 */
export function roomFor(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length)) * PLOT_TEXT * 0.56;
}

/** Below this width, in pixels, words stand above what they name instead of beside it. */
export const NARROW = 560;

/** Keeps words readable where a line runs behind them. */
export const halo = {
  stroke: plotColour.paper,
  strokeWidth: 4,
  fill: "currentColor",
} as const;

/** An axis for proportions: always from 0% to 100%, so that no difference looks larger than it is. */
export function proportionAxis(isNarrow: boolean): Plot.ScaleOptions {
  return {
    domain: [0, 1],
    ticks: isNarrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1],
    tickFormat: (value: number) => percent(value),
    label: null,
    grid: true,
  };
}

interface Said {
  /** What is shown. */
  title: string;
  /** What it says: the text alternative. */
  finding: string;
}

/**
 * Makes what the library drew one image with one description, in our own letters, that stands
 * without a style sheet.
 */
export function finished(drawn: Element, { title, finding }: Said): SVGSVGElement {
  const svg = drawn as SVGSVGElement;
  // The style element the library adds is refused by our content security policy.
  for (const style of svg.querySelectorAll("style")) {
    style.remove();
  }
  // The parts of one image are not named one by one.
  for (const part of svg.querySelectorAll("g[aria-label], g[aria-description]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-description");
  }
  svg.setAttribute("class", "plot-drawing");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", title);
  svg.setAttribute("aria-description", finding);
  svg.setAttribute("color", plotColour.text);
  svg.setAttribute("font-family", "system-ui, sans-serif");
  svg.setAttribute("font-size", String(PLOT_TEXT));
  svg.setAttribute("overflow", "visible");
  return svg;
}

/**
 * Lets a pointer press a mark; the table has the same as links for everybody else. To be called
 * before the drawing is {@link finished}.
 *
 * @param drawn what the marks stand for, in the order in which they were drawn
 */
export function choosable<Drawn>(
  svg: Element,
  drawn: readonly Drawn[],
  onChoose: ((one: Drawn) => void) | undefined,
) {
  if (onChoose === undefined) {
    return;
  }
  // What the library calls its group of marks.
  svg.querySelectorAll('g[aria-label="dot"] > *').forEach((mark, place) => {
    const one = drawn[place];
    if (one !== undefined) {
      mark.setAttribute("cursor", "pointer");
      mark.addEventListener("click", () => onChoose(one));
    }
  });
}
