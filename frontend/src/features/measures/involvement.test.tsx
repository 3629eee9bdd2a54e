import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { InvolvementFigures } from "@/lib/api-types";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

function figures(key: string | null, label: string, audits: number): InvolvementFigures {
  const few = audits < 5;
  return {
    key,
    label,
    practitioner: {
      audits,
      tookPart: few ? 3 : 31,
      invited: 1,
      notInvolved: 0,
      proportion: few ? 0.75 : 0.62,
      interval95: { lower: 0.48, upper: 0.74 },
    },
    feedback: {
      audits,
      given: few ? 1 : 20,
      sought: 1,
      declined: 1,
      notAppropriate: 2,
      proportion: 0.4,
      interval95: { lower: 0.28, upper: 0.54 },
    },
  };
}

function asking(answer: object) {
  return signedIn({ "GET /api/measures/involvement": () => json(answer) });
}

const measure = {
  asAt: "2026-11-21T09:00:00Z",
  definition: {
    version: "1",
    practitioner: "Took part of all that say.",
    feedback: "Said something of all that could be asked.",
    interval: "Wilson’s.",
    by: "team",
    type: null,
    team: null,
    service: null,
    from: null,
    to: null,
    scope: "all",
  },
  rows: [figures("south", "South", 4), figures("north", "North", 50)],
  total: figures(null, "Total", 54),
};

describe("done with practitioner and family", () => {
  it("says both rates with counts and likely range", async () => {
    asking({ ...measure, total: figures(null, "Total", 50) });
    await renderPage("/involvement?from=2025-11-01&to=2026-10-31");
    expect(
      await screen.findByText(
        "In the 12 months to 31 October 2026, the worker took part in 62% of 50 audits (31). The likely range is 48% to 74%.",
      ),
    ).toBeTruthy();
    expect(screen.getByText(/child or the family said something in 40% of 50 audits/)).toBeTruthy();
    expect(screen.getByText(/In 2 more it was not appropriate to ask either/)).toBeTruthy();
  });

  it("has the table one click away, alphabetical, without percentages of few", async () => {
    asking(measure);
    await renderPage("/involvement");
    const [first] = await screen.findAllByText("Show as a table");
    await userEvent.click(first as HTMLElement);
    const table = screen.getByRole("table", { name: "The worker’s part by team" });
    const rows = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(rows[1]).toContain("North62% · 31 of 50");
    expect(rows[2]).toContain("South3 of 4");
    expect(rows[2]).not.toContain("%");
    expect(rows[3]).toContain("All");
  });

  it("keeps what is asked in the address", async () => {
    const asked: string[] = [];
    signedIn({
      "GET /api/measures/involvement": (request) => {
        asked.push(new URL(request.url).search);
        return json(measure);
      },
    });
    await renderPage("/involvement?by=quarter&type=supervision&period=all");
    await screen.findAllByText(/Over all dates, /);
    expect(screen.getByLabelText<HTMLSelectElement>("Group by").value).toBe("quarter");
    expect(asked).toEqual(["?by=quarter&type=supervision"]);
  });

  it("asks for a past day, and says which", async () => {
    const asked: URLSearchParams[] = [];
    signedIn({
      "GET /api/measures/involvement": (request) => {
        asked.push(new URL(request.url).searchParams);
        return json(measure);
      },
    });
    await renderPage("/involvement?from=2025-11-01&to=2026-10-31&asAt=2025-11-03");
    expect(
      (await screen.findAllByText(/^As the figures stood on 3 November 2025, in the 12 months/))
        .length,
    ).toBe(2);
    expect(asked[0]?.get("asAt")).toBe("2025-11-03T23:59:59.999Z");
    await userEvent.clear(screen.getByLabelText("As at"));
    await userEvent.type(screen.getByLabelText("As at"), "3/11/2099");
    await userEvent.click(screen.getByRole("button", { name: "Show figures" }));
    expect(screen.getAllByText(/The day must be before today/).length).toBeGreaterThan(0);
    expect(asked).toHaveLength(1);
  });

  it("says so where there is nothing, and where it cannot be counted", async () => {
    asking({ ...measure, rows: [], total: figures(null, "Total", 0) });
    await renderPage("/involvement");
    expect((await screen.findAllByText(/no final audit says anything about this yet/)).length).toBe(
      2,
    );
  });

  it("lets one try again where it cannot be counted", async () => {
    signedIn({ "GET /api/measures/involvement": () => problem(500, "internal") });
    await renderPage("/involvement");
    expect(await screen.findByText("This cannot be shown just now")).toBeTruthy();
  });
});
