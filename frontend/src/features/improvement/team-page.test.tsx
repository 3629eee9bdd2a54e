import { screen } from "@testing-library/react";
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
