import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { questionIn } from "@/features/measures/question";
import type {
  Estimate,
  JudgedGood,
  MeasuredComparison,
  MeasuredFunnel,
  MeasuredTrend,
} from "@/lib/api-types";
import { someFigures } from "@/testing/builders";
import { unit, definition as usual } from "@/testing/improvement";
import { renderPage } from "@/testing/render-page";
import { json } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const BASIS = "basis=had_all_been_moderated";
const PERIOD = "from=2025-11-01&to=2026-10-31";
const asAt = "2026-11-21T10:00:00Z";
const definition = { ...usual, basis: "had_all_been_moderated" };

/** The worked example: 44 second checks of 170 audits. */
const known: Estimate = {
  moderated: 44,
  moderatedJudgedSo: 20,
  chosenByJudgement: 2,
  value: 0.5635,
  interval95: { lower: 0.43, upper: 0.685 },
  effectiveN: 56,
  boundLow: 0.5635,
  boundHigh: 0.5635,
  withheld: null,
  note: "In some grade every moderated audit stayed on its side of good.",
};

const withheld: Estimate = {
  ...known,
  moderated: 2,
  moderatedJudgedSo: 0,
  chosenByJudgement: 0,
  value: null,
  interval95: null,
  effectiveN: null,
  boundLow: 0,
  boundHigh: 0.78,
  withheld: "None of the 6 audits graded Good was moderated.",
  note: null,
};

function row(key: string | null, label: string, audits: number, estimate: Estimate) {
  return someFigures({
    key,
    label,
    audits,
    goodOrBetter: Math.min(110, audits),
    proportionGoodOrBetter: estimate.value,
    interval95: estimate.interval95,
    moderated: estimate.moderated,
    estimate: { good: estimate, goodOrBetter: estimate },
  });
}

function measure(total: Estimate): JudgedGood {
  return {
    asAt,
    definition,
    rows: [row("north", "North", 170, known), row("south", "South", 9, withheld)],
    total: row(null, "Total", 179, total),
    breaks: [],
  };
}

