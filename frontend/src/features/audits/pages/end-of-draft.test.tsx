import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { at, audit, drafting, page, saved, sentChanges } from "@/testing/drafting";
import { renderPage } from "@/testing/render-page";
import { withEtag } from "@/testing/signed-in";

describe("the end of a draft", () => {
  it("adds, changes and removes actions, asking once more before the last", async () => {
    const { sent } = drafting();
    await renderPage(page("/sections/conclusion"));
    await userEvent.click(
      await screen.findByRole("button", { name: "Add an action for the service" }),
    );
    const first = screen.getByRole("group", { name: "Action 1" });
    await userEvent.type(within(first).getByLabelText("What is to be done"), "Train");
    await userEvent.type(within(first).getByLabelText("Who will do it"), "Head of service");
    await saved();
    expect(sentChanges(sent).at(-1)?.actions).toMatchObject([
      { for: "service", action: "Train", owner: "Head of service", dueOn: null },
    ]);
    await userEvent.click(within(first).getByRole("button", { name: "Remove action 1" }));
    expect(screen.queryByLabelText(/no action is needed/i)).toBeNull();
    await userEvent.click(within(first).getByRole("button", { name: "Yes, remove action 1" }));
    await saved();
    expect(sentChanges(sent).at(-1)?.actions).toEqual([]);
    expect(screen.getByLabelText(/no action is needed because/)).toBeTruthy();
  });

  it("asks for a reason where the overall grade stands above a limit", async () => {
    const limit = {
      area: "in_care",
      label: "Children in care",
      highest: "inadequate",
      exceeded: true,
      overrideReason: null,
    };
    const { sent } = drafting({ limit });
    await renderPage(page("/sections/overall"));
    await userEvent.type(
      await screen.findByLabelText("Why the overall grade stands above the limit"),
      "Put right since",
    );
    await saved();
    expect(sentChanges(sent).at(-1)?.conclusion?.limitOverrideReason).toBe("Put right since");
  });

  it("links what is missing straight to its field before an audit is submitted", async () => {
    const missing = [
      {
        section: "voice",
        pointer: "#/areas/in_care/rationale",
        detail: "Say why you gave this grade",
      },
    ];
    drafting({ missing });
    await renderPage(page("/check"));
    await userEvent.click(await screen.findByRole("button", { name: "Submit audit" }));
    const summary = await screen.findByRole("alert");
    const link = within(summary).getByRole("link", { name: /Say why/ });
    expect(link.getAttribute("href")).toBe(page("/sections/voice#areas-in_care-rationale"));
    await userEvent.click(link);
    expect(document.activeElement).toBe(await screen.findByLabelText(/^Why this grade/));
  });

  it("raises a safety concern from every page, and shows when", async () => {
    const concern = {
      id: "c1",
      raisedAt: "2026-11-21T10:42:00Z",
      raisedBy: "Test auditor",
      concern: "Alone at night",
      told: null,
      acknowledgedAt: null,
      acknowledgedBy: null,
      acknowledgement: null,
    };
    const { sent } = drafting(
      {},
      {
        [`POST ${at}/safety-concerns`]: () => withEtag({ ...audit, concerns: [concern] }, 1),
      },
    );
    await renderPage(page("/sections/voice"));
    await userEvent.click(await screen.findByRole("link", { name: "Is the child unsafe now?" }));
    await userEvent.click(await screen.findByRole("button", { name: "Raise the concern now" }));
    expect(within(screen.getByRole("alert")).getByText(/Say why/)).toBeTruthy();
    await userEvent.type(
      screen.getByLabelText("Why the child may be unsafe now"),
      "Alone at night",
    );
    await userEvent.click(screen.getByRole("button", { name: "Raise the concern now" }));
    expect(await screen.findByText("Raised at 21 Nov 2026 at 10:42")).toBeTruthy();
    expect(sent.find(({ path }) => path.endsWith("/safety-concerns"))?.body).toEqual({
      concern: "Alone at night",
      told: null,
    });
  });
});
