import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { answers, year } from "@/testing/improvement";
import { renderPage } from "@/testing/render-page";
import { problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

describe("Practice improvement", () => {
  it("is where those who answer for practice start, with five answers", async () => {
    signedIn(answers());
    await renderPage("/");
    await screen.findByRole("heading", { level: 1, name: "Practice improvement" });
    const asked = screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(asked).toEqual([
      "Are we getting better?",
      "Where is practice weakest?",
      "Can we trust our grades?",
      "Are we doing what we said?",
      "What did we learn since last time?",
    ]);
    await screen.findByText(/62% of 50 case files \(31\).*No: the latest months are worse/);
    await screen.findByText(
      /80% · 40 of 50 case-file audits that were due were done in time\. 2 are overdue/,
    );
    await screen.findByText("No safety concern has been raised.");
    await screen.findByText("No audit of these months has been finalised yet.");
  });

  it("puts the weakest area first and never an area with too few audits", async () => {
    signedIn(answers());
    await renderPage("/practice-improvement");
    await screen.findByText(
      "The share judged good or better is lowest in help and protection (40% · 20 of 50), then in children in care (62% · 31 of 50).",
    );
    const rows = screen
      .getAllByRole("rowheader")
      .map(({ textContent }) => textContent)
      .filter((text) =>
        ["Help and protection", "Children in care", "Leaders"].includes(text ?? ""),
      );
    expect(rows).toEqual(["Help and protection", "Children in care", "Leaders"]);
  });

  it("gives each cell its counts and the way to its audits, and under five no percentage", async () => {
    signedIn(answers());
    await renderPage("/practice-improvement");
    const cell = await screen.findByRole("link", {
      name: "Help and protection, North: 62% · 31 of 50",
    });
    const to = new URLSearchParams(cell.getAttribute("href")?.split("?")[1]);
    expect(Object.fromEntries(to)).toEqual({
      type: "case_file",
      status: "finalised",
      from: year.from,
      to: year.to,
      sampling: "random",
      area: "help_and_protection",
      team: "north",
    });
    const few = screen.getByRole("link", {
      name: "Children in care, North: 3 of 4, too few to compare",
    });
    expect(few.textContent?.trim()).toBe("3 of 4");
    expect(few.closest("td")?.className).toContain("heat__cell--0");
  });

  it("names teams beyond chance by the alphabet and leaves out those with too few audits", async () => {
    signedIn(answers());
    await renderPage("/practice-improvement");
    expect(
      await screen.findAllByText(
        /South is below what chance would give\. The other 1 with enough audits is within it/,
      ),
    ).not.toEqual([]);
    expect(screen.queryByText(/West is above/)).toBeNull();
  });

  it("tells what changed since a day that can be set, only of teams where something did", async () => {
    const asked: string[] = [];
    signedIn(
      answers({
        "GET /api/measures/changes": (request) => {
          asked.push(new URL(request.url).searchParams.get("since") ?? "");
          return answers()["GET /api/measures/changes"]();
        },
      }),
    );
    await renderPage("/practice-improvement?since=2026-03-02");
    await screen.findByText(
      "Since 2 March 2026, 5 case files were counted for the first time, 3 of them good or better. The share good or better went from 60% · 30 of 50 to 56% · 31 of 55.",
    );
    expect(
      screen.getByText(
        "2 grades were lowered in audits that counted already, 2 of them no longer good or better.",
      ),
    ).toBeTruthy();
    const table = screen.getByRole("table", { name: /What changed since 2 March 2026/ });
    expect(within(table).queryByText("Quiet")).toBeNull();
    const day = screen.getByLabelText("Day");
    await userEvent.clear(day);
    await userEvent.type(day, "9");
    await screen.findByText(/^Since 9 March 2026/);
    expect(asked).toEqual(["2026-03-02", "2026-03-09"]);
  });

  it("draws its teams as a plot with its table one click away", async () => {
    signedIn(answers());
    await renderPage("/practice-improvement");
    await screen.findByRole("heading", { level: 3, name: "Judged good or better by team" });
    const table = screen.getByRole("table", {
      name: "Judged good or better by team",
      hidden: true,
    });
    const north = within(table).getByRole("row", { name: /^North/, hidden: true });
    const audits = within(north).getByRole("link", { name: "62% · 31 of 50", hidden: true });
    expect(audits.getAttribute("href")).toContain("team=north");
  });

  it("tells late second checks among what changed", async () => {
    signedIn(answers());
    await renderPage("/practice-improvement");
    await screen.findByText("3 audits were second-checked late: they had counted already.");
  });

  it("says which answer is missing and keeps the others", async () => {
    signedIn(
      answers({
        "GET /api/measures/areas-by-team": () => problem(500, "internal", { traceId: "4f1" }),
      }),
    );
    await renderPage("/practice-improvement");
    await screen.findByRole("heading", { name: "This cannot be shown just now" });
    expect(await screen.findByText(/62% of 50 case files/)).toBeTruthy();
  });
});
