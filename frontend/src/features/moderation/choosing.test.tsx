import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { waitingInWords } from "@/features/moderation/components/checks-table";
import { policyInWords } from "@/features/moderation/policy-words";
import type { ModerationPolicy, Moderator, Role } from "@/lib/api-types";
import { aFramework, aMe, aModeration, anAudit, aSummary } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, type Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const { id } = anAudit();
const at = `/api/audits/${id}`;
const policy: ModerationPolicy = {
  type: "case_file",
  validFrom: "2026-01-01",
  inForce: true,
  randomShare: 0.25,
  alwaysGrades: ["inadequate", "outstanding"],
  newcomerAudits: 5,
  floorPerGrade: 3,
  mode: "blind",
  challengeDays: 14,
  seed: "plum-2026",
};

function as(role: Role, more: Record<string, (request: Request) => Reply> = {}) {
  return signedIn({ "GET /api/me": () => json(aMe({ username: "me", roles: [role] })), ...more });
}

describe("a policy in words", () => {
  it("says every rule in a sentence", () => {
    expect(policyInWords(policy, [aFramework()])).toEqual([
      "From 1 January 2026, of case-file audits 25% are checked at random, and every one with an inadequate grade and every one graded outstanding overall is checked.",
      "An auditor’s first 5 audits of the type are always checked.",
      "In each calendar quarter the first 3 audits of each overall grade are checked.",
      "The moderator grades without seeing the auditor’s grades.",
      "The auditor can challenge a second check for 14 days after it is decided.",
    ]);
  });

  it("says plainly that all are checked, or none at random", () => {
    const first = (randomShare: number) =>
      policyInWords({ ...policy, alwaysGrades: ["inadequate"], randomShare }, [aFramework()])[0];
    expect(first(1)).toBe("From 1 January 2026, of case-file audits every one is checked.");
    expect(first(0)).toBe(
      "From 1 January 2026, of case-file audits every one with an inadequate grade is checked, and none at random.",
    );
  });

  it("leaves out the rules that are not set", () => {
    const bare = {
      ...policy,
      randomShare: 0.125,
      alwaysGrades: [],
      newcomerAudits: 0,
      floorPerGrade: 0,
      challengeDays: 0,
    };
    expect(policyInWords(bare, [aFramework()])).toEqual([
      "From 1 January 2026, of case-file audits 12.5% are checked at random.",
      "The moderator grades without seeing the auditor’s grades.",
      "A second check cannot be challenged.",
    ]);
  });
});

