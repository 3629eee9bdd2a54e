import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aMe, aSummary } from "@/testing/builders";
import { answers, asAt, definition, unit } from "@/testing/improvement";
import { renderPage } from "@/testing/render-page";
import { json } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

describe("a team's page", () => {
  const manager = {
    "GET /api/me": () =>
      json(aMe({ roles: ["team_manager"], managedTeams: [{ code: "north", label: "North" }] })),
    "GET /api/audits": () => json({ items: [aSummary({ status: "finalised" })], next: null }),
  };
  const own = {
    ...answers(),
    "GET /api/measures/funnel": () =>
      json({
        asAt,
        definition,
        judged: "good_or_better",
        baseline: null,
        units: [unit({ flag: "low_95" })],
        expectedOutside95: 0.3,
        expectedOutside998: 0,
        overdispersion: null,
        note: null,
      }),
  };

  it("is where the manager of one team starts, and names no other", async () => {
    signedIn({ ...own, ...manager });
    await renderPage("/");
    await screen.findByRole("heading", { level: 1, name: "North" });
    await screen.findByText(
      /This is below what chance alone would give a team with so many audits/,
    );
    await screen.findByText(/lowest in help and protection .* It is highest in children in care/);
    await screen.findByRole("link", { name: "C1001" });
    expect(screen.queryByText(/South/)).toBeNull();
    expect(
      screen.getByText("Safety concerns are shown to those whom the council names for it."),
    ).toBeTruthy();
  });

  const actions = (dueOn: string, what: string) => ({
    id: `6f1c0000-0000-4000-8000-0000000000${dueOn.slice(-2)}`,
    audit: { id: "6f1c0000-0000-4000-8000-000000000001", reference: "A-1", caseReference: "C1" },
    concerns: "child" as const,
    action: what,
    owner: "Team manager",
    dueOn,
  });

  it("lists what the team's audits ended with, and says that nobody ticks it off yet", async () => {
    const asked: URLSearchParams[] = [];
    signedIn({
      ...own,
      ...manager,
      "GET /api/actions": (request: Request) => {
        asked.push(new URL(request.url).searchParams);
        return json({
          items: [actions("2020-01-02", "See the child alone"), actions("2099-12-01", "Plan")],
          hasMore: false,
          withheld: 0,
        });
      },
    });
    await renderPage("/teams/north");
    await screen.findByText(
      "1 action is due from today on. 1 action was due in the last three months.",
    );
    const due = screen.getByRole("table", { name: "Actions that are due, soonest first" });
    expect(within(due).getByText("Plan")).toBeTruthy();
    expect(within(due).getByRole("link", { name: "C1" }).getAttribute("href")).toBe(
      "/audits/6f1c0000-0000-4000-8000-000000000001",
    );
    const past = screen.getByRole("table", { name: /whose day has passed/ });
    expect(within(past).getByText("See the child alone")).toBeTruthy();
    expect(screen.getByText(/does not record yet whether an action was done/)).toBeTruthy();
    expect(asked[0]?.get("team")).toBe("north");
    expect(asked[0]?.get("dueFrom")).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("says why no action is shown to whoever may not read the audits", async () => {
    signedIn({
      ...own,
      ...manager,
      "GET /api/actions": () => json({ items: [], hasMore: false, withheld: 2 }),
    });
    await renderPage("/teams/north");
    await screen.findByText("2 actions stand in audits whose text you may not read.");
  });

  it("puts the team alone against what chance would give", async () => {
    signedIn({
      ...own,
      ...manager,
      "GET /api/measures/funnel": () =>
        json({
          asAt,
          definition,
          judged: "good_or_better",
          baseline: { count: 100, of: 170, proportion: 0.588 },
          units: [unit({ flag: "low_95" })],
          expectedOutside95: 0.3,
          expectedOutside998: 0,
          overdispersion: { ratio: 4, bound: 1.6, found: true },
          note: null,
        }),
    });
    await renderPage("/teams/north");
    await screen.findByRole("heading", {
      level: 3,
      name: "The team against what chance would give",
    });
    const table = screen.getByRole("table", {
      name: "The team against what chance would give",
      hidden: true,
    });
    expect(within(table).getByText("40% to 70%")).toBeTruthy();
    expect(screen.getByText(/Other teams are not drawn/)).toBeTruthy();
    expect(screen.getByText(/All teams together lie 2 times as far apart/)).toBeTruthy();
  });

  it("says so where a team is not the reader's", async () => {
    signedIn({ ...own, ...manager });
    await renderPage("/teams/south");
    expect(await screen.findByRole("heading", { name: "There is nothing here" })).toBeTruthy();
  });

  it("is chosen from a list by whoever manages several", async () => {
    signedIn({ ...answers(), ...manager });
    await renderPage("/teams");
    const list = await screen.findByRole("link", { name: "South" });
    expect(list.getAttribute("href")).toBe("/teams/south");
  });
});
