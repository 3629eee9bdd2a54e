import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { drawFunnel } from "@/components/plot/draw-funnel";
import { limitsAround } from "@/components/plot/funnel-limits";
import { comparedIn, comparedParams, comparisonQueryOf } from "@/features/measures/compared";
import { comparisonFinding } from "@/features/measures/comparison-words";
import { chanceInWords, funnelFinding } from "@/features/measures/funnel-words";
import type { MeasuredComparison, MeasuredFunnel, MeasuredFunnelUnit } from "@/lib/api-types";
import { overdispersionInWords } from "@/lib/overdispersion";
import { aTeam } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const definition: MeasuredFunnel["definition"] = {
  version: "1",
  numerator: "Good or better.",
  denominator: "All.",
  interval: "Wilson’s.",
  by: "team",
  basis: "final",
  type: "case_file",
  team: null,
  teams: [],
  service: null,
  area: null,
  sampling: ["random"],
  origin: null,
  population: null,
  toolVersion: null,
  from: null,
  to: null,
  scope: "all",
};

function unit(label: string, count: number, of: number, flag = "none"): MeasuredFunnelUnit {
  return {
    key: label.toLowerCase(),
    label,
    count,
    of,
    proportion: of === 0 ? null : count / of,
    interval95: of === 0 ? null : { lower: 0.2, upper: 0.9 },
    lower95: 0.3,
    upper95: 0.8,
    lower998: 0.2,
    upper998: 0.9,
    flag: flag as MeasuredFunnelUnit["flag"],
    estimate: null,
  };
}

const funnel: MeasuredFunnel = {
  asAt: "2026-11-21T10:00:00Z",
  definition,
  judged: "good_or_better",
  baseline: { count: 240, of: 412, proportion: 240 / 412 },
  units: [
    unit("East", 5, 30, "low_998"),
    unit("North", 31, 50),
    unit("South", 28, 30, "high_95"),
    unit("Tiny", 1, 3),
  ],
  expectedOutside95: 0.2,
  expectedOutside998: 0.008,
  overdispersion: null,
  note: null,
};

describe("the funnel", () => {
  it("names what is outside by the alphabet, with the figure for all", () =>
    expect(funnelFinding(funnel, "teams")).toBe(
      "Below what chance would give: East. Above what chance would give: South. All teams together: 58% · 240 of 412.",
    ));

  it("says how many chance alone would put outside", () =>
    expect(
      chanceInWords({ ...funnel, expectedOutside95: 1, expectedOutside998: 0.04 }, "teams"),
    ).toContain(
      "the 20 teams with audits apart, about 1 of them would lie outside the 95% limits all the same, and 0.04 outside",
    ));

  it("says where all differ so much that one outside says less", async () => {
    const wide = { ...funnel, overdispersion: { ratio: 6.25, bound: 1.6, found: true } };
    expect(overdispersionInWords(wide, "teams")).toContain(
      "All teams together lie 2.5 times as far apart as chance would put them.",
    );
    const usual = { ...funnel, overdispersion: { ratio: 0.8, bound: 1.6, found: false } };
    expect(overdispersionInWords(usual, "teams")).toBeNull();
    expect(overdispersionInWords(funnel, "teams")).toBeNull();
    signedIn({ "GET /api/measures/funnel": () => json(wide) });
    await renderPage("/funnel");
    await screen.findByText(/2\.5 times as far apart/);
  });

  it("draws the limits that the server reckons with", () => {
    // The published example of the score method: 0.8064 over 20 audits gives 0.6333 to 0.9796.
    const limits = limitsAround(0.8064244786, 1.959964, 20);
    const last = limits.at(-1);
    expect(last?.audits).toBe(20);
    expect(last?.lower).toBeCloseTo(0.6332674, 6);
    expect(last?.upper).toBeCloseTo(0.9795815, 6);
    expect(limits[0]?.upper).toBe(1);
  });

  it("marks by shape and word, leads on, and leaves those of a few audits to the table", () => {
    const chosen: string[] = [];
    const svg = drawFunnel({
      units: funnel.units,
      all: 0.58,
      width: 900,
      title: "Funnel",
      finding: "Said.",
      onChoose: ({ label }) => chosen.push(label),
    });
    const marks = [...svg.querySelectorAll("[cursor=pointer]")];
    expect(marks).toHaveLength(3);
    expect(new Set(marks.map((mark) => mark.getAttribute("d"))).size).toBe(3);
    marks[0]?.dispatchEvent(new MouseEvent("click"));
    expect(chosen).toEqual(["East"]);
    expect(svg.textContent).toContain("East: 17%, below");
    expect(svg.textContent).not.toContain("North: 62%, ");
  });

  it("says at the right end what the lines are, apart where they meet", () => {
    const svg = drawFunnel({
      units: [unit("Large", 6000, 10_000)],
      all: 0.6,
      width: 900,
      title: "Funnel",
      finding: "Said.",
    });
    const y = (place: Element | null) =>
      Number(/,([-\d.]+)\)/.exec(place?.getAttribute("transform") ?? "")?.[1]);
    const ends = [...svg.querySelectorAll("text")]
      .filter(({ textContent }) => /^(95%|99\.8%|All 60%)$/.test(textContent))
      .map((text) => ({ words: text.textContent, at: y(text) + y(text.parentElement) }))
      .toSorted((one, other) => one.at - other.at);
    expect(ends.map(({ words }) => words)).toEqual(["99.8%", "95%", "All 60%", "95%", "99.8%"]);
    ends.slice(1).forEach(({ at }, place) => {
      expect(at - (ends[place]?.at ?? at)).toBeGreaterThanOrEqual(15);
    });
  });

  it("has a table by the alphabet that leads to the audits, without percentages of few", async () => {
    signedIn({ "GET /api/measures/funnel": () => json(funnel) });
    await renderPage("/funnel?from=2025-11-01&to=2026-10-31");
    await userEvent.click(await screen.findByText("Show as a table"));
    const table = screen.getByRole("table", { name: "Each team against all" });
    const rows = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(rows[1]).toContain("East17% · 5 of 30");
    expect(rows[1]).toContain("Below what chance would give (outside 99.8%)");
    expect(rows[4]).toContain("Tiny1 of 3");
    expect(within(table).getByRole("link", { name: "East" }).getAttribute("href")).toBe(
      "/audits?team=east&type=case_file&area=overall&sampling=random&from=2025-11-01&to=2026-10-31&status=finalised",
    );
  });

  it("says why there are no limits", async () => {
    const note =
      "Limits need at least 5 with audits; with fewer, the likely range of each says more.";
    signedIn({ "GET /api/measures/funnel": () => json({ ...funnel, note }) });
    await renderPage("/funnel");
    expect((await screen.findAllByText(new RegExp(note)))[0]).toBeTruthy();
    expect(screen.queryByText(/outside the 95% limits/)).toBeNull();
  });
});

