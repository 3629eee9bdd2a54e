import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aMe } from "@/testing/builders";
import { anExercise, anExerciseSummary } from "@/testing/calibration-builders";
import { renderPage } from "@/testing/render-page";
import { json, problem, type Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const open = anExercise();
const at = `/api/calibration-exercises/${open.id}`;
const page = `/calibration/${open.id}`;

function asGroup(more: Record<string, (request: Request) => Reply> = {}) {
  return signedIn({
    "GET /api/me": () => json(aMe({ roles: ["practice_improvement"] })),
    "GET /api/people": (request) =>
      json({
        items: request.url.includes("moderator")
          ? [{ username: "both1", name: "Bo Both", roles: ["auditor", "moderator"] }]
          : [
              { username: "auditor1", name: "Ann Auditor", roles: ["auditor"] },
              { username: "both1", name: "Bo Both", roles: ["auditor", "moderator"] },
            ],
      }),
    ...more,
  });
}

const field = (name: string) => within(screen.getByRole("region", { name }));

describe("the list of exercises", () => {
  it("shows what is open for me, and what was decided about me", async () => {
    signedIn({
      "GET /api/calibration-exercises": () =>
        json({
          items: [
            anExerciseSummary(),
            anExerciseSummary({
              id: "closed",
              title: "An older case",
              status: "closed",
              closedAt: "2026-10-01T09:00:00Z",
              submittedAt: "2026-09-30T09:00:00Z",
            }),
          ],
          maySet: false,
        }),
      "GET /api/auditors/auditor1/readiness": () =>
        json({
          auditor: { username: "auditor1", name: "Ann Auditor" },
          ready: true,
          mayDecide: false,
          decisions: [
            {
              readyFrom: "2026-01-01",
              readyUntil: "2099-06-30",
              decidedBy: "Ida Improver",
              decidedAt: "2026-01-01T10:00:00Z",
              reason: "Agrees with the panel.",
              exercise: null,
            },
          ],
        }),
    });
    await renderPage("/calibration");
    const mine = within(await screen.findByRole("table", { name: "Open for me" }));
    expect(mine.getByRole("row", { name: /A case of neglect.*1 of 3.*To be graded/ })).toBeTruthy();
    expect(screen.getByRole("table", { name: "Closed" })).toBeTruthy();
    expect(await screen.findByText(/You are ready to audit until 30 June 2099\./)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Set an exercise" })).toBeNull();
    expect(screen.getByRole("link", { name: "Calibration" }).getAttribute("aria-current")).toBe(
      "true",
    );
  });

  it("says so where there is none", async () => {
    signedIn({
      "GET /api/me": () => json(aMe({ roles: ["moderator"] })),
      "GET /api/calibration-exercises": () => json({ items: [], maySet: false }),
    });
    await renderPage("/calibration");
    expect(await screen.findByText(/There is no exercise for you/)).toBeTruthy();
  });
});

describe("grading an exercise", () => {
  it("saves only what changed, as one goes, and submits once all is there", async () => {
    const saved = anExercise({
      mine: { grades: [], savedAt: "2026-11-21T10:42:00Z", submittedAt: null },
    });
    const { sent } = signedIn({
      [`GET ${at}`]: () => withEtag({ ...open, referenceIsSet: false }, 2),
      [`PUT ${at}/grades`]: () => withEtag(saved, 2),
      [`POST ${at}/submission`]: () =>
        withEtag(
          anExercise({
            submitted: 2,
            allowedActions: [],
            mine: {
              grades: [{ area: "overall", grade: "good", rationale: "Safer." }],
              savedAt: "2026-11-21T10:42:00Z",
              submittedAt: "2026-11-21T10:43:00Z",
            },
          }),
          2,
        ),
      "GET /api/calibration-exercises": () => json({ items: [], maySet: false }),
    });
    await renderPage(page);
    expect(await screen.findByText("Child A lives with her mother.")).toBeTruthy();
    expect(screen.queryByText(/can be closed once/)).toBeNull();
    await userEvent.click(field("Help and protection").getByRole("radio", { name: "Good" }));
    expect(await screen.findByText(/Saved at .*10:42/, {}, { timeout: 3000 })).toBeTruthy();
    expect(sent.find(({ method }) => method === "PUT")?.body).toEqual({
      grades: [{ area: "help_and_protection", grade: "good", rationale: null }],
    });

    await userEvent.click(screen.getByRole("button", { name: "Submit my grades" }));
    const summary = within(screen.getByRole("alert"));
    expect(summary.getByRole("link", { name: "Select a grade for Overall" })).toBeTruthy();
    expect(
      summary.getByRole("link", { name: "Say why you gave this grade for Help and protection" }),
    ).toBeTruthy();

    await userEvent.type(field("Help and protection").getByRole("textbox"), "Seen alone.");
    await userEvent.click(field("Overall").getByRole("radio", { name: "Good" }));
    await userEvent.type(field("Overall").getByRole("textbox"), "Safer.");
    await userEvent.click(screen.getByRole("button", { name: "Submit my grades" }));
    expect(await screen.findByText(/The results come when the exercise is closed/)).toBeTruthy();
    const last = sent.findLastIndex(({ method }) => method === "PUT");
    expect(last).toBeLessThan(sent.findIndex(({ path }) => path.endsWith("/submission")));
    expect(JSON.stringify(sent.map(({ body }) => body))).toContain("Seen alone.");
    expect(screen.queryByRole("button", { name: "Submit my grades" })).toBeNull();
  });

  it("keeps what could not be saved and says why", async () => {
    let isUp = false;
    const { sent } = signedIn({
      [`GET ${at}`]: () => withEtag(open, 2),
      [`PUT ${at}/grades`]: () =>
        isUp
          ? withEtag(
              anExercise({
                mine: { grades: [], savedAt: "2026-11-21T10:42:00Z", submittedAt: null },
              }),
              2,
            )
          : problem(409, "calibration-not-open", { detail: "This exercise is closed." }),
      "GET /api/calibration-exercises": () => json({ items: [], maySet: false }),
    });
    await renderPage(page);
    await userEvent.click(
      within(await screen.findByRole("region", { name: "Overall" })).getByRole("radio", {
        name: "Good",
      }),
    );
    expect(
      await screen.findByText(/This exercise is closed\./, {}, { timeout: 3000 }),
    ).toBeTruthy();
    isUp = true;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/Saved at/)).toBeTruthy();
    expect(sent.filter(({ method }) => method === "PUT").at(-1)?.body).toEqual({
      grades: [{ area: "overall", grade: "good", rationale: null }],
    });
  });
});

