import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { GradeAgreementFigures, ModerationEffectFigures } from "@/lib/api-types";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const definition = {
  version: "1",
  counted: "Final audits.",
  figures: "Grades.",
  weighting: "By stratum.",
  by: "none",
  type: "case_file",
  framework: null,
  team: null,
  service: null,
  area: null,
  sampling: [],
  origin: null,
  from: null,
  to: null,
  scope: "all",
};
const none = [
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
];
const worked = [
  [6, 2, 0, 0],
  [4, 28, 5, 0],
  [1, 9, 34, 3],
  [0, 0, 5, 8],
];

function agreement(part: Partial<GradeAgreementFigures> = {}): GradeAgreementFigures {
  const coefficient = { value: 0.768, se: 0.046, lower: 0.677, upper: 0.859 };
  return {
    key: "all",
    label: "All",
    type: "case_file",
    scale: "ofsted_2013",
    grades: ["Inadequate", "Requires improvement", "Good", "Outstanding"].map((label, place) => ({
      code: label.toLowerCase(),
      label,
      goodOrBetter: place > 1,
    })),
    audits: 105,
    table: worked,
    n: 105,
    exact: 0.724,
    withinOne: 0.99,
    lowered: 19,
    unchanged: 76,
    raised: 10,
    signTestP: 0.136,
    goodToNotGood: 10,
    notGoodToGood: 5,
    mcNemarP: 0.3,
    meanShift: -0.095,
    strata: [],
    hadAllBeenModerated: { exact: 0.7, withinOne: 0.99, meanShift: -0.1, note: null },
    blind: {
      table: worked,
      n: 105,
      weighted: false,
      exact: 0.724,
      withinOne: 0.99,
      kappa: coefficient,
      kappaLinear: coefficient,
      kappaQuadratic: coefficient,
      ac1: coefficient,
      ac2Linear: coefficient,
      ac2Quadratic: { value: 0.907, se: null, lower: null, upper: null },
      note: null,
    },
    judgement: { audits: 0, n: 0, table: none },
    ...part,
  };
}

function effect(part: Partial<ModerationEffectFigures> = {}): ModerationEffectFigures {
  return {
    key: "north",
    label: "North",
    type: "case_file",
    scale: "ofsted_2013",
    audits: 170,
    originalGood: 110,
    recordedGood: 108,
    moderated: 44,
    moderatedGood: 20,
    original: 110 / 170,
    recorded: 108 / 170,
    moderatedOnly: 20 / 44,
    estimate: 95.8 / 170,
    seAudits: 0.054,
    seTeam: 0.066,
    effectiveN: 56,
    lower: 0.43,
    upper: 0.64,
    boundLow: 0.56,
    boundHigh: 0.56,
    originalMinusEstimate: 0.083,
    withheld: null,
    note: null,
    strata: [],
    judgement: { audits: 0, originalGood: 0, moderated: 0, moderatedGood: 0 },
    ...part,
  };
}

function answering(
  overall: GradeAgreementFigures,
  areas: GradeAgreementFigures[],
  teams: ModerationEffectFigures[],
  total: ModerationEffectFigures,
) {
  const asAt = "2026-11-21T09:00:00Z";
  return signedIn({
    "GET /api/measures/agreement": (request) =>
      json({
        asAt,
        definition,
        rows: new URL(request.url).searchParams.get("by") === "area" ? areas : [overall],
        totals: [],
      }),
    "GET /api/measures/moderation-effect": () =>
      json({ asAt, definition, rows: teams, totals: [total] }),
  });
}

const PERIOD = "from=2025-11-01&to=2026-10-31";

