import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ServiceClient } from "@/lib/api-types";
import { daysAfter, partsFromIso, todayInLondon } from "@/lib/dates";
import { aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { aServiceClient } from "@/testing/reporting-builders";
import { json } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const inAMonth = daysAfter(todayInLondon(), 30);
const tool = aServiceClient({
  scopes: ["reporting:rows", "reporting:supervision"],
  expiresOn: inAMonth,
});
const page = `/reporting-tools/${tool.id}`;
const at = `/api/service-clients/${tool.id}`;

/** An administrator who may not see the supervision audits that the tool reads, or who may. */
function administering(part: Partial<ServiceClient> = {}, readsSupervision = false) {
  const client = { ...tool, ...part };
  return signedIn({
    "GET /api/me": () => json(aMe({ roles: ["administrator"], readsSupervision })),
    "GET /api/service-clients": () => json({ items: [client] }),
    [`GET ${at}`]: () => withEtag(client, client.version),
    [`PUT ${at}`]: () => withEtag({ ...client, version: 2 }, 2),
  });
}

const whoCanAdd = /^Only an administrator who may see supervision audits can add a secret/;
const whoCanProlong = /^Only an administrator who may see .* can give this tool a later day$/;

async function typeDay(day: string) {
  const until = within(await screen.findByRole("group", { name: "Works until" }));
  const parts = partsFromIso(day);
  for (const [label, text] of [
    ["Day", parts.day],
    ["Month", parts.month],
    ["Year", parts.year],
  ] as const) {
    await userEvent.clear(until.getByLabelText(label));
    await userEvent.type(until.getByLabelText(label), text);
  }
}

const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));
const puts = (sent: ReturnType<typeof administering>["sent"]) =>
  sent.filter(({ method }) => method === "PUT");

describe("a tool that reads supervision audits, to an administrator who may not see them", () => {
  it("is said to get a secret from others, and nothing is offered that the server would refuse", async () => {
    administering();
    await renderPage(page);
    expect(await screen.findByText(whoCanAdd)).toBeTruthy();
    expect(screen.queryByRole("link", { name: /^Add a/ })).toBeNull();
    expect(screen.getByRole("link", { name: /^End this secret/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Revoke this tool" })).toBeTruthy();
  });

  it("is said to be without a secret, not that they add one", async () => {
    administering({ secrets: [] });
    await renderPage(page);
    expect(await screen.findByText(/^No secret works, so the tool cannot sign in\.$/)).toBeTruthy();
    expect(screen.getByText(whoCanAdd)).toBeTruthy();
  });

  it("has no button on the page of a second secret", async () => {
    administering();
    await renderPage(`${page}/second-secret`);
    expect(await screen.findByText(whoCanAdd)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Make the secret" })).toBeNull();
  });

  it("is said to need somebody else after its only secret is ended", async () => {
    administering();
    await renderPage(`${page}/secrets/${tool.secrets[0]?.id}/end`);
    expect(await screen.findByText(/until an administrator who may see supervision/)).toBeTruthy();
  });

  it("is said to be prolonged by others once it is over", async () => {
    administering({ state: "expired", daysLeft: null, expiresOn: daysAfter(todayInLondon(), -1) });
    await renderPage(page);
    expect(await screen.findByText(/^It expired: .* who may see .* a later day/)).toBeTruthy();
  });

  it("is not prolonged by them, and they are told so before and on saving", async () => {
    const { sent } = administering();
    await renderPage(`${page}/change`);
    expect(await screen.findByText(/^This tool reads supervision audits, which you/)).toBeTruthy();
    await typeDay(daysAfter(inAMonth, 1));
    await save();
    expect(await screen.findByRole("link", { name: whoCanProlong })).toBeTruthy();
    expect(puts(sent)).toHaveLength(0);
  });

  it("is shortened by them", async () => {
    const { sent } = administering();
    await renderPage(`${page}/change`);
    await typeDay(daysAfter(inAMonth, -1));
    await save();
    expect(await screen.findByText(/The change is saved/)).toBeTruthy();
    expect(puts(sent)).toHaveLength(1);
  });

  it("is prolonged by them once supervision audits are taken away from it", async () => {
    const { sent } = administering();
    await renderPage(`${page}/change`);
    await userEvent.click(await screen.findByRole("checkbox", { name: "Supervision audits too" }));
    await typeDay(daysAfter(inAMonth, 1));
    await save();
    expect(await screen.findByText(/The change is saved/)).toBeTruthy();
    expect(puts(sent)[0]?.body).toMatchObject({ scopes: ["reporting:rows"] });
  });
});

describe("a tool that reads supervision audits, to an administrator who may see them", () => {
  it("gets a secret from them", async () => {
    administering({}, true);
    await renderPage(page);
    await userEvent.click(await screen.findByRole("link", { name: "Add a second secret" }));
    expect(await screen.findByRole("button", { name: "Make the secret" })).toBeTruthy();
    expect(screen.queryByText(whoCanAdd)).toBeNull();
  });

  it("is prolonged by them", async () => {
    const { sent } = administering({}, true);
    await renderPage(`${page}/change`);
    await typeDay(daysAfter(inAMonth, 1));
    expect(screen.queryByText(/^This tool reads supervision audits, which you/)).toBeNull();
    await save();
    expect(await screen.findByText(/The change is saved/)).toBeTruthy();
    expect(puts(sent)).toHaveLength(1);
  });
});
