import type { FigureChange, FiguresDefinition, MeasuredFunnelUnit } from "@/lib/api-types";
import { todayInLondon, wholeMonthsBefore } from "@/lib/dates";
import { aMe, someFigures } from "@/testing/builders";
import { json, type Reply } from "@/testing/server";

export const year = wholeMonthsBefore(12, todayInLondon());
export const definition: FiguresDefinition = {
  version: "1",
  numerator: "Good or better.",
  denominator: "Finalised audits.",
  interval: "Wilson.",
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
  from: year.from,
  to: year.to,
  scope: "all",
};
export const asAt = "2026-11-21T10:00:00Z";
export const share = (count: number, of: number) => ({
  count,
  of,
  proportion: of === 0 ? null : count / of,
});

export function unit(part: Partial<MeasuredFunnelUnit> = {}): MeasuredFunnelUnit {
  return {
    key: "north",
    label: "North",
    count: 31,
    of: 50,
    proportion: 0.62,
    interval95: { lower: 0.48, upper: 0.74 },
    lower95: 0.4,
    upper95: 0.7,
    lower998: 0.3,
    upper998: 0.8,
    flag: "none",
    estimate: null,
    ...part,
  };
}

export function change(part: Partial<FigureChange> = {}): FigureChange {
  return {
    key: null,
    label: "Total",
    before: share(30, 50),
    after: share(31, 55),
    newlyCounted: share(3, 5),
    countedAgain: share(0, 0),
    noLongerCounted: share(0, 0),
    lateChecks: 3,
    raised: 0,
    lowered: 2,
    becameGood: 0,
    ceasedGood: 2,
    ...part,
  };
}

export const points = Array.from({ length: 12 }, (_, place) => ({
  key: `2026-${place + 1}`,
  label: `Month ${place + 1}`,
  count: 5,
  of: 10,
  proportion: 0.5,
  mean: 0.5,
  lower: 0.2,
  upper: 0.8,
  type: "common_cause" as const,
  target: null,
  baseline: true,
  estimate: null,
}));

export function answers(more: Record<string, (request: Request) => Reply> = {}) {
  return {
    "GET /api/me": () => json(aMe({ roles: ["practice_improvement"], seesConcerns: true })),
    "GET /api/actions": () => json({ items: [], hasMore: false, withheld: 0 }),
    "GET /api/safety-concerns": () => json({ items: [] }),
    "GET /api/measures/judged-good": (request: Request) =>
      json({
        asAt,
        definition,
        rows: new URL(request.url).searchParams.get("by") === "area" ? areas() : [],
        total: someFigures({ key: null, label: "Total" }),
        breaks: [],
      }),
    "GET /api/measures/trend": () =>
      json({
        asAt,
        definition: { ...definition, by: "month" },
        judged: "good_or_better",
        method: "p_chart",
        variation: "special_cause_concern",
        target: null,
        assurance: null,
        points,
        targetInForce: null,
        milestones: [],
        rebases: [],
        breaks: [],
        notes: [],
      }),
    "GET /api/measures/funnel": () =>
      json({
        asAt,
        definition,
        judged: "good_or_better",
        baseline: share(100, 170),
        units: [
          unit(),
          unit({ key: "south", label: "South", flag: "low_95" }),
          unit({ key: "west", label: "West", count: 3, of: 4, flag: "high_95" }),
        ],
        expectedOutside95: 0.15,
        expectedOutside998: 0,
        overdispersion: null,
        note: null,
      }),
    "GET /api/measures/areas-by-team": () =>
      json({
        asAt,
        definition: { ...definition, by: "team_area" },
        areas: areas(),
        teams: [
          {
            key: "north",
            label: "North",
            cells: [
              { area: "help_and_protection", audits: 50, good: 30, goodOrBetter: 31 },
              { area: "in_care", audits: 4, good: 3, goodOrBetter: 3 },
            ],
          },
        ],
      }),
    "GET /api/measures/moderation-effect": () => json({ asAt, definition, rows: [], totals: [] }),
    "GET /api/measures/agreement": () => json({ asAt, definition, rows: [], totals: [] }),
    "GET /api/measures/completion": () =>
      json({
        asAt,
        rows: [],
        total: { planned: 60, overdue: 2, inTime: { count: 40, of: 50, proportion: 0.8 } },
      }),
    "GET /api/measures/changes": () =>
      json({
        since: asAt,
        until: asAt,
        definition: { ...definition, to: null },
        rows: [
          change({ key: "north", label: "North" }),
          change({
            key: "quiet",
            label: "Quiet",
            newlyCounted: share(0, 0),
            lateChecks: 0,
            lowered: 0,
          }),
        ],
        total: change(),
      }),
    ...more,
  };
}

export function areas() {
  return [
    someFigures({ key: "in_care", label: "Children in care" }),
    someFigures({ key: "help_and_protection", label: "Help and protection", goodOrBetter: 20 }),
    someFigures({ key: "leaders", label: "Leaders", audits: 6, goodOrBetter: 0 }),
  ];
}
