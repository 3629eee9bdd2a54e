import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Audit } from "@/lib/api-types";
import { aMe, aModeration, anAudit } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem, type Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const { id } = anAudit();
const at = `/api/audits/${id}`;
const tool = {
  code: "case_file",
  label: "Case-file audit",
  kind: "case_file",
  version: 1,
} as const;
const first = { rationale: "Seen every week", impact: null, notApplicable: null };
const waiting = anAudit({
  status: "submitted",
  moderationStatus: "waiting",
  judgementsToCheck: ["in_care"],
  gradesWithheld: true,
  moderation: aModeration(),
  allowedActions: ["record_second_grades", "take_check", "moderate", "return"],
});
const revealed = anAudit({
  ...waiting,
  tool,
  gradesWithheld: false,
  moderationStatus: "second_grades_recorded",
  areas: [{ area: "in_care", grade: "good", ...first }],
  moderation: aModeration({
    moderator: { username: "moderator1", name: "Mo Moderator" },
    secondGradesAt: "2026-11-21T10:00:00Z",
    areas: [
      {
        area: "in_care",
        secondGrade: "inadequate",
        settledGrade: null,
        challengeGrade: null,
        challengeReason: null,
        rationale: "Nine weeks without a visit",
        reason: null,
      },
    ],
  }),
  allowedActions: ["moderate", "ask_third_opinion"],
});
const settled = (part: Partial<Audit> = {}) =>
  anAudit({
    ...revealed,
    status: "finalised",
    moderationStatus: "decided",
    allowedActions: [],
    ...part,
  });

function checking(audit: Audit, more: Record<string, (request: Request) => Reply> = {}) {
  return signedIn({
    "GET /api/me": () => json(aMe({ username: "moderator1", roles: ["moderator"] })),
    [`GET ${at}`]: () => withEtag(audit, 4),
    ...more,
  });
}

const bodyOf = (sent: { path: string; body: unknown }[], end: string) =>
  sent.find(({ path }) => path.endsWith(end))?.body;

describe("a second check that is nobody's", () => {
  it("can be taken, so that nobody else starts it", async () => {
    const mine = aModeration({ moderator: { username: "moderator1", name: "Mo Moderator" } });
    const { sent } = checking(waiting, {
      [`PUT ${at}/moderator`]: () =>
        withEtag({ ...waiting, moderation: mine, allowedActions: ["record_second_grades"] }, 5),
    });
    await renderPage(`/audits/${id}/second-check`);
    await userEvent.click(await screen.findByRole("button", { name: "Take this check" }));
    expect(await screen.findByText(/This check is yours/)).toBeTruthy();
    expect(bodyOf(sent, "/moderator")).toEqual({ username: "moderator1" });
  });

  it("says who was quicker, and keeps what was typed on the page", async () => {
    let current = waiting;
    checking(waiting, {
      [`GET ${at}`]: () => withEtag(current, 4),
      [`PUT ${at}/second-grades`]: () => {
        current = {
          ...waiting,
          moderation: aModeration({ moderator: { username: "moderator2", name: "Kit Quick" } }),
          allowedActions: [],
        };
        return problem(409, "second-check-taken", {
          detail: "Your grades are kept beside theirs.",
        });
      },
    });
    await renderPage(`/audits/${id}/second-check`);
    await userEvent.click(await screen.findByRole("radio", { name: "Good" }));
    await userEvent.type(screen.getByLabelText(/^Why this grade/), "As I read it");
    await userEvent.click(screen.getByRole("button", { name: /^Record my grades/ }));
    expect(await screen.findByRole("heading", { name: "Kit Quick was quicker" })).toBeTruthy();
    expect(screen.getByText("Your grades are kept beside theirs.")).toBeTruthy();
    expect(screen.getByDisplayValue("As I read it")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Record my grades/ })).toBeNull();
  });
});

