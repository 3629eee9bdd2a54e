import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem, type Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const people = [
  { username: "director1", name: "Dee Director", roles: ["practice_improvement"] },
  { username: "auditor1", name: "Ann Auditor", roles: ["auditor"] },
];

function administering(more: Record<string, (request: Request) => Reply> = {}) {
  return signedIn({
    "GET /api/me": () => json(aMe({ roles: ["administrator"] })),
    "GET /api/people": () => json({ items: people }),
    "GET /api/settings": () =>
      withEtag({ conflictMonths: 12, readinessRequired: false, safetyContacts: [] }, 3),
    ...more,
  });
}

describe("the council’s settings", () => {
  it("names who sees safety concerns and for how long a conflict lasts", async () => {
    const { sent } = administering({
      "PUT /api/settings": () =>
        withEtag(
          {
            conflictMonths: 6,
            readinessRequired: true,
            safetyContacts: [{ username: "director1", name: "Dee Director" }],
          },
          4,
        ),
    });
    await renderPage("/settings");
    const months = await screen.findByLabelText(/for how many months/);
    expect(screen.getByText(/Nobody is named, so the Practice Improvement/)).toBeTruthy();
    await userEvent.clear(months);
    await userEvent.type(months, "200");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByRole("link", { name: /from 0 to 120/ })).toBeTruthy();
    await userEvent.clear(months);
    await userEvent.type(months, "6");
    await userEvent.selectOptions(screen.getByLabelText("Add a person"), "Dee Director");
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    await userEvent.click(screen.getByRole("checkbox", { name: /Give audits only to those/ }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Saved.")).toBeTruthy();
    const put = sent.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"3"');
    expect(put?.body).toEqual({
      conflictMonths: 6,
      readinessRequired: true,
      safetyContacts: ["director1"],
    });
  });

  it("keeps what was chosen when somebody else saved first", async () => {
    let version = 3;
    const { sent } = administering({
      "GET /api/settings": () =>
        withEtag({ conflictMonths: 12, readinessRequired: false, safetyContacts: [] }, version),
      "PUT /api/settings": (request) => {
        if (request.headers.get("If-Match") === '"3"') {
          version = 4;
          return problem(412, "changed-by-somebody-else");
        }
        return withEtag({ conflictMonths: 24, readinessRequired: false, safetyContacts: [] }, 5);
      },
    });
    await renderPage("/settings");
    const months = await screen.findByLabelText<HTMLInputElement>(/for how many months/);
    await userEvent.clear(months);
    await userEvent.type(months, "24");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/Somebody else changed the settings/)).toBeTruthy();
    expect(months.value).toBe("24");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Saved.")).toBeTruthy();
    expect(
      sent
        .filter(({ method }) => method === "PUT")
        .at(-1)
        ?.headers.get("If-Match"),
    ).toBe('"4"');
  });

  it("is not for others", async () => {
    signedIn({
      "GET /api/settings": () => problem(403, "not-permitted"),
      "GET /api/people": () => json({ items: [] }),
    });
    await renderPage("/settings");
    expect(await screen.findByText("You cannot open this page")).toBeTruthy();
  });
});

describe("the workers of a case", () => {
  it("are looked up and added to", async () => {
    const { sent } = administering({
      "GET /api/case-workers": () =>
        json({
          items: [
            {
              caseReference: "C1001",
              worker: { username: "auditor1", name: "Ann Auditor" },
              from: "2026-01-05",
              to: null,
            },
          ],
        }),
      "POST /api/case-workers": () =>
        json(
          {
            caseReference: "C1001",
            worker: { username: "director1", name: "Dee Director" },
            from: "2025-02-01",
            to: "2025-03-01",
          },
          { status: 201 },
        ),
    });
    await renderPage("/settings/case-workers");
    await userEvent.type(await screen.findByLabelText("Case reference"), "C1001");
    await userEvent.click(screen.getByRole("button", { name: "Look up" }));
    expect(
      await screen.findByRole("row", { name: /Ann Auditor.*5 Jan 2026.*Still working on it/ }),
    ).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Add the worker" }));
    expect(screen.getByRole("link", { name: "Select a person" })).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText("Person"), "Dee Director");
    const first = within(screen.getByRole("group", { name: "First day" }));
    await userEvent.type(first.getByLabelText("Day"), "1");
    await userEvent.type(first.getByLabelText("Month"), "2");
    await userEvent.type(first.getByLabelText("Year"), "2025");
    await userEvent.click(screen.getByRole("button", { name: "Add the worker" }));
    expect(await screen.findByText("Dee Director is recorded for case C1001.")).toBeTruthy();
    expect(
      sent.find(({ method, path }) => method === "POST" && path === "/api/case-workers")?.body,
    ).toEqual({ caseReference: "C1001", worker: "director1", from: "2025-02-01", to: null });
  });
});
