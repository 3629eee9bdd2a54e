import { describe, expect, it } from "vitest";
import { Session } from "@/lib/session";
import { problem, stubServer, token } from "@/testing/server";

const address = `${window.location.origin}/api/things`;
const ask = () => new Request(address);
const renewals = (sent: { path: string }[]) =>
  sent.filter(({ path }) => path === "/api/session/renewal").length;

describe("the session", () => {
  it("renews once for calls made side by side", async () => {
    const { sent } = stubServer({
      "POST /api/session/renewal": () => token(),
      "GET /api/things": () => Response.json({}),
    });
    const session = new Session();
    await session.resume();
    const lapsed = new Session();
    await Promise.all([lapsed.fetch(ask()), lapsed.fetch(ask()), lapsed.fetch(ask())]);
    expect(renewals(sent)).toBe(2);
    expect(sent.at(-1)?.headers.get("Authorization")).toBe("Bearer token-1");
  });

  it("renews shortly before the token lapses, not after", async () => {
    let now = 0;
    const { sent } = stubServer({
      "POST /api/session/renewal": () => token("auditor1", 900),
      "GET /api/things": () => Response.json({}),
    });
    const session = new Session({ now: () => now });
    await session.resume();
    now = 860_000;
    await session.fetch(ask());
    expect(renewals(sent)).toBe(1);
    now = 880_000;
    await session.fetch(ask());
    expect(renewals(sent)).toBe(2);
  });

  it("sends a refused call again with a fresh token, its body kept", async () => {
    let calls = 0;
    const { sent } = stubServer({
      "POST /api/session/renewal": () => token("auditor1", 900, `token-${++calls}`),
      "POST /api/things": (request) =>
        request.headers.get("Authorization") === "Bearer token-2"
          ? Response.json({})
          : problem(401, "sign-in-needed"),
    });
    const session = new Session();
    await session.resume();
    const request = new Request(address, {
      method: "POST",
      body: JSON.stringify({ text: "kept" }),
    });
    const response = await session.fetch(request);
    expect(response.status).toBe(200);
    expect(sent.at(-1)?.body).toEqual({ text: "kept" });
  });

  it("holds calls back once the session has ended, and sends them after signing in again", async () => {
    let isOver = false;
    const { sent } = stubServer({
      "POST /api/session/renewal": () =>
        isOver ? problem(401, "sign-in-needed") : token("auditor1", 10),
      "POST /api/login": () => token("auditor1", 900, "token-after"),
      "GET /api/things": () => Response.json({}),
    });
    const session = new Session();
    await session.resume();
    isOver = true;
    const held = session.fetch(ask());
    await expect.poll(() => session.state()).toEqual({ status: "ended", username: "auditor1" });
    expect(sent.some(({ path }) => path === "/api/things")).toBe(false);
    await session.signIn("auditor1", "secret");
    expect((await held).status).toBe(200);
    expect(sent.at(-1)?.headers.get("Authorization")).toBe("Bearer token-after");
  });

  it("does not let somebody else carry on with the page", async () => {
    let isOver = false;
    stubServer({
      "POST /api/session/renewal": () => (isOver ? token("somebody") : token("auditor1", 10)),
      "GET /api/things": () => Response.json({}),
      "POST /api/login": () => token("somebody"),
    });
    const session = new Session();
    await session.resume();
    isOver = true;
    void session.fetch(ask()).catch(() => undefined);
    await expect.poll(() => session.state()).toEqual({ status: "ended", username: "auditor1" });
    await expect(session.signIn("somebody", "secret")).rejects.toThrow("Sign in as auditor1");
  });

  it("tells no session from no network when the page is opened", async () => {
    stubServer({ "POST /api/session/renewal": () => problem(401, "sign-in-needed") });
    const signedOut = new Session();
    await signedOut.resume();
    expect(signedOut.state()).toEqual({ status: "signed-out" });
    stubServer({ "POST /api/session/renewal": () => new TypeError("Failed to fetch") });
    const away = new Session();
    await away.resume();
    expect(away.state()).toEqual({ status: "unreachable" });
  });
});