describe("an open second check", () => {
  it("shows the first grades beside the moderator's own from the start, and says so", async () => {
    const open = {
      ...waiting,
      gradesWithheld: false,
      areas: revealed.areas,
      moderation: aModeration({ mode: "open" }),
    };
    checking(open);
    await renderPage(`/audits/${id}/second-check`);
    expect(await screen.findByText(/This check is open/)).toBeTruthy();
    expect(screen.getByText("Seen every week")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Record my grades" })).toBeTruthy();
  });
});

describe("the reveal", () => {
  it("asks for a reason for a change and for the quality of the audit, then sends both", async () => {
    const { sent } = checking(revealed, {
      [`POST ${at}/moderation`]: () => withEtag(settled(), 5),
    });
    await renderPage(`/audits/${id}/second-check`);
    await userEvent.click(await screen.findByRole("radio", { name: "Inadequate (yours)" }));
    expect(screen.getByText(/will count Children in care as Inadequate/)).toBeTruthy();
    const part = screen.getByRole("region", { name: "About the audit, not the practice" });
    for (const group of within(part).getAllByRole("group").slice(0, 3)) {
      await userEvent.click(within(group).getByRole("radio", { name: "Met" }));
    }
    const actions = within(part).getByRole("group", { name: /Do its actions follow/ });
    await userEvent.click(within(actions).getByRole("radio", { name: "Not met" }));
    const finish = screen.getByRole("button", { name: "Finish second check" });
    await userEvent.click(finish);
    expect(screen.getByRole("link", { name: "Give the reason for Children in care" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Say what the audit lacks" })).toBeTruthy();

    await userEvent.type(screen.getByLabelText("Reason for Children in care"), "No visit");
    await userEvent.type(within(part).getByRole("textbox"), "No action for the gap");
    await userEvent.click(finish);
    expect(await screen.findByText("Second check finished. The grades count now.")).toBeTruthy();
    expect(bodyOf(sent, "/moderation")).toEqual({
      areas: [{ area: "in_care", grade: "inadequate", reason: "No visit" }],
      auditQuality: {
        evidence: "met",
        childFocus: "met",
        analysis: "met",
        actions: "not_met",
        comment: "No action for the gap",
      },
    });
  });

  it("lets the moderator ask for a third opinion, with a reason, instead of settling", async () => {
    const { sent } = checking(revealed, {
      [`POST ${at}/third-opinion`]: () =>
        withEtag({ ...revealed, moderationStatus: "third_opinion", allowedActions: [] }, 5),
    });
    await renderPage(`/audits/${id}/second-check`);
    const ask = await screen.findByRole("button", { name: "Ask for a third opinion" });
    await userEvent.click(ask);
    expect(screen.getByRole("link", { name: "Say why you ask for a third opinion" })).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Why you ask"), "We read the plan differently");
    await userEvent.click(ask);
    expect(await screen.findByText(/A third opinion is asked for/)).toBeTruthy();
    expect(bodyOf(sent, "/third-opinion")).toEqual({ reason: "We read the plan differently" });
  });
});

describe("a third opinion", () => {
  it("names both sides and the panel, and gives a reason whichever side it takes", async () => {
    const asked = anAudit({
      ...revealed,
      moderationStatus: "third_opinion",
      moderation: {
        ...aModeration(revealed.moderation ?? {}),
        thirdOpinion: {
          askedAt: "2026-11-21T11:00:00Z",
          askedBy: "Mo Moderator",
          reason: "We read the plan differently",
        },
      },
      tool: null,
      allowedActions: ["moderate"],
    });
    const { sent } = checking(asked, {
      "GET /api/me": () => json(aMe({ username: "moderator2", roles: ["moderator"] })),
      [`POST ${at}/moderation`]: () => withEtag(settled(), 5),
    });
    await renderPage(`/audits/${id}/second-check`);
    expect(await screen.findByText("We read the plan differently")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Good (the auditor’s)" }));
    const settle = screen.getByRole("button", { name: "Settle the second check" });
    await userEvent.click(settle);
    expect(screen.getByRole("link", { name: "Give the reason for Children in care" })).toBeTruthy();
    await userEvent.type(
      screen.getByLabelText("Reason for Children in care"),
      "The visits are there",
    );
    await userEvent.type(
      screen.getByLabelText(/^Who settled it with you/),
      "Ada Able{enter}Bo Best",
    );
    await userEvent.click(settle);
    await screen.findByRole("heading", { level: 1, name: "Audit of C1001" });
    expect(bodyOf(sent, "/moderation")).toEqual({
      areas: [{ area: "in_care", grade: "good", reason: "The visits are there" }],
      panel: ["Ada Able", "Bo Best"],
    });
  });
});

describe("a re-check after a return", () => {
  it("opens what the notes are about with the auditor's answers", async () => {
    checking({
      ...revealed,
      areas: [{ area: "in_care", grade: "inadequate", ...first }],
      decisions: [
        {
          kind: "returned",
          at: "2026-11-21T10:30:00Z",
          by: "Mo Moderator",
          reason: "Thin",
          dueBefore: null,
          dueAfter: null,
          notes: [
            {
              section: "voice",
              note: "Quote the child",
              answer: "Quoted now",
              answeredAt: "2026-11-21T12:00:00Z",
            },
          ],
        },
      ],
    });
    await renderPage(`/audits/${id}/second-check`);
    const part = await screen.findByRole("region", { name: "Children in care: you agree" });
    expect(within(part).getByText("Quote the child")).toBeTruthy();
    expect(within(part).getByText("Quoted now")).toBeTruthy();
  });
});
