import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aMe, anAudit, aSummary } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const worker = () => json(aMe({ username: "practitioner1", roles: ["practitioner"] }));
const blind = anAudit({ gradesWithheld: true, allowedActions: ["reflect"] });
const at = `/api/audits/${blind.id}`;

describe("the home page of somebody whose work is audited", () => {
  it("asks for their own view first, in plain words", async () => {
    signedIn({
      "GET /api/me": worker,
      "GET /api/me/work": () => json({ items: [{ task: "reflect", audit: aSummary() }] }),
    });
    await renderPage("/");
    expect(await screen.findByText("One thing is waiting for you.")).toBeTruthy();
    expect(
      screen.getByRole("link", { name: /Write your own view of case C1001/ }).getAttribute("href"),
    ).toBe(`/audits/${blind.id}/reflection`);
    expect(screen.queryByRole("link", { name: "Figures" })).toBeNull();
  });

  it("says so where nothing waits", async () => {
    signedIn({ "GET /api/me": worker, "GET /api/me/work": () => json({ items: [] }) });
    await renderPage("/");
    expect(await screen.findByText("Nothing is waiting for you.")).toBeTruthy();
  });
});

describe("the worker’s own view", () => {
  it("says when the auditor’s grades are shown, and is recorded with a grade if they wish", async () => {
    const { sent } = signedIn({
      "GET /api/me": worker,
      "GET /api/me/work": () => json({ items: [] }),
      [`GET ${at}`]: () => withEtag(blind, 1),
      [`PUT ${at}/reflection`]: () => withEtag(blind, 1),
    });
    await renderPage(`/audits/${blind.id}/reflection`);
    expect(await screen.findByText(/grades are not shown to you yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Record my view" }));
    expect(
      within(screen.getByRole("alert")).getByRole("link", { name: "Enter how you see the work" }),
    ).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/How do you see the work/), "He sleeps again.");
    await userEvent.click(screen.getByRole("radio", { name: "Good" }));
    await userEvent.click(screen.getByRole("button", { name: "Record my view" }));
    expect(await screen.findByText("Your view is recorded.")).toBeTruthy();
    expect(sent.find(({ method }) => method === "PUT")?.body).toEqual({
      reflection: "He sleeps again.",
      selfGrade: "good",
    });
  });
});

describe("the answer to the finished audit", () => {
  it("shows both views and takes a disagreement only with its words", async () => {
    const final = anAudit({
      status: "finalised",
      allowedActions: ["respond"],
      overall: { grade: "good", rationale: "The plan moved on.", impact: null },
      final: { overall: "requires_improvement", areas: [] },
      practitioner: {
        ...blind.practitioner,
        reflection: "He sleeps again.",
        selfGrade: "good",
        reflectedAt: "2026-11-20T10:00:00Z",
      },
    });
    const { sent } = signedIn({
      "GET /api/me": worker,
      [`GET ${at}`]: () => withEtag(final, 7),
      [`POST ${at}/response`]: () => withEtag({ ...final, allowedActions: [] }, 7),
    });
    await renderPage(`/audits/${final.id}/response`);
    const theirs = await screen.findByRole("region", { name: "The auditor’s view" });
    expect(within(theirs).getByText("Requires improvement to be good")).toBeTruthy();
    const own = screen.getByRole("region", { name: "Your own view" });
    expect(within(own).getByText("He sleeps again.")).toBeTruthy();

    await userEvent.click(screen.getByRole("radio", { name: "I see something otherwise" }));
    await userEvent.click(screen.getByRole("button", { name: "Send my answer" }));
    expect(screen.getByRole("link", { name: "Enter what you see otherwise" })).toBeTruthy();
    await userEvent.type(
      screen.getByLabelText("What do you see otherwise, and why?"),
      "The visits are on file.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Send my answer" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Audit of C1001" })).toBeTruthy();
    expect(sent.find(({ path }) => path.endsWith("/response"))?.body).toEqual({
      response: "disagreed",
      comment: "The visits are on file.",
    });
  });
});
