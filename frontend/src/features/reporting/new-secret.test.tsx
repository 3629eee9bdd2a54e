import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { aServiceClient } from "@/testing/reporting-builders";
import { json } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const client = aServiceClient();
const at = `/api/service-clients/${client.id}`;
const secret = "plb_made-for-this-test";

/** The page that shows a second secret, as the clipboard lets the browser write to it or not. */
async function madeSecret(writeText: (text: string) => Promise<void> = async () => undefined) {
  vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
  signedIn({
    "GET /api/me": () => json(aMe({ roles: ["administrator"] })),
    "GET /api/service-clients": () => json({ items: [client] }),
    [`GET ${at}`]: () => withEtag(client, client.version),
    [`POST ${at}/secrets`]: () => json({ client, secret }, { status: 201 }),
  });
  await renderPage(`/reporting-tools/${client.id}/second-secret`);
  await userEvent.click(await screen.findByRole("button", { name: "Make the secret" }));
  expect(await screen.findByText(secret)).toBeTruthy();
}

const asks = () => screen.queryByRole("dialog", { name: "Have you copied the secret?" }) !== null;

/** Whether the browser would ask before the tab is closed or loaded anew. */
function asksBeforeClosing(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe("a secret that is shown this once", () => {
  it("is not lost by a click elsewhere without a question", async () => {
    await madeSecret();
    expect(asks()).toBe(false);
    await userEvent.click(screen.getByRole("link", { name: "the tool’s page" }));
    expect(asks()).toBe(true);
    expect(screen.getByText(/nobody can read it again/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Stay on this page" }));
    expect(asks()).toBe(false);
    expect(screen.getByText(secret)).toBeTruthy();
    await userEvent.click(screen.getByRole("link", { name: /^How to connect/ }));
    await userEvent.click(screen.getByRole("button", { name: "Leave and lose it" }));
    expect(await screen.findByRole("heading", { level: 1, name: "How to connect" })).toBeTruthy();
    expect(screen.queryByText(secret)).toBeNull();
  });

  it("is not lost by loading the page anew without a question", async () => {
    await madeSecret();
    expect(asksBeforeClosing()).toBe(true);
  });

  it("is left without a question by whoever says that they have copied it", async () => {
    await madeSecret();
    await userEvent.click(screen.getByRole("link", { name: "I have copied the secret" }));
    expect(await screen.findByRole("heading", { level: 1, name: client.name })).toBeTruthy();
    expect(asks()).toBe(false);
    expect(asksBeforeClosing()).toBe(false);
  });

  it("is left without a question once the clipboard has it", async () => {
    await madeSecret();
    await userEvent.click(screen.getByRole("button", { name: "Copy Client id" }));
    expect(await screen.findByText("Copied.")).toBeTruthy();
    expect(asksBeforeClosing()).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Copy Secret" }));
    expect(await screen.findAllByText("Copied.")).toHaveLength(2);
    expect(asksBeforeClosing()).toBe(false);
    await userEvent.click(screen.getByRole("link", { name: "the tool’s page" }));
    expect(await screen.findByRole("heading", { level: 1, name: client.name })).toBeTruthy();
  });

  it("is asked for where the clipboard did not take it", async () => {
    await madeSecret(() => Promise.reject(new Error("not allowed")));
    await userEvent.click(screen.getByRole("button", { name: "Copy Secret" }));
    expect(await screen.findByText(/The browser did not allow it/)).toBeTruthy();
    await userEvent.click(screen.getByRole("link", { name: "the tool’s page" }));
    expect(asks()).toBe(true);
  });
});