describe("the policy page", () => {
  it("tells now from before and to come, and how to repeat the draw", async () => {
    as("auditor", {
      "GET /api/moderation-policies": () =>
        json({ items: [{ ...policy, validFrom: "2199-01-01", inForce: false }, policy] }),
    });
    await renderPage("/moderation-policy");
    const now = await screen.findByRole("region", { name: "Now" });
    expect(within(now).getByText(/^From 1 January 2026/)).toBeTruthy();
    expect(within(now).getAllByText(/plum-2026/).length).toBeGreaterThan(0);
    const toCome = screen.getByRole("region", { name: "To come" });
    expect(within(toCome).getByText(/^From 1 January 2199/)).toBeTruthy();
    expect(screen.getByText("There was none before.")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Set the next policy" })).toBeNull();
  });

  it("begins the next one with what is in force, and sends it whole", async () => {
    const { sent } = as("practice_improvement", {
      "GET /api/moderation-policies": () => json({ items: [policy] }),
      "POST /api/moderation-policies": () => json(policy, { status: 201 }),
    });
    await renderPage("/moderation-policy/next");
    const percent = await screen.findByLabelText("How many per cent are drawn at random?");
    await userEvent.clear(percent);
    await userEvent.type(percent, "101");
    const button = screen.getByRole("button", { name: "Set the policy" });
    await userEvent.click(button);
    expect(screen.getByRole("link", { name: /percentage from 0 to 100/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: /Enter the first day/ })).toBeTruthy();
    await userEvent.clear(percent);
    await userEvent.type(percent, "12.5");
    await userEvent.type(screen.getByLabelText("Day"), "1");
    await userEvent.type(screen.getByLabelText("Month"), "1");
    await userEvent.type(screen.getByLabelText("Year"), "2199");
    const seed = screen.getByLabelText("The seed of the draw");
    await userEvent.clear(seed);
    await userEvent.type(seed, "pear");
    expect(screen.getByText(/of case-file audits 12.5% are checked at random/)).toBeTruthy();
    await userEvent.click(button);
    expect(await screen.findByText("The policy is set.")).toBeTruthy();
    const { inForce: _, ...rest } = policy;
    expect(
      sent.find(({ method, path }) => method === "POST" && /policies/.test(path))?.body,
    ).toEqual({ ...rest, validFrom: "2199-01-01", randomShare: 0.125, seed: "pear" });
  });
});

const moderator: Moderator = {
  username: "moderator1",
  name: "Mo Moderator",
  organisation: null,
  unfinished: 2,
  checksOfThisAuditor: 3,
  checks: 8,
  conflicts: [],
};
const close: Moderator = {
  ...moderator,
  username: "moderator2",
  name: "Kit Close",
  organisation: "Next council",
  conflicts: [{ kind: "team_manager", detail: "Manages North" }],
};

describe("saying who checks", () => {
  const audit = anAudit({
    status: "submitted",
    moderation: aModeration(),
    allowedActions: ["assign_moderator"],
  });
  const list = {
    [`GET ${at}`]: () => withEtag(audit, 4),
    [`GET ${at}/moderators`]: () => json({ items: [moderator, close] }),
    [`PUT ${at}/moderator`]: () => withEtag({ ...audit, allowedActions: [] }, 5),
  };

  it("tells how burdened each is, and refuses whoever is too close", async () => {
    const { sent } = as("practice_improvement", list);
    await renderPage(`/audits/${id}/moderator`);
    const first = await screen.findByRole("radio", { name: "Mo Moderator" });
    expect(
      screen.getByText(
        "2 checks unfinished · 3 of 8 checks in the last 12 months were of this auditor",
      ),
    ).toBeTruthy();
    const second = screen.getByRole<HTMLInputElement>("radio", { name: "Kit Close, Next council" });
    expect(second.disabled).toBe(true);
    expect(screen.getByText(/Too close to this audit: Manages North/)).toBeTruthy();
    await userEvent.click(first);
    await userEvent.click(screen.getByRole("button", { name: "Give the check to them" }));
    await screen.findByRole("heading", { level: 1, name: "Audit of C1001" });
    expect(sent.find(({ method }) => method === "PUT")?.body).toEqual({
      username: "moderator1",
      mode: "blind",
    });
  });

  it("lets an administrator override a conflict, with a reason", async () => {
    const { sent } = as("administrator", list);
    await renderPage(`/audits/${id}/moderator`);
    await userEvent.click(await screen.findByRole("radio", { name: "Kit Close, Next council" }));
    const button = screen.getByRole("button", { name: "Give the check to them" });
    await userEvent.click(button);
    expect(screen.getByRole("link", { name: /why Kit Close may check/ })).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Why they may check in spite of it"), "Nobody else");
    await userEvent.click(button);
    await screen.findByRole("heading", { level: 1, name: "Audit of C1001" });
    expect(sent.find(({ method }) => method === "PUT")?.body).toEqual({
      username: "moderator2",
      mode: "blind",
      overrideReason: "Nobody else",
    });
  });
});

describe("choosing an audit for a second check", () => {
  it("needs a reason and sends the mode", async () => {
    const audit = anAudit({ status: "finalised", allowedActions: ["select_for_check"] });
    const { sent } = as("practice_improvement", {
      [`GET ${at}`]: () => withEtag(audit, 4),
      [`POST ${at}/selection`]: () => withEtag({ ...audit, allowedActions: [] }, 5),
    });
    await renderPage(`/audits/${id}/selection`);
    expect(await screen.findByText(/goes on counting with the auditor’s grades/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Why is it to be checked?"), "A complaint");
    await userEvent.click(screen.getByRole("radio", { name: "Open" }));
    await userEvent.click(screen.getByRole("button", { name: "Choose for a second check" }));
    await screen.findByRole("heading", { level: 1, name: "Audit of C1001" });
    expect(sent.find(({ path }) => path.endsWith("/selection"))?.body).toEqual({
      reason: "A complaint",
      mode: "open",
    });
  });
});

describe("the list of second checks", () => {
  it("shares out what is nobody's and says what went to whom, and why not", async () => {
    const waiting = {
      audit: aSummary({
        status: "submitted",
        moderationStatus: "waiting",
        allowedActions: ["assign_moderator"],
      }),
      since: "2026-11-01T09:00:00Z",
      moderator: null,
      mode: "blind",
    };
    as("practice_improvement", {
      "GET /api/second-checks": () => json({ items: [waiting] }),
      "POST /api/moderation-assignments": () =>
        json({
          assigned: [{ audit: id, reference: "PL-000001", moderator: "Mo Moderator" }],
          blocked: [
            {
              audit: "0b6f1b9e-0000-4000-8000-000000000002",
              reference: "PL-000002",
              reasons: ["Kit Close manages North"],
            },
          ],
        }),
    });
    await renderPage("/second-checks");
    expect(await screen.findByText(/1 second check is not finished/)).toBeTruthy();
    expect(screen.getByText("Nobody yet")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Share out" }));
    expect(await screen.findByText("1 check is shared out.")).toBeTruthy();
    expect(screen.getByText(/to Mo Moderator/)).toBeTruthy();
    expect(screen.getByText(/Kit Close manages North/)).toBeTruthy();
  });

  it("counts the days by the calendar in London", () => {
    expect(waitingInWords("2026-11-21T09:00:00Z", "2026-11-21")).toBe("Since today");
    expect(waitingInWords("2026-11-20T23:30:00Z", "2026-11-21")).toBe("1 day");
    expect(waitingInWords("2026-07-01T23:30:00Z", "2026-07-03")).toBe("1 day");
  });
});
