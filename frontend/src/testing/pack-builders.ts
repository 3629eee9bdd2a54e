import type { Pack, PackFigure, PackFigures, PackSummary } from "@/lib/api-types";

/** 31 of 50, or whatever a test says. */
export function aFigure(more: Partial<PackFigure> = {}): PackFigure {
  return {
    key: "north",
    label: "North",
    count: 31,
    of: 50,
    words: "62% · 31 of 50",
    proportion: 0.62,
    lower: 0.48,
    upper: 0.74,
    range: "48% to 74%",
    moderated: 10,
    flag: null,
    ...more,
  };
}

export function someFigures(more: Partial<PackFigures> = {}): PackFigures {
  const total = aFigure({ key: "total", label: "Total" });
  return {
    version: "1",
    asAt: "2026-11-20T10:00:00Z",
    from: "2025-11-01",
    to: "2026-10-31",
    smallNumbersHidden: false,
    standing: { sentence: "62% of 50 case files.", change: "No clear change.", figure: total },
    teams: { finding: "Every team is within what chance would give.", rows: [aFigure()], total },
    areas: {
      finding: "Too few.",
      rows: [aFigure({ key: "leaders", label: "Leaders" })],
      total,
    },
    trend: {
      by: "month",
      finding: "No clear change in time.",
      points: [
        {
          figure: aFigure({ key: "2026-10", label: "October 2026" }),
          mean: null,
          lowerLimit: null,
          upperLimit: null,
          type: null,
        },
      ],
      notes: ["Limits need more months."],
    },
    secondChecks: {
      finding: "Second-checked: 20% · 10 of 50.",
      scales: [{ scale: "ofsted_2013", rows: [aFigure({ key: "before", label: "Before" })] }],
    },
    involvement: {
      finding: "The worker took part.",
      rows: [aFigure({ key: "took_part", label: "The worker took part" })],
    },
    changes: {
      finding: "This is the first pack of this kind.",
      since: null,
      sincePack: null,
      was: null,
      now: null,
      tallies: [],
    },
    concerns: {
      finding: "None were raised.",
      leftOut: null,
      tallies: [{ key: "raised", label: "Raised in the period", count: 0, words: "0" }],
    },
    chosen: {
      finding: "At random.",
      tallies: [{ key: "random", label: "Drawn at random", count: 50, words: "50" }],
    },
    definitions: [{ name: "Judged good or better", version: "1", text: "What it means." }],
    ...more,
  };
}

/** A finished pack for the monthly meeting. */
export function aPack(more: Partial<Pack> = {}): Pack {
  return {
    id: "7b5e0f3c-6a53-4f51-9a5c-0d8a2c0f1a11",
    kind: "monthly",
    title: "November quality meeting",
    meetsOn: "2026-11-30",
    from: "2025-11-01",
    to: "2026-10-31",
    status: "finished",
    progress: { done: 9, of: 9, step: null },
    failure: null,
    asAt: "2026-11-20T10:00:00Z",
    embargoUntil: null,
    madeBy: "Ida Improver",
    askedAt: "2026-11-20T10:00:00Z",
    finishedAt: "2026-11-20T10:00:02Z",
    supersedes: null,
    supersedeReason: null,
    supersededBy: null,
    answers: null,
    figures: someFigures(),
    figuresSha256: "ab",
    pdfSha256: "cd",
    pdfBytes: 80_000,
    allowedActions: ["download", "supersede"],
    ...more,
  };
}

/** The same in a list. */
export function aPackSummary(more: Partial<PackSummary> = {}): PackSummary {
  const { id, kind, title, meetsOn, from, to, status, progress, asAt } = aPack();
  const { embargoUntil, supersedes, supersededBy } = aPack();
  return {
    ...{ id, kind, title, meetsOn, from, to, status, progress, asAt },
    ...{ embargoUntil, supersedes, supersededBy },
    ...more,
  };
}