describe("had all been moderated", () => {
  it("is a basis that an address can ask for", () => {
    const question = questionIn(new URLSearchParams(BASIS), "2026-11-21");
    expect(question.basis).toBe("had_all_been_moderated");
    expect(questionIn(new URLSearchParams("basis=true_rate"), "2026-11-21").basis).toBe("final");
  });

  it("says the estimate first, with its second checks and likely range", async () => {
    const asked: URLSearchParams[] = [];
    signedIn({
      "GET /api/measures/judged-good": (request) => {
        asked.push(new URL(request.url).searchParams);
        return json(measure(known));
      },
    });
    await renderPage(`/judged-good?${PERIOD}&${BASIS}`);
    expect(
      await screen.findByText(
        "In the 12 months to 31 October 2026, had all been moderated, an estimated 56% of 179 case files would be judged good or better. It rests on 44 second checks, of which 20 came out so. The likely range is 43% to 69%.",
      ),
    ).toBeTruthy();
    expect(asked[0]?.get("basis")).toBe("had_all_been_moderated");
    expect(
      screen.getByText(/2 more audits were chosen for a second check by judgement/),
    ).toBeTruthy();
    expect(
      within(
        screen.getByRole("group", { name: "Grades", hidden: true }),
      ).getByLabelText<HTMLInputElement>("Had all been moderated (estimate)").checked,
    ).toBe(true);
    await userEvent.click(screen.getByText("Show as a table"));
    const table = screen.getByRole("table", { name: "Judged good or better by team" });
    const rows = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(rows[1]).toContain("56% · from 44 second checks of 170 audits");
    expect(rows[2]).toContain("No estimate · 2 second checks of 9 audits");
    expect(rows[2]).not.toContain("%");
  });

  it("says in words why a team has none, and what it could be", async () => {
    signedIn({ "GET /api/measures/judged-good": () => json(measure(withheld)) });
    await renderPage(`/judged-good?${PERIOD}&${BASIS}`);
    expect(
      await screen.findByText(/there is no estimate of how many of 179 case files would be judged/),
    ).toBeTruthy();
    const table = screen.getByRole("table", { name: "Why there is no estimate" });
    expect(within(table).getAllByRole("row")[1]?.textContent).toBe(
      "SouthNone of the 6 audits graded Good was moderated. It could be anything from 0% to 78%.",
    );
    expect(screen.queryByLabelText("For use outside the service")).toBeNull();
  });

  it("gives counts and no percentage of a few second checks", async () => {
    const few = { ...known, moderated: 4, moderatedJudgedSo: 3 };
    signedIn({ "GET /api/measures/judged-good": () => json(measure(few)) });
    await renderPage(`/judged-good?${PERIOD}&${BASIS}`);
    expect(
      await screen.findByText(/of 179 case files, 4 had a second check .* and 3 came out good/),
    ).toBeTruthy();
  });

  it("is a series of its own, which leaves out what has no estimate", async () => {
    const point = {
      mean: 0.5,
      lower: 0.3,
      upper: 0.7,
      type: "common_cause",
      target: null,
    } as const;
    const trend: MeasuredTrend = {
      asAt,
      definition,
      judged: "good_or_better",
      method: "xmr",
      variation: "common_cause",
      target: null,
      targetInForce: null,
      assurance: null,
      points: [
        {
          ...point,
          key: "2026-09",
          label: "September 2026",
          count: 110,
          of: 170,
          proportion: 0.5635,
          estimate: known,
        },
        {
          key: "2026-10",
          label: "October 2026",
          count: 6,
          of: 9,
          proportion: null,
          mean: null,
          lower: null,
          upper: null,
          type: null,
          target: null,
          estimate: withheld,
        },
      ],
      notes: ["1 month has audits and no estimate."],
      breaks: [],
      milestones: [],
      rebases: [],
    };
    const asked: URLSearchParams[] = [];
    signedIn({
      "GET /api/measures/trend": (request) => {
        asked.push(new URL(request.url).searchParams);
        return json(trend);
      },
    });
    await renderPage(`/trend?${PERIOD}&${BASIS}`);
    expect(
      (
        await screen.findAllByText(
          /^September 2026, had all been moderated: 56% · from 44 second checks of 170 audits judged good or better/,
        )
      ).length,
    ).toBeGreaterThan(0);
    expect(asked[0]?.get("basis")).toBe("had_all_been_moderated");
    expect(screen.getByText("1 month has audits and no estimate.")).toBeTruthy();
    const why = screen.getByRole("table", { name: "Why there is no estimate" });
    expect(why.textContent).toContain("October 2026None of the 6 audits");
    await userEvent.click(screen.getByText("Show as a table"));
    const rows = within(screen.getByRole("table", { name: "Judged good or better by month" }))
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(rows[1]).toContain("43% to 69%");
    expect(rows[2]).toContain("No estimate");
  });

  it("compares two estimates, or says why it cannot", async () => {
    const side = (label: string, estimate: Estimate) => ({
      label,
      definition,
      count: 110,
      of: 170,
      proportion: estimate.value,
      interval95: estimate.interval95,
      estimate,
    });
    const comparison: MeasuredComparison = {
      asAt,
      judged: "good_or_better",
      first: side("North", known),
      second: side("South", withheld),
      difference: null,
      note: "There is no estimate of South. None of the 6 audits graded Good was moderated.",
    };
    signedIn({ "GET /api/measures/comparison": () => json(comparison) });
    await renderPage(`/comparison?team=north&withTeam=south&${PERIOD}&${BASIS}`);
    expect(
      (
        await screen.findAllByText(
          "North: 56% · from 44 second checks of 170 audits. South: No estimate · 2 second checks of 170 audits. There is no estimate of South. None of the 6 audits graded Good was moderated.",
        )
      ).length,
    ).toBeGreaterThan(0);
  });

  it("has likely ranges and no limits against all", async () => {
    const note = "An estimate is not a count whose chance could be reckoned.";
    const funnel: MeasuredFunnel = {
      asAt,
      definition,
      judged: "good_or_better",
      baseline: null,
      units: [
        unit({
          of: 170,
          proportion: known.value,
          interval95: known.interval95,
          estimate: known,
          lower95: null,
          upper95: null,
          lower998: null,
          upper998: null,
        }),
      ],
      expectedOutside95: 0,
      expectedOutside998: 0,
      overdispersion: null,
      note,
    };
    signedIn({ "GET /api/measures/funnel": () => json(funnel) });
    await renderPage(`/funnel?${PERIOD}&${BASIS}`);
    expect((await screen.findAllByText(new RegExp(note)))[0]).toBeTruthy();
    await userEvent.click(screen.getByText("Show as a table"));
    const table = screen.getByRole("table", { name: "Each team against all" });
    expect(table.textContent).toContain("56% · from 44 second checks of 170 audits43% to 69%");
    expect(within(table).queryByRole("columnheader", { name: "95% limits" })).toBeNull();
  });
});
