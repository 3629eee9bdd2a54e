import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ActivityEntry } from "@/lib/api-types";
import { aForm } from "@/testing/builders";
import { at, audit, drafting, page, saved, sentChanges } from "@/testing/drafting";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

describe("the task list of a draft", () => {
  it("shows every section with how far it has come, as the server says", async () => {
    drafting();
    await renderPage(page());
    const voice = await screen.findByRole("link", { name: "The child’s voice" });
    expect(voice.getAttribute("href")).toBe(page("/sections/voice"));
    expect(within(voice.closest("li") as HTMLElement).getByText("Not started")).toBeTruthy();
    expect(screen.getAllByText("Completed")).toHaveLength(3);
    expect(screen.getAllByText(/3 of 4 sections complete/).length).toBeGreaterThan(0);
  });

  it("puts what a returned audit came back with at the top, and the note on its section", async () => {
    const returned = {
      kind: "returned" as const,
      at: "2026-11-20T09:00:00Z",
      by: "Mo Moderator",
      reason: "Close, but thin",
      dueBefore: null,
      dueAfter: null,
      notes: [{ section: "voice", note: "Quote the child", answer: null, answeredAt: null }],
    };
    drafting({ status: "returned", decisions: [returned] });
    await renderPage(page());
    expect(await screen.findByText("Close, but thin")).toBeTruthy();
    await userEvent.click(screen.getByRole("link", { name: "The child’s voice" }));
    expect(await screen.findByText("Quote the child")).toBeTruthy();
  });

  it("says who took a safety concern up and what is being done about it", async () => {
    const concern = {
      id: "0b6f1b9e-0000-4000-8000-0000000000c1",
      concern: "Not seen for nine weeks",
      told: null,
      raisedBy: "Ann Auditor",
      raisedAt: "2026-11-20T09:00:00Z",
      acknowledgedBy: "Test director",
      acknowledgedAt: "2026-11-20T10:00:00Z",
      acknowledgement: "Visit today at 4",
    };
    drafting({ concerns: [concern] });
    await renderPage(page());
    expect(await screen.findByText(/Test director took it up on 20 Nov/)).toBeTruthy();
    expect(screen.getByText("Visit today at 4")).toBeTruthy();
  });

  it("shows the last audit of the same case with its actions", async () => {
    const earlier = {
      id: "0b6f1b9e-0000-4000-8000-000000000009",
      readable: false,
      reference: "PL-000009",
      auditedOn: "2026-05-04",
      tool: null,
      framework: "ilacs",
      overall: "inadequate",
      areas: [],
      strengths: null,
      improvements: "See him alone",
      noActionBecause: null,
      actions: [
        { id: "a", for: "child", action: "Visit weekly", owner: "Team manager", dueOn: null },
      ],
    };
    drafting({}, { [`GET ${at}/previous`]: () => json({ audit: earlier }) });
    await renderPage(page("/sections/voice"));
    expect(await screen.findByText("Last audit of this case, 4 May 2026")).toBeTruthy();
    expect(screen.getByText(/Visit weekly/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: /Open audit/ })).toBeNull();
  });
});

