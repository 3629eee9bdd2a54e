import { describe, expect, it } from "vitest";
import { drawDotPlot } from "@/components/plot/draw-dot-plot";
import { standalone, svgFile } from "@/components/plot/standalone";

const row = {
  key: "north",
  label: "North",
  audits: 50,
  count: 31,
  proportion: 0.62,
  interval95: { lower: 0.48, upper: 0.74 },
};
const drawn = () =>
  drawDotPlot({
    rows: [row],
    total: { ...row, key: null, label: "All" },
    width: 960,
    title: "By team",
    finding: "All are alike.",
  });
const words = {
  title: "By team",
  subtitle: "In the 12 months to 31 October 2026. Cases drawn at random.",
  finding: "All are alike.",
  foot: "Source: final audits. As at 21 Nov 2026 at 10:00. Definition 3.",
};

describe("a plot as a file", () => {
  it("says by itself what it shows, when and by which definition", async () => {
    const text = await svgFile(standalone(drawn(), words)).text();
    for (const said of Object.values(words)) {
      expect(text).toContain(said);
    }
    expect(text).toContain("62% · 31 of 50");
  });

  it("needs no style sheet and no other address, and stands on white paper", async () => {
    const text = await svgFile(standalone(drawn(), words)).text();
    expect(text).not.toMatch(/<style|class=|href=|url\(/);
    expect(text).toContain('<rect width="100%" height="100%" fill="#ffffff"');
  });

  it("is one SVG document with its size, once declared", async () => {
    const text = await svgFile(standalone(drawn(), words)).text();
    const root = text.slice(text.indexOf("<svg"), text.indexOf(">", text.indexOf("<svg")));
    expect(root.match(/xmlns="/g)).toHaveLength(1);
    expect(root).toMatch(/viewBox="0 0 1016 \d+"/);
  });

  it("breaks long words into lines that stay on the paper", () => {
    const long = "Teams in alphabetical order, ".repeat(20).trim();
    const svg = standalone(drawn(), { ...words, finding: long });
    const lines = [...svg.children].filter(({ textContent }) => textContent?.includes("order"));
    // The description and the lines of the caption.
    expect(lines.length).toBeGreaterThan(5);
  });
});

describe("a plot on the page", () => {
  it("is one image with its finding as description", () => {
    const svg = drawn();
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toBe("By team");
    expect(svg.getAttribute("aria-description")).toBe("All are alike.");
    expect(svg.querySelectorAll("style, g[aria-label]")).toHaveLength(0);
  });
});
