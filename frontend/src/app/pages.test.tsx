import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aMe, anAudit, aSummary } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { aServiceClient } from "@/testing/reporting-builders";
import { json, problem, stubServer } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const audit = anAudit();

describe("My work", () => {
  it("lists what is due with the way on", async () => {
    signedIn({ "GET /api/me/work": () => json({ items: [{ task: "audit", audit: aSummary() }] }) });
    await renderPage("/");
    expect(await screen.findByRole("heading", { level: 1, name: "My work" })).toBeTruthy();
    expect(screen.getByRole("row", { name: /C1001.*1 of 3 judgements graded/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Continue of case C1001" })).toBeTruthy();
  });

  it("says that nothing is waiting", async () => {
    signedIn({ "GET /api/me/work": () => json({ items: [] }) });
    await renderPage("/");
    expect(await screen.findByText(/Nothing is waiting for you/)).toBeTruthy();
  });

  it("names a reporting tool that has expired, to an auditor who administers too", async () => {
    signedIn({
      "GET /api/me": () => json(aMe({ roles: ["auditor", "administrator"] })),
      "GET /api/me/work": () => json({ items: [] }),
      "GET /api/service-clients": () =>
        json({ items: [aServiceClient({ state: "expired", daysLeft: null })] }),
    });
    await renderPage("/");
    const notice = await screen.findByRole("region", { name: "Reporting tools that stop" });
    expect(within(notice).getByRole("link", { name: "Quarterly report" })).toBeTruthy();
  });

  it("marks invented data on every page", async () => {
    signedIn({
      "GET /api/me": () => json(aMe({ sampleData: true })),
      "GET /api/me/work": () => json({ items: [] }),
    });
    await renderPage("/");
    expect(await screen.findByText("Sample council – all data is invented")).toBeTruthy();
  });
});

describe("signing in", () => {
  it("sends people there first, and names what is missing with the focus on it", async () => {
    stubServer({ "POST /api/session/renewal": () => problem(401, "sign-in-needed") });
    await renderPage("/audits");
    await userEvent.click(await screen.findByRole("button", { name: "Sign in" }));
    const summary = screen.getByRole("alert");
    expect(within(summary).getByRole("link", { name: "Enter your user name" })).toBeTruthy();
    expect(document.activeElement?.contains(summary)).toBe(true);
    expect(document.title).toBe("Error: Sign in – Plumbline");
  });
});

describe("pages that cannot be shown", () => {
  it("says so for an audit that is not there", async () => {
    signedIn({ [`GET /api/audits/${audit.id}`]: () => problem(404, "not-found") });
    await renderPage(`/audits/${audit.id}`);
    expect(await screen.findByRole("heading", { name: "There is nothing here" })).toBeTruthy();
  });

  it("names the reference of a fault on our side", async () => {
    signedIn({ "GET /api/me/work": () => problem(500, "internal", { traceId: "9b2e" }) });
    await renderPage("/");
    expect(await screen.findByText("9b2e")).toBeTruthy();
  });
});