const comparison: MeasuredComparison = {
  asAt: "2026-11-21T10:00:00Z",
  judged: "good_or_better",
  first: {
    label: "North",
    definition,
    count: 56,
    of: 70,
    proportion: 0.8,
    interval95: { lower: 0.69, upper: 0.88 },
    estimate: null,
  },
  second: {
    label: "South",
    definition,
    count: 48,
    of: 80,
    proportion: 0.6,
    interval95: { lower: 0.49, upper: 0.7 },
    estimate: null,
  },
  difference: { value: 0.2, lower: 0.0524, upper: 0.3339 },
  note: null,
};

describe("comparing", () => {
  it("says both sides with counts, how far apart and whether it may be chance", () => {
    expect(comparisonFinding(comparison)).toBe(
      "North: 80% · 56 of 70. South: 60% · 48 of 80. North lies 20 points higher; the difference is likely between +5 points and +33 points. That is more than chance would give.",
    );
    expect(
      comparisonFinding({
        ...comparison,
        difference: { value: -0.2, lower: -0.4, upper: 0.01 },
      }),
    ).toMatch(/South lies 20 points higher.*It may be chance/);
  });

  it("gives no difference of few", () =>
    expect(comparisonFinding({ ...comparison, note: "Too few audits to compare." })).toBe(
      "North: 80% · 56 of 70. South: 60% · 48 of 80. Too few audits to compare.",
    ));

  it("comes back the same from its own address", () => {
    for (const asked of [
      "compare=team&team=north&withTeam=south&area=in_care",
      "compare=service&service=a&withService=b",
      "compare=period&from=2025-01-01&to=2025-12-31&withFrom=2024-01-01&withTo=2024-12-31",
    ]) {
      const compared = comparedIn(new URLSearchParams(asked), "2026-11-21");
      expect(comparedIn(comparedParams(compared), "2026-11-21")).toEqual(compared);
      expect(comparisonQueryOf(compared)).not.toBeNull();
    }
  });

  it("asks nothing before both sides are said, and then names what is missing", async () => {
    signedIn({ "GET /api/teams": () => json({ items: [aTeam()] }) });
    await renderPage("/comparison");
    expect(await screen.findByText("Choose two teams to see how far they lie apart.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Show figures" }));
    const summary = screen.getByRole("alert");
    expect(within(summary).getByRole("link", { name: "Choose the second team" })).toBeTruthy();
  });

  it("compares with the year before unless told otherwise", async () => {
    const asked: URLSearchParams[] = [];
    signedIn({
      "GET /api/measures/comparison": (request) => {
        asked.push(new URL(request.url).searchParams);
        return json(comparison);
      },
    });
    await renderPage("/comparison?compare=period&from=2025-11-01&to=2026-10-31");
    expect((await screen.findAllByText(/North lies 20 points higher/))[0]).toBeTruthy();
    expect(asked[0]?.get("withFrom")).toBe("2024-11-01");
    expect(asked[0]?.get("withTo")).toBe("2025-10-31");
  });
});