describe("can we trust our grades", () => {
  it("says first how many were moved which way, and what the figure would be", async () => {
    answering(agreement(), [], [effect()], effect({ key: "total" }));
    await renderPage(`/trust?${PERIOD}`);
    expect(
      await screen.findByText(
        "In the 12 months to 31 October 2026, second checks lowered 19 of 105 overall grades, left 76 as they were and raised 10. Auditors judged 65% good or better (110 of 170). Had all been moderated, it would be about 56%; the likely range is 43% to 64%.",
      ),
    ).toBeTruthy();
  });

  it("has the pairs of grades as a table of counts", async () => {
    answering(agreement(), [], [], effect());
    await renderPage("/trust");
    const table = await screen.findByRole("table", { name: /105 overall grades/ });
    const good = within(table).getByRole("row", { name: /^Good/ });
    expect(
      within(good)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["1", "9", "34", "3"]);
  });

  it("folds the coefficients away with what they rest on", async () => {
    answering(agreement(), [], [], effect());
    await renderPage("/trust");
    await userEvent.click(await screen.findByText("The coefficients, and what they mean"));
    const table = screen.getByRole("table", { name: "Coefficients of agreement" });
    expect(
      within(table).getByRole("row", { name: /Quadratic weighted kappa/ }).textContent,
    ).toContain("0.770.68 to 0.86");
    expect(within(table).getByRole("row", { name: /AC2, quadratic/ }).textContent).toContain(
      "0.91–",
    );
    expect(screen.getByText(/rest on 105 audits that a moderator graded before/)).toBeTruthy();
    expect(screen.getByText(/19 lowered against 10 raised.*p = 0.14/)).toBeTruthy();
  });

  it("says of areas and teams what the drawing shows, with the table beside it", async () => {
    const areas = [
      agreement({ key: "in_care", label: "Children in care" }),
      agreement({ key: "leaders", label: "Leaders", n: 4, lowered: 0, unchanged: 3, raised: 1 }),
    ];
    const teams = [
      effect({
        key: "south",
        label: "South",
        estimate: null,
        lower: null,
        upper: null,
        withheld: "None of the 6 audits graded Good was moderated.",
      }),
      effect(),
      effect({ key: "care", label: "Care", audits: 3, originalGood: 2 }),
    ];
    answering(agreement(), areas, teams, effect());
    await renderPage("/trust");
    expect(
      await screen.findByRole("img", { name: /Lowered more often than raised: Children in care/ }),
    ).toBeTruthy();
    expect(
      screen.getByRole("img", { name: /leaves out the auditors’ own figure for North/ }),
    ).toBeTruthy();
    await userEvent.click(screen.getByText("By team: the same as a table"));
    const table = screen.getByRole("table", { name: /Good or better by team/ });
    const rows = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(rows[1]).toMatch(/^Care2 of 3/);
    expect(rows[1]).not.toContain("%");
    expect(rows[2]).toContain("56% (43% to 64%)");
    expect(rows[3]).toContain("None of the 6 audits");
    const moves = screen.getByRole("table", { name: /by judgement area/, hidden: true });
    expect(moves.textContent).toContain("Leaders0");
  });

  it("gives the bounds and the reason where there is no estimate", async () => {
    const withheld = effect({
      key: "total",
      estimate: null,
      lower: null,
      upper: null,
      boundLow: 0.1,
      boundHigh: 0.9,
      withheld: "None of the 20 audits graded Good was moderated.",
    });
    answering(agreement({ judgement: { audits: 2, n: 2, table: none } }), [], [], withheld);
    await renderPage("/trust");
    expect(
      await screen.findByText(/cannot be said: none of the 20 audits.*between 10% and 90%/),
    ).toBeTruthy();
    expect(screen.getByText(/2 more audits were chosen for a second check because/)).toBeTruthy();
  });

  it("says what unanimous checks leave open", async () => {
    const total = effect({
      key: "total",
      strata: [
        {
          grade: "outstanding",
          label: "Outstanding",
          chosenByRule: false,
          originalGood: true,
          audited: 20,
          moderated: 4,
          moderatedGood: 4,
          couldStillChange: 0.527,
        },
      ],
    });
    answering(agreement(), [], [effect()], total);
    await renderPage("/trust");
    expect(
      await screen.findByText(/All 4 moderated of 20 audits graded outstanding.*Up to 53%/),
    ).toBeTruthy();
  });

  it("says so where nothing was second-checked", async () => {
    const nothing = { n: 0, audits: 0, lowered: 0, unchanged: 0, raised: 0, table: none };
    answering(agreement(nothing), [], [], effect({ audits: 0, original: null }));
    await renderPage(`/trust?type=supervision&area=recording&${PERIOD}`);
    expect(
      await screen.findByText(
        "In the 12 months to 31 October 2026, no second check of grades for recording has been decided.",
      ),
    ).toBeTruthy();
    expect(screen.queryByText("The coefficients, and what they mean")).toBeNull();
  });

  it("says what is wrong where it cannot be counted", async () => {
    signedIn({
      "GET /api/measures/agreement": () => problem(500, "internal"),
      "GET /api/measures/moderation-effect": () => problem(500, "internal"),
    });
    await renderPage("/trust");
    expect(await screen.findByText("This cannot be shown just now")).toBeTruthy();
  });
});
