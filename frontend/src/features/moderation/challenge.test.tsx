import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { lastDayToChallenge } from "@/features/moderation/challenge-days";
import type { ModerationPolicy } from "@/lib/api-types";
import { aMe, aModeration, anAudit } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const { id } = anAudit();
const at = `/api/audits/${id}`;
const judgement = { rationale: "Seen every week", impact: null };
const checked = anAudit({
  status: "finalised",
  moderationStatus: "decided",
  submittedAt: "2026-11-02T09:00:00Z",
  overall: { grade: "good", ...judgement },
  final: { overall: "inadequate", areas: [] },
  moderation: aModeration({
    moderator: { username: "moderator1", name: "Mo Moderator" },
    secondGradesAt: "2026-11-09T10:00:00Z",
    decidedAt: "2026-11-10T10:00:00Z",
    decidedBy: "Mo Moderator",
    outcome: "lowered",
    overall: {
      secondGrade: "inadequate",
      settledGrade: "inadequate",
      challengeGrade: null,
      challengeReason: null,
      rationale: "No visit",
      reason: "No visit for nine weeks",
    },
  }),
  allowedActions: ["challenge"],
});
const policy = (validFrom: string, challengeDays: number): ModerationPolicy => ({
  type: "case_file",
  validFrom,
  inForce: false,
  randomShare: 0.2,
  alwaysGrades: [],
  newcomerAudits: 0,
  floorPerGrade: 0,
  mode: "blind",
  challengeDays,
  seed: "plum",
});

describe("the last day to challenge", () => {
  const decided = {
    type: "case_file" as const,
    submittedAt: "2026-11-02T09:00:00Z",
    decidedAt: "2026-11-10T10:00:00Z",
  };

  it("is counted from the day of the decision by the policy of that time", () => {
    const policies = [policy("2027-01-01", 7), policy("2026-01-01", 14), policy("2025-01-01", 30)];
    expect(lastDayToChallenge(policies, decided)).toBe("2026-11-24");
  });

  it("is not named where the policy changed on the way, or none is known", () => {
    expect(lastDayToChallenge([policy("2026-11-05", 7), policy("2026-01-01", 14)], decided)).toBe(
      undefined,
    );
    expect(lastDayToChallenge([], decided)).toBe(undefined);
  });
});

describe("the auditor of a checked audit", () => {
  it("challenges the second check with a reason, knowing until when", async () => {
    const { sent } = signedIn({
      [`GET ${at}`]: () => withEtag(checked, 4),
      "GET /api/moderation-policies": () => json({ items: [policy("2026-01-01", 14)] }),
      [`POST ${at}/challenge`]: () => withEtag({ ...checked, allowedActions: [] }, 5),
    });
    await renderPage(`/audits/${id}/challenge`);
    expect(
      await screen.findByText("The last day to challenge it is 24 November 2026."),
    ).toBeTruthy();
    const button = screen.getByRole("button", { name: "Challenge the second check" });
    await userEvent.click(button);
    expect(screen.getByRole("link", { name: /Enter why you challenge/ })).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Why do you challenge it?"), "Seen on 3 May");
    await userEvent.click(button);
    await screen.findByRole("heading", { level: 1, name: "Audit of C1001" });
    expect(sent.find(({ path }) => path.endsWith("/challenge"))?.body).toEqual({
      reason: "Seen on 3 May",
    });
  });
});

describe("deciding a challenge", () => {
  it("says what will count, and sends only what changes", async () => {
    const challenge = {
      madeAt: "2026-11-12T09:00:00Z",
      reason: "Seen on 3 May",
      decidedAt: null,
      decidedBy: null,
      upheld: null,
      decisionReason: null,
    };
    const challenged = {
      ...checked,
      moderationStatus: "challenged" as const,
      moderation: { ...aModeration(checked.moderation ?? {}), challenge },
      allowedActions: ["decide_challenge" as const],
    };
    const { sent } = signedIn({
      "GET /api/me": () => json(aMe({ roles: ["practice_improvement"] })),
      [`GET ${at}`]: () => withEtag(challenged, 5),
      [`POST ${at}/challenge-decision`]: () =>
        withEtag({ ...checked, final: { overall: "good", areas: [] }, allowedActions: [] }, 6),
    });
    await renderPage(`/audits/${id}/challenge-decision`);
    const part = await screen.findByRole("region", { name: "Overall: counts as Inadequate now" });
    expect(screen.getByText("1 grade is still to be decided.")).toBeTruthy();
    await userEvent.click(within(part).getByRole("radio", { name: "Inadequate (as settled)" }));
    expect(screen.getByText(/The second check stands/)).toBeTruthy();
    await userEvent.click(within(part).getByRole("radio", { name: "Good (the auditor’s)" }));
    expect(screen.getByText(/Overall will count as Good instead of Inadequate/)).toBeTruthy();
    const button = screen.getByRole("button", { name: "Decide the challenge" });
    await userEvent.click(button);
    expect(screen.getByRole("link", { name: "Enter why you decide so" })).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Why you decide so"), "The visits are on file");
    await userEvent.click(button);
    await screen.findByRole("heading", { level: 1, name: "Audit of C1001" });
    expect(sent.find(({ path }) => path.endsWith("/challenge-decision"))?.body).toEqual({
      reason: "The visits are on file",
      overall: { grade: "good", reason: null },
    });
  });
});
