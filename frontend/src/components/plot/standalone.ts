import { plotColour } from "@/components/plot/basics";

/** What stands around a plot in a file: it must say by itself what it shows. */
export interface PlotWords {
  title: string;
  /** The filters and the period. */
  subtitle: string;
  /** What the plot says, and how it is read. */
  finding: string;
  /** Source, as-at and definition. */
  foot: string;
}

interface Block {
  text: string;
  size: number;
  fill: string;
  isBold?: boolean;
}

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 28;
/** How wide a letter is on average, in parts of its size; a little too wide rather than too narrow. */
const LETTER = 0.55;
const LEADING = 1.35;

/** The plot as a file of its own: white paper, its words above and below it, no style sheet. */
export function standalone(drawing: SVGSVGElement, words: PlotWords): SVGSVGElement {
  const inner = {
    width: Number(drawing.getAttribute("width")),
    height: Number(drawing.getAttribute("height")),
  };
  const svg = element("svg", {
    width: inner.width + 2 * MARGIN,
    role: "img",
    "font-family": "system-ui, sans-serif",
    color: plotColour.text,
  }) as SVGSVGElement;
  const paper = svg.appendChild(
    element("rect", { width: "100%", height: "100%", fill: "#ffffff" }),
  );
  svg.insertBefore(element("title", {}, words.title), paper);
  svg.insertBefore(element("desc", {}, words.finding), paper);

  let y = MARGIN;
  const write = (block: Block) => {
    for (const line of lines(block.text, inner.width / (block.size * LETTER))) {
      y += block.size * LEADING;
      svg.append(
        element(
          "text",
          {
            x: MARGIN,
            y: Math.round(y),
            fill: block.fill,
            "font-size": block.size,
            ...(block.isBold ? { "font-weight": "bold" } : {}),
          },
          line,
        ),
      );
    }
    y += 8;
  };

  write({ text: words.title, size: 24, fill: plotColour.text, isBold: true });
  write({ text: words.subtitle, size: 15, fill: plotColour.quiet });
  y += 12;
  const placed = drawing.cloneNode(true) as SVGSVGElement;
  for (const name of ["role", "aria-label", "aria-description", "class"]) {
    placed.removeAttribute(name);
  }
  placed.setAttribute("x", String(MARGIN));
  placed.setAttribute("y", String(Math.round(y)));
  svg.append(placed);
  y += inner.height + 8;
  write({ text: words.finding, size: 15, fill: plotColour.text });
  write({ text: words.foot, size: 13, fill: plotColour.quiet });

  const height = Math.ceil(y + MARGIN);
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${inner.width + 2 * MARGIN} ${height}`);
  return svg;
}

/** The drawing as an SVG file. */
export function svgFile(svg: SVGSVGElement): Blob {
  const text = new XMLSerializer().serializeToString(svg);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}`], { type: "image/svg+xml" });
}

/**
 * The drawing as a PNG file, twice as fine as it measures, so that it stays sharp on paper.
 *
 * @throws Error where the browser cannot draw it
 */
export async function pngFile(svg: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * Number(svg.getAttribute("width"));
    canvas.height = 2 * Number(svg.getAttribute("height"));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (file === null) {
      throw new Error("The browser made no picture of the plot");
    }
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Words in lines of at most so many letters; a longer word has a line to itself. */
function lines(text: string, letters: number): string[] {
  const found: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > letters) {
      found.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? found : [...found, line];
}

function element(name: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, String(value));
  }
  made.textContent = text;
  return made;
}
