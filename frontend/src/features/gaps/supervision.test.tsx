import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Supervision, SupervisionFrequencyFigures } from "@/lib/api-types";
import { someFigures } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

function sessions(
  key: string | null,
  label: string,
  part: Partial<SupervisionFrequencyFigures> = {},
): SupervisionFrequencyFigures {
  return {
    key,
    label,
    audits: 12,
    records: 10,
    kept: 7,
    proportion: 0.7,
    interval95: { lower: 0.4, upper: 0.89 },
    withoutDates: 1,
    withoutInterval: 1,
    gaps: 40,
    gapsKept: 35,
    longestGapDays: 64,
    ...part,
  };
}

function judgement(area: string, label: string) {
  return {
    area,
    label,
    rows: [
      someFigures({ key: "north", label: "North", audits: 50, goodOrBetter: 31 }),
      someFigures({ key: "south", label: "South", audits: 4, goodOrBetter: 3 }),
    ],
    total: someFigures({ key: null, label: "Total", audits: 54, goodOrBetter: 34 }),
  };
}

function supervision(part: Partial<Supervision> = {}): Supervision {
  return {
    asAt: "2026-11-21T09:00:00Z",
    definition: {
      version: "1",
      judgements: "Good or better.",
      frequency: "Of those with dates.",
      interval: "Wilson’s.",
      team: null,
      service: null,
      from: null,
      to: null,
      scope: "all",
    },
    judgements: [judgement("frequency", "How often"), judgement("recording", "Recording")],
    frequency: { rows: [sessions("north", "North")], total: sessions(null, "Total") },
    ...part,
  };
}

const answering = (measure: Supervision) =>
  signedIn({ "GET /api/measures/supervision": () => json(measure) });

describe("supervision", () => {
  it("tells each judgement apart with its counts", async () => {
    answering(supervision());
    await renderPage("/supervision-figures?from=2025-11-01&to=2026-10-31");
    expect(
      await screen.findByText(/^In the 12 months to 31 October 2026, supervision was judged/),
    ).toBeTruthy();
    expect(screen.getByText(/^Recording: 63% · 34 of 54, likely/)).toBeTruthy();
    const table = screen.getByRole("table", { name: "Judged good or better by team" });
    expect(within(table).getByRole("row", { name: /North/ }).textContent).toContain(
      "62% · 31 of 50",
    );
    const south = within(table).getByRole("row", { name: /South/ }).textContent;
    expect(south).toContain("3 of 4");
    expect(south).not.toContain("%");
    const link = within(table).getByRole("link", { name: "Recording" });
    expect(link.getAttribute("href")).toContain("type=supervision");
    expect(link.getAttribute("href")).toContain("area=recording");
  });

  it("tells how often sessions were held, and what could not be said", async () => {
    answering(supervision());
    await renderPage("/supervision-figures");
    expect(
      await screen.findByText(
        "Sessions were held as often as expected in 70% · 7 of 10 records. The likely range is 40% to 89%. 1 more have no session on record. 1 more have nothing to be held against.",
      ),
    ).toBeTruthy();
    const table = screen.getByRole("table", { name: /Sessions held against/ });
    const north = within(table).getByRole("row", { name: /North/ }).textContent;
    expect(north).toContain("35 of 40");
    expect(north).toContain("64 days");
  });

  it("has its sessions for a past day", async () => {
    answering(supervision());
    await renderPage("/supervision-figures?asAt=2025-11-03");
    expect(await screen.findAllByText(/^As the figures stood on 3 November 2025/)).toBeTruthy();
    expect(screen.getByRole("table", { name: /Sessions held against/ })).toBeTruthy();
  });

  it("says so where there is nothing, and where one may not see it", async () => {
    const none = { ...judgement("frequency", "How often"), rows: [] };
    none.total = someFigures({ key: null, audits: 0, goodOrBetter: 0, interval95: null });
    const nothing = sessions(null, "Total", {
      audits: 0,
      records: 0,
      kept: 0,
      interval95: null,
      withoutDates: 0,
      withoutInterval: 0,
    });
    answering(supervision({ judgements: [none], frequency: { rows: [], total: nothing } }));
    const { unmount } = await renderPage("/supervision-figures");
    expect(await screen.findByText(/no supervision audit was final\./)).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
    unmount();
    signedIn({
      "GET /api/measures/supervision": () =>
        problem(403, "not-permitted", { detail: "Ask an administrator." }),
    });
    await renderPage("/supervision-figures");
    expect(await screen.findByText("Ask an administrator.")).toBeTruthy();
  });
});