describe("the group’s part", () => {
  it("sets an exercise once everything is there", async () => {
    const { sent } = asGroup({
      "POST /api/calibration-exercises": () => withEtag(anExercise({ status: "draft" }), 1),
      [`GET ${at}`]: () => withEtag(anExercise({ status: "draft" }), 1),
      "GET /api/calibration-exercises": () => json({ items: [], maySet: true }),
    });
    await renderPage("/calibration/new");
    await userEvent.click(await screen.findByRole("button", { name: "Save the exercise" }));
    expect(screen.getByRole("link", { name: "Select at least one area to grade" })).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Title"), "A case of neglect");
    await userEvent.type(screen.getByLabelText("The case"), "Child A.");
    await userEvent.click(screen.getByRole("checkbox", { name: "Children in care" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Help and protection" }));
    await userEvent.type(screen.getByLabelText("Day"), "31");
    await userEvent.type(screen.getByLabelText("Month"), "12");
    await userEvent.type(screen.getByLabelText("Year"), "2099");
    expect(screen.getAllByRole("checkbox", { name: "Bo Both" })).toHaveLength(1);
    await userEvent.click(screen.getByRole("checkbox", { name: "Bo Both" }));
    await userEvent.click(screen.getByRole("button", { name: "Save the exercise" }));
    await waitFor(() =>
      expect(
        sent.find(({ method, path }) => method === "POST" && !path.includes("session"))?.body,
      ).toEqual({
        title: "A case of neglect",
        caseText: "Child A.",
        framework: "ilacs",
        areas: ["help_and_protection", "in_care"],
        overall: false,
        closesOn: "2099-12-31",
        participants: ["both1"],
      }),
    );
  });

  it("closes only with the panel’s grades, and says what closing means", async () => {
    const { sent } = asGroup({
      [`GET ${at}`]: () =>
        withEtag(
          anExercise({ mine: null, participants: [], allowedActions: ["close", "set_reference"] }),
          5,
        ),
      [`POST ${at}/closing`]: () =>
        withEtag(
          anExercise({
            mine: null,
            participants: [],
            status: "closed",
            closedAt: "2026-11-21T10:00:00Z",
            allowedActions: ["read_results"],
          }),
          6,
        ),
      "GET /api/calibration-exercises": () => json({ items: [], maySet: true }),
    });
    await renderPage(page);
    expect(await screen.findByText(/1 of 3 have submitted. Closing cannot be undone/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Close the exercise" }));
    expect(await screen.findByRole("link", { name: "See the results" })).toBeTruthy();
    const closing = sent.find(({ path }) => path.endsWith("/closing"));
    expect(closing?.headers.get("If-Match")).toBe('"5"');
  });
});
