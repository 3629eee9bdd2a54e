import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aFramework, aMe, anAudit, aSummary, aTeam } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem, type Reply, stubServer, token } from "@/testing/server";

const audit = anAudit();

function signedIn(more: Record<string, (request: Request) => Reply> = {}) {
  return stubServer({
    "POST /api/session/renewal": () => token(),
    "GET /api/me": () => json(aMe()),
    "GET /api/frameworks": () => json({ frameworks: [aFramework()] }),
    "GET /api/teams": () => json({ teams: [aTeam()] }),
    ...more,
  });
}

const withEtag = (body: object, version: number) =>
  json(body, { headers: { ETag: `"${version}"` } });

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

describe("writing an audit", () => {
  it("saves what is typed and says so", async () => {
    const id = audit.id;
    const { sent } = signedIn({
      [`GET /api/audits/${id}`]: () => withEtag(audit, 1),
      [`PATCH /api/audits/${id}`]: () => withEtag({ ...audit, version: 2 }, 2),
    });
    await renderPage(`/audits/${id}`);
    const area = await screen.findByRole("region", { name: "Children in care" });
    await userEvent.click(
      within(area).getByRole("radio", { name: "Requires improvement to be good" }),
    );
    expect(await screen.findByText(/^Saved \d\d:\d\d$/, {}, { timeout: 3000 })).toBeTruthy();
    const patch = sent.find(({ method }) => method === "PATCH");
    expect(patch?.headers.get("If-Match")).toBe('"1"');
    expect(patch?.body).toEqual({
      areas: [{ area: "in_care", grade: "requires_improvement", rationale: null }],
    });
  });

  it("links what is missing to its field before an audit is submitted", async () => {
    const missing = [
      { pointer: "#/areas/in_care/rationale", detail: "Say why you gave this grade" },
    ];
    signedIn({ [`GET /api/audits/${audit.id}`]: () => withEtag({ ...audit, missing }, 1) });
    await renderPage(`/audits/${audit.id}/check`);
    await userEvent.click(await screen.findByRole("button", { name: "Submit audit" }));
    const link = within(screen.getByRole("alert")).getByRole("link", { name: /Say why/ });
    expect(link.getAttribute("href")).toBe(`/audits/${audit.id}#areas-in_care-rationale`);
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
