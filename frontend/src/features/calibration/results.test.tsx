import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aMe } from "@/testing/builders";
import { anExercise, anExerciseSummary, someResults } from "@/testing/calibration-builders";
import { renderPage } from "@/testing/render-page";
import { json, type Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const open = anExercise();
const at = `/api/calibration-exercises/${open.id}`;
const page = `/calibration/${open.id}`;

function asGroup(more: Record<string, (request: Request) => Reply>) {
  return signedIn({
    "GET /api/me": () => json(aMe({ roles: ["practice_improvement"] })),
    ...more,
  });
}

describe("the results", () => {
  const closed = anExercise({ status: "closed", allowedActions: ["read_results"] });

  it("hold my grades against the panel’s in words, and the spread as dots and as a table", async () => {
    signedIn({
      [`GET ${at}`]: () => withEtag(closed, 6),
      [`GET ${at}/results`]: () => json(someResults()),
    });
    await renderPage(`${page}/results`);
    const mine = within(await screen.findByRole("table", { name: "My grades and the panel’s" }));
    expect(
      mine.getByRole("row", { name: /Help and protection.*one grade higher than the panel/ }),
    ).toBeTruthy();
    expect(mine.getByRole("row", { name: /Overall.*the same as the panel/ })).toBeTruthy();
    expect(screen.getByText("Alpha −0.40")).toBeTruthy();
    expect(screen.getByText(/2 people over 2 judgements/)).toBeTruthy();
    expect(
      screen.getByRole("img", {
        name: "Help and protection: 1 gave Outstanding and 1 gave Good. The panel gave Good. You gave Outstanding.",
      }),
    ).toBeTruthy();
    await userEvent.click(screen.getByText("The same as a table"));
    expect(screen.getByRole("table", { name: "How many gave each grade" })).toBeTruthy();
    expect(screen.queryByRole("table", { name: "Each person and the panel" })).toBeNull();
  });

  it("say why there is no alpha, and give the group each distance as it comes", async () => {
    asGroup({
      [`GET ${at}`]: () => withEtag({ ...closed, mine: null, participants: [] }, 6),
      [`GET ${at}/results`]: () =>
        json(
          someResults({
            alpha: null,
            alphaMissing: "Everybody gave the same grade.",
            areas: someResults().areas.map((area) => ({ ...area, mine: null })),
            auditors: [
              {
                username: "auditor1",
                name: "Ann Auditor",
                judgements: 2,
                exact: 0,
                meanDistance: 1.5,
                mayDecideReadiness: true,
              },
              {
                username: "both1",
                name: "Bo Both",
                judgements: 2,
                exact: 2,
                meanDistance: 0,
                mayDecideReadiness: false,
              },
            ],
          }),
        ),
    });
    await renderPage(`${page}/results`);
    expect(await screen.findByText(/No figure: Everybody gave the same grade/)).toBeTruthy();
    const table = within(screen.getByRole("table", { name: "Each person and the panel" }));
    const [, first, second] = table.getAllByRole("row");
    expect(first?.textContent).toContain("Ann Auditor0 of 21.50 over 2 judgements");
    expect(second?.textContent).toContain("Bo Both2 of 20.00 over 2 judgements");
    expect(table.getByRole("link", { name: "Decide about Ann Auditor" }).getAttribute("href")).toBe(
      `/calibration/readiness/auditor1?exercise=${open.id}`,
    );
  });
});

describe("ready to audit", () => {
  it("is decided with days and a reason, resting on the exercise it came from", async () => {
    const auditor = { username: "auditor2", name: "Bea Auditor" };
    const { sent } = asGroup({
      "GET /api/calibration-exercises": () =>
        json({ items: [anExerciseSummary({ status: "closed" })], maySet: true }),
      "GET /api/auditors/auditor2/readiness": () =>
        json({ auditor, ready: false, mayDecide: true, decisions: [] }),
      "POST /api/auditors/auditor2/readiness": () =>
        json(
          {
            auditor,
            ready: true,
            mayDecide: true,
            decisions: [
              {
                readyFrom: "2026-11-21",
                readyUntil: null,
                decidedBy: "Ida Improver",
                decidedAt: "2026-11-21T10:00:00Z",
                reason: "Agrees.",
                exercise: { id: open.id, title: open.title },
              },
            ],
          },
          { status: 201 },
        ),
    });
    await renderPage(`/calibration/readiness/auditor2?exercise=${open.id}`);
    await userEvent.click(await screen.findByRole("button", { name: "Record the decision" }));
    expect(screen.getByRole("link", { name: "Enter a reason" })).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Reason"), "Agrees.");
    await userEvent.click(screen.getByRole("button", { name: "Record the decision" }));
    expect(await screen.findByText("The decision is recorded.")).toBeTruthy();
    expect(screen.getByText("Today: ready to audit from 21 November 2026.")).toBeTruthy();
    expect(
      sent.find(({ path, method }) => method === "POST" && path.endsWith("/readiness"))?.body,
    ).toMatchObject({ readyUntil: null, reason: "Agrees.", exercise: open.id });
  });
});
