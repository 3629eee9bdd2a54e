import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { ServiceClient } from "@/lib/api-types";
import { daysAfter, todayInLondon } from "@/lib/dates";
import { aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { aServiceClient } from "@/testing/reporting-builders";
import { json, problem, type Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const client = aServiceClient();
const at = `/api/service-clients/${client.id}`;
const page = `/reporting-tools/${client.id}`;
const second = { ...aServiceClient().secrets[0], id: "7c000000-0000-4000-8000-0000000000a2" };
const secret = "plb_made-for-this-test";

function administering(
  more: Record<string, (request: Request) => Reply> = {},
  clients: ServiceClient[] = [client],
  readsSupervision = false,
) {
  return signedIn({
    "GET /api/me": () => json(aMe({ roles: ["administrator"], readsSupervision })),
    "GET /api/service-clients": () => json({ items: clients }),
    [`GET ${at}`]: () => withEtag(client, client.version),
    ...more,
  });
}

describe("the reporting tools", () => {
  it("are listed with what they read, and those that stop are named first", async () => {
    const soon = aServiceClient({
      id: "2",
      name: "Board pack",
      scopes: ["reporting:rows", "reporting:supervision"],
      state: "expires_soon",
      daysLeft: 12,
      expiresOn: daysAfter(todayInLondon(), 12),
      lastUsedAt: `${daysAfter(todayInLondon(), -3)}T12:00:00Z`,
    });
    const over = aServiceClient({ id: "3", name: "Old one", state: "expired", daysLeft: null });
    const gone = aServiceClient({ id: "4", name: "Gone", state: "revoked", daysLeft: null });
    administering({}, [client, soon, over, gone]);
    await renderPage("/reporting-tools");
    expect(
      await screen.findByRole("row", { name: /Quarterly report Counts only Works Never/ }),
    ).toBeTruthy();
    expect(
      screen.getByRole("row", {
        name: /Board pack.*rows.*supervision audits too Expires in 12 days 3 days ago/,
      }),
    ).toBeTruthy();
    const notice = await screen.findByRole("region", { name: "Reporting tools that stop" });
    expect(within(notice).getByText(/^works for 12 more days/)).toBeTruthy();
    expect(within(notice).getByText(/^expired:/)).toBeTruthy();
    expect(
      within(notice)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["Board pack", "Old one"]);
    expect(screen.getByRole("link", { name: "Reporting tools" })).toBeTruthy();
  });

  it("are explained while there are none", async () => {
    administering({}, []);
    await renderPage("/reporting-tools");
    expect(await screen.findByText(/No reporting tool has been added yet/)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Reporting tools that stop" })).toBeNull();
  });

  it("are not for others", async () => {
    signedIn({ "GET /api/service-clients": () => problem(403, "not-permitted") });
    await renderPage("/reporting-tools");
    expect(await screen.findByText("You cannot open this page")).toBeTruthy();
  });
});

describe("a new reporting tool", () => {
  it("gets a secret that is shown once and can be copied", async () => {
    const copied: string[] = [];
    vi.stubGlobal("navigator", {
      ...navigator,
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    });
    const { sent } = administering({
      "POST /api/service-clients": () => json({ client, secret }, { status: 201 }),
    });
    await renderPage("/reporting-tools/new");
    await userEvent.click(await screen.findByRole("button", { name: "Add the tool" }));
    expect(screen.getByRole("link", { name: "Enter a name" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Select counts/ })).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Name"), "Quarterly report");
    await userEvent.click(screen.getByRole("checkbox", { name: "Counts" }));
    await userEvent.click(screen.getByRole("button", { name: "Add the tool" }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Copy the secret now" }),
    ).toBeTruthy();
    expect(screen.getByText(/shown only now/)).toBeTruthy();
    expect(screen.getByText(client.clientId)).toBeTruthy();
    expect(screen.getByText(secret)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Copy Secret" }));
    expect(await screen.findByText("Copied.")).toBeTruthy();
    expect(copied).toEqual([secret]);
    expect(
      sent.find(({ method, path }) => method === "POST" && path === "/api/service-clients")?.body,
    ).toEqual({
      name: "Quarterly report",
      scopes: ["reporting:aggregate"],
      expiresOn: daysAfter(todayInLondon(), 180),
    });
    await userEvent.click(screen.getByRole("link", { name: "I have copied the secret" }));
    expect(await screen.findByRole("heading", { level: 1, name: client.name })).toBeTruthy();
    expect(screen.queryByText(secret)).toBeNull();
  });

  it("is not offered supervision by somebody who may not see it", async () => {
    administering();
    await renderPage("/reporting-tools/new");
    expect(await screen.findByText(/Supervision audits are not offered/)).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: /Supervision/ })).toBeNull();
  });

  it("is offered supervision by somebody who may, together with something else", async () => {
    administering({}, [], true);
    await renderPage("/reporting-tools/new");
    await userEvent.click(await screen.findByRole("checkbox", { name: "Supervision audits too" }));
    await userEvent.click(screen.getByRole("button", { name: "Add the tool" }));
    expect(screen.getByRole("link", { name: /^Select counts/ })).toBeTruthy();
  });
});

describe("a reporting tool", () => {
  it("is changed, and what was entered stays when somebody else was first", async () => {
    let version = 1;
    const { sent } = administering({
      [`GET ${at}`]: () => withEtag({ ...client, version }, version),
      [`PUT ${at}`]: (request) => {
        if (request.headers.get("If-Match") === '"1"') {
          version = 2;
          return problem(412, "changed-by-somebody-else");
        }
        return withEtag({ ...client, name: "Yearly report", version: 3 }, 3);
      },
    });
    await renderPage(`${page}/change`);
    const name = await screen.findByLabelText<HTMLInputElement>("Name");
    await userEvent.clear(name);
    await userEvent.type(name, "Yearly report");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/Somebody else changed this reporting tool/)).toBeTruthy();
    expect(name.value).toBe("Yearly report");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/The change is saved/)).toBeTruthy();
    const puts = sent.filter(({ method }) => method === "PUT");
    expect(puts.at(-1)?.headers.get("If-Match")).toBe('"2"');
    expect(puts.at(-1)?.body).toEqual({
      name: "Yearly report",
      scopes: client.scopes,
      expiresOn: client.expiresOn,
    });
  });

  it("gets a second secret, and is told when it has two", async () => {
    let answers = 0;
    administering({
      [`POST ${at}/secrets`]: () => {
        answers += 1;
        return answers === 1
          ? problem(409, "two-secrets-live")
          : json({ client, secret }, { status: 201 });
      },
    });
    await renderPage(page);
    await userEvent.click(await screen.findByRole("link", { name: "Add a second secret" }));
    await userEvent.click(await screen.findByRole("button", { name: "Make the secret" }));
    expect(await screen.findByText(/has two secrets already. End one of them/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Make the secret" }));
    expect(await screen.findByText(secret)).toBeTruthy();
  });

  it("has a secret ended after a question that says what stops", async () => {
    const { sent } = administering({
      [`GET ${at}`]: () => withEtag({ ...client, secrets: [...client.secrets, second] }, 1),
      [`DELETE ${at}/secrets/${second.id}`]: () => withEtag({ ...client, version: 2 }, 2),
    });
    await renderPage(page);
    expect(await screen.findByText(/Two secrets work at a time at most/)).toBeTruthy();
    const links = screen.getAllByRole("link", { name: /^End this secret/ });
    await userEvent.click(links[1] as HTMLElement);
    expect(await screen.findByText(/refused at once/)).toBeTruthy();
    expect(screen.getByText("The other secret goes on working.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "End this secret" }));
    expect(await screen.findByText(/The secret is ended/)).toBeTruthy();
    expect(sent.some(({ method }) => method === "DELETE")).toBe(true);
  });

  it("is revoked after a question, and offers nothing more", async () => {
    let state: ServiceClient["state"] = "live";
    const now = () => ({ ...client, state, secrets: state === "live" ? client.secrets : [] });
    administering({
      [`GET ${at}`]: () => withEtag(now(), 1),
      [`POST ${at}/revocation`]: () => {
        state = "revoked";
        return withEtag(now(), 2);
      },
    });
    await renderPage(page);
    await userEvent.click(await screen.findByRole("link", { name: "Revoke this tool" }));
    expect(await screen.findByText(/This is for good/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Revoke this tool" }));
    expect(await screen.findByText(/The tool is revoked. Nothing gets in/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: /secret|Revoke|Change/ })).toBeNull();
  });

  it("says in words that somebody else revoked it", async () => {
    administering({ [`POST ${at}/secrets`]: () => problem(409, "service-client-revoked") });
    await renderPage(`${page}/second-secret`);
    await userEvent.click(await screen.findByRole("button", { name: "Make the secret" }));
    expect(await screen.findByText(/Somebody revoked this reporting tool/)).toBeTruthy();
  });
});