describe("a section", () => {
  it("saves what is answered and says so, and goes on to the next with the keys", async () => {
    const { sent } = drafting();
    await renderPage(page("/sections/voice"));
    await screen.findByRole("heading", { level: 1, name: "The child’s voice" });
    fireEvent.keyDown(document.body, { code: "Digit2", altKey: true });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Good" }).checked).toBe(true);
    await userEvent.type(screen.getByLabelText(/^Why this grade/), "Seen");
    await userEvent.type(screen.getByLabelText(/^What is better for the child/), "Calmer");
    await saved();
    expect(sentChanges(sent).at(-1)).toEqual({
      areas: [
        {
          area: "in_care",
          grade: "good",
          rationale: "Seen",
          impact: "Calmer",
          notApplicable: null,
        },
      ],
    });
    fireEvent.keyDown(document.body, { code: "KeyN", altKey: true });
    await screen.findByRole("heading", { level: 1, name: /The worker/ });
  });

  it("leaves letters and numbers without Alt alone", async () => {
    const { sent } = drafting();
    await renderPage(page("/sections/voice"));
    await screen.findByRole("heading", { level: 1, name: "The child’s voice" });
    fireEvent.keyDown(document.body, { code: "Digit2" });
    fireEvent.keyDown(document.body, { code: "Digit2", altKey: true, ctrlKey: true });
    fireEvent.keyDown(document.body, { code: "KeyN" });
    expect(screen.queryByRole("radio", { checked: true })).toBeNull();
    expect(sentChanges(sent)).toEqual([]);
  });

  it("takes what was typed along to the next page without waiting for the server", async () => {
    drafting({}, { [`PATCH ${at}`]: () => new Promise<Response>(() => undefined) });
    await renderPage(page("/sections/voice"));
    const why = await screen.findByLabelText(/^Why this grade/);
    await userEvent.type(why, "Not sent yet");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByRole("heading", { level: 1, name: /The worker/ });
    await userEvent.click(screen.getByRole("link", { name: "All sections" }));
    await userEvent.click(await screen.findByRole("link", { name: "The child’s voice" }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/^Why this grade/)).value).toBe(
      "Not sent yet",
    );
  });

  it("keeps a half typed date on its page, and says what is wrong with it", async () => {
    const asksDate = {
      ...(aForm().sections[0]?.prompts[0] as never as object),
      code: "seen_alone",
      kind: "compliance",
      label: "Was the child seen alone?",
      asksDate: true,
      area: null,
    };
    const form = aForm();
    const sections = form.sections.map((section) => ({ ...section, prompts: [asksDate] }));
    const { sent } = drafting({}, { [`GET ${at}/form`]: () => json({ ...form, sections }) });
    await renderPage(page("/sections/voice"));
    await userEvent.type(await screen.findByLabelText("Day"), "31");
    await userEvent.type(screen.getByLabelText("Month"), "2");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(within(screen.getByRole("alert")).getByText(/Enter a real date/)).toBeTruthy();
    await userEvent.clear(screen.getByLabelText("Day"));
    await userEvent.type(screen.getByLabelText("Day"), "3");
    await userEvent.type(screen.getByLabelText("Year"), "2026");
    await saved();
    expect(sentChanges(sent).at(-1)?.answers?.[0]?.date).toBe("2026-02-03");
  });

  it("shows both texts where two windows wrote the same, and saves the joined one", async () => {
    const theirs = { ...audit, version: 2, areas: [judged("theirs")] };
    let version = 1;
    const { sent } = signedIn({
      [`GET ${at}`]: () => (version === 1 ? withEtag(audit, 1) : withEtag(theirs, 2)),
      [`PATCH ${at}`]: (request) => {
        if (request.headers.get("If-Match") === '"1"') {
          version = 2;
          return problem(412, "changed-by-somebody-else");
        }
        return withEtag({ ...theirs, version: 3 }, 3);
      },
    });
    await renderPage(page("/sections/voice"));
    await userEvent.type(await screen.findByLabelText(/^Why this grade/), "mine");
    const panel = await screen.findByRole(
      "region",
      { name: "This audit was changed somewhere else" },
      { timeout: 3000 },
    );
    expect(within(panel).getByText("theirs")).toBeTruthy();
    await userEvent.click(within(panel).getByRole("button", { name: /Add the other text/ }));
    await userEvent.click(within(panel).getByRole("button", { name: /Keep what I typed here/ }));
    await saved();
    expect(sentChanges(sent).at(-1)?.areas?.[0]?.rationale).toBe("mine\n\ntheirs");
  });
});

describe("the history of an audit", () => {
  it("says in words what was done, also by an import and above a limit", async () => {
    const done = (action: ActivityEntry["action"], minute: number) => ({
      at: `2026-11-20T09:0${minute}:00Z`,
      who: "Ann Auditor",
      action,
      changed: [],
    });
    signedIn({
      [`GET ${at}`]: () => withEtag(audit, 1),
      [`GET ${at}/changes`]: () => json({ items: [], earlierVersions: [] }),
      [`GET ${at}/activity`]: () =>
        json({
          items: [
            done("audit_started", 1),
            done("audit_changed_by_import", 2),
            done("limit_overridden", 3),
          ],
        }),
    });
    await renderPage(page("/history"));
    expect(await screen.findByText("Audit started")).toBeTruthy();
    expect(screen.getByText("Audit changed by an import")).toBeTruthy();
    expect(screen.getByText("Submitted with an overall grade above its limit")).toBeTruthy();
  });
});

function judged(rationale: string) {
  return { area: "in_care", grade: null, rationale, impact: null, notApplicable: null };
}
