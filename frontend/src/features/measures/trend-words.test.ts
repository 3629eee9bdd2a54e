import { describe, expect, it } from "vitest";
import { shortPeriod } from "@/components/plot/trend-points";
import { trendFinding } from "@/features/measures/trend-words";
import { trendedIn, trendedParams, trendQueryOf } from "@/features/measures/trended";
import type { MeasuredTrend } from "@/lib/api-types";

const point = {
  key: "2026-10",
  label: "October 2026",
  count: 31,
  of: 50,
  proportion: 0.62,
  mean: 0.6,
  lower: 0.4,
  upper: 0.8,
  type: "common_cause",
  target: null,
  estimate: null,
} as const;

function trend(part: Partial<MeasuredTrend>): MeasuredTrend {
  return {
    judged: "good_or_better",
    method: "xmr",
    variation: "common_cause",
    target: null,
    assurance: null,
    points: [point],
    ...part,
  } as MeasuredTrend;
}

describe("what a series says", () => {
  it("says plainly that there is no clear change", () =>
    expect(trendFinding(trend({}), "month")).toBe(
      "October 2026: 62% · 31 of 50 judged good or better. There is no clear change: it lies within what chance would give.",
    ));

  it("tells a fall, and that the target will not be met", () =>
    expect(
      trendFinding(
        trend({ variation: "special_cause_concern", target: 0.9, assurance: "consistent_fail" }),
        "month",
      ),
    ).toMatch(/That is a fall.*the target of 90% will not be met\.$/));

  it("does not make much of a few points", () =>
    expect(trendFinding(trend({ method: "run_chart" }), "quarter")).toContain(
      "too few quarters to tell a small one from chance",
    ));

  it("says so where there are no audits", () =>
    expect(trendFinding(trend({ points: [] }), "month")).toContain("no final audits"));

  it("comes back the same from its own address", () => {
    const asked = trendedIn(
      new URLSearchParams("by=quarter&team=north&followSuccessors=true&judged=good"),
      "2026-11-21",
    );
    expect(trendedIn(trendedParams(asked), "2026-11-21")).toEqual(asked);
    expect(trendQueryOf(asked)).toMatchObject({
      by: "quarter",
      team: "north",
      followSuccessors: true,
      judged: "good",
      from: "2024-11-01",
    });
  });

  it("shortens periods for the axis", () =>
    expect(["2026-04", "2026-Q4", "2026"].map(shortPeriod)).toEqual([
      "Apr 2026",
      "Oct 2026",
      "2026",
    ]));
});
