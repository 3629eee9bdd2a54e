import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aConcern, aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const contact = () => json(aMe({ roles: ["auditor"], seesConcerns: true }));
const taken = aConcern({
  id: "0b6f1b9e-0000-4000-8000-0000000000c2",
  acknowledgedAt: "2026-11-20T10:00:00Z",
  acknowledgedBy: "Test director",
  acknowledgement: "Visit today",
});

describe("safety concerns", () => {
  it("counts those not taken up in the menu and on My work", async () => {
    signedIn({
      "GET /api/me": contact,
      "GET /api/me/work": () => json({ items: [] }),
      "GET /api/safety-concerns": () => json({ items: [aConcern(), taken] }),
    });
    await renderPage("/");
    expect(await screen.findByText("A safety concern has not been taken up.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Safety concerns 1 not taken up yet" })).toBeTruthy();
  });

  it("takes one up with what is being done", async () => {
    let items = [aConcern()];
    const { sent } = signedIn({
      "GET /api/me": contact,
      "GET /api/safety-concerns": () => json({ items }),
      "POST /api/safety-concerns/0b6f1b9e-0000-4000-8000-0000000000c1/acknowledgement": () => {
        items = [aConcern({ ...taken.concern, id: items[0]?.concern.id ?? "" })];
        return json(items[0]);
      },
    });
    await renderPage("/safety-concerns");
    const concern = await screen.findByRole("region", { name: "Not taken up Case C1001" });
    expect(within(concern).getByText(/nine weeks/)).toBeTruthy();
    await userEvent.click(within(concern).getByRole("button", { name: /Take up/ }));
    expect(screen.getByRole("link", { name: "Enter what is being done about C1001" })).toBeTruthy();
    await userEvent.type(within(concern).getByRole("textbox"), "Visit today");
    await userEvent.click(within(concern).getByRole("button", { name: /Take up/ }));
    expect(await screen.findByText("You have taken up the concern about C1001.")).toBeTruthy();
    expect(screen.getByText("None is waiting to be taken up.")).toBeTruthy();
    expect(
      sent.find(({ method, path }) => method === "POST" && path.includes("concerns"))?.body,
    ).toEqual({ acknowledgement: "Visit today" });
  });

  it("are not shown to others", async () => {
    signedIn({ "GET /api/safety-concerns": () => problem(403, "not-permitted") });
    await renderPage("/safety-concerns");
    expect(await screen.findByText("You cannot open this page")).toBeTruthy();
    expect(screen.queryByRole("link", { name: /Safety concerns/ })).toBeNull();
  });
});
