import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aForm, aMe, anAudit } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const submitted = anAudit({ status: "submitted", allowedActions: ["return", "withdraw"] });
const at = `/api/audits/${submitted.id}`;
const improvement = () => json(aMe({ roles: ["practice_improvement"] }));

describe("returning an audit", () => {
  it("asks for a reason and a note on each section chosen, then sends both", async () => {
    const { sent } = signedIn({
      "GET /api/me": improvement,
      [`GET ${at}`]: () => withEtag(submitted, 4),
      [`GET ${at}/form`]: () => json(aForm()),
      [`POST ${at}/return`]: () =>
        withEtag({ ...submitted, status: "returned", allowedActions: [] }, 5),
    });
    await renderPage(`/audits/${submitted.id}/return`);
    const button = await screen.findByRole("button", { name: "Return the audit" });
    await userEvent.click(button);
    const summary = screen.getByRole("alert");
    expect(within(summary).getByRole("link", { name: /why you are returning/ })).toBeTruthy();
    expect(within(summary).getByRole("link", { name: /at least one section/ })).toBeTruthy();

    await userEvent.type(screen.getByLabelText("Why are you returning it?"), "Thin evidence");
    await userEvent.click(screen.getByRole("checkbox", { name: "The child’s voice" }));
    await userEvent.click(button);
    expect(screen.getByRole("link", { name: /Enter what to look at in/ })).toBeTruthy();
    await userEvent.type(
      screen.getByLabelText("What to look at in: The child’s voice"),
      "Quote the child",
    );
    await userEvent.click(button);
    await screen.findByRole("heading", { level: 1, name: "Audit of C1001" });
    const post = sent.find(({ path }) => path.endsWith("/return"));
    expect(post?.headers.get("If-Match")).toBe('"4"');
    expect(post?.body).toEqual({
      reason: "Thin evidence",
      notes: [{ section: "voice", note: "Quote the child" }],
    });
  });
});

describe("withdrawing an audit", () => {
  it("keeps what was typed when somebody else was quicker, and sends it with the newer version", async () => {
    let version = 4;
    const { sent } = signedIn({
      "GET /api/me": improvement,
      [`GET ${at}`]: () => withEtag({ ...submitted, version }, version),
      [`POST ${at}/withdrawal`]: (request) => {
        if (request.headers.get("If-Match") === '"4"') {
          version = 5;
          return problem(412, "stale-version");
        }
        return withEtag({ ...submitted, status: "withdrawn", allowedActions: [] }, 6);
      },
    });
    await renderPage(`/audits/${submitted.id}/withdrawal`);
    await userEvent.type(await screen.findByLabelText("Reason"), "Chosen twice");
    await userEvent.click(screen.getByRole("button", { name: "Withdraw the audit" }));
    expect(await screen.findByText(/Somebody changed this audit/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Reason").value).toBe("Chosen twice");
    await userEvent.click(screen.getByRole("button", { name: "Withdraw the audit" }));
    await screen.findByText("This audit was withdrawn and does not count.");
    expect(
      sent
        .filter(({ path }) => path.endsWith("/withdrawal"))
        .map(({ headers }) => headers.get("If-Match")),
    ).toEqual(['"4"', '"5"']);
  });
});

describe("a step the server does not allow", () => {
  it("leads back to the audit", async () => {
    signedIn({ [`GET ${at}`]: () => withEtag(submitted, 4) });
    await renderPage(`/audits/${submitted.id}/reopening`);
    expect(await screen.findByRole("heading", { level: 1, name: "Audit of C1001" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Reopen the audit" })).toBeNull();
  });
});

describe("giving more time", () => {
  it("needs a date and shows what the server says about it at the field", async () => {
    const late = anAudit({ dueOn: "2026-12-01", allowedActions: ["extend"] });
    const { sent } = signedIn({
      [`GET ${at}`]: () => withEtag(late, 2),
      [`POST ${at}/extension`]: () =>
        problem(400, "bad-request", {
          errors: [{ pointer: "#/dueOn", detail: "The new due date must be later than today" }],
        }),
    });
    await renderPage(`/audits/${late.id}/extension`);
    expect(await screen.findByText(/to finish by 1 December 2026/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Day"), "1");
    await userEvent.type(screen.getByLabelText("Month"), "2");
    await userEvent.type(screen.getByLabelText("Year"), "2026");
    await userEvent.type(screen.getByLabelText("Reason"), "Sick leave");
    await userEvent.click(screen.getByRole("button", { name: "Set the new due date" }));
    expect(await screen.findByRole("link", { name: /later than today/ })).toBeTruthy();
    expect(sent.at(-1)?.body).toEqual({ dueOn: "2026-02-01", reason: "Sick leave" });
  });
});
