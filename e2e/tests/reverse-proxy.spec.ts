import { readdirSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type APIResponse, expect, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { type Proxy, startNginx } from "../server/nginx.ts";
import { freePort } from "../server/plumbline.ts";

const nginx = process.env.PLUMBLINE_NGINX ?? "";
const assets = fileURLToPath(new URL("../../frontend/dist/assets", import.meta.url));
const html = { Accept: "text/html" };

test.describe("nginx in front of the server", () => {
  test.skip(nginx === "", "no nginx on this machine: its configuration was not tried");

  let proxy: Proxy;

  test.beforeAll(async () => {
    proxy = await startNginx(nginx, new URL(process.env.PLUMBLINE_URL ?? "").host);
  });

  test.afterAll(async () => {
    await proxy?.stop();
  });

  test("gives out the page, on its first address and on its own inner ones", async ({ request }) => {
    for (const address of ["/", "/index.html", "/audits/12", "/measures/judged-good?by=team"]) {
      const answer = await request.get(proxy.url + address, { headers: html });

      expect(answer.status(), address).toBe(200);
      expect(await answer.text(), address).toContain('<div id="root">');
      expect(answer.headers()["cache-control"], address).toBe("no-store");
    }
  });

  test("lets browsers keep built assets for good", async ({ request }) => {
    const script = readdirSync(assets).find((name) => name.endsWith(".js"));
    const answer = await request.get(`${proxy.url}/assets/${script}`);

    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toContain("javascript");
    expect(answer.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  });

  test("does not pass a missing file off as the page", async ({ request }) => {
    for (const address of ["/assets/missing.js", "/assets/missing", "/missing.svg", "/.env"]) {
      const answer = await request.get(proxy.url + address, { headers: html });

      expect(answer.status(), address).toBe(404);
      expect(answer.headers()["cache-control"], address).toBe("no-store");
    }
  });

  test("passes reporting tools on, who are asked for what they sign in with", async ({ request }) => {
    for (const address of ["/odata/v4", "/odata/v4/Audits", "/api/reporting", "/api/reporting/audits"]) {
      const refused = await request.get(proxy.url + address);

      expect(refused.status(), address).toBe(401);
      expect(refused.headers()["www-authenticate"], address).toContain("Basic realm=");
    }
  });

  test("names itself in OData's links, and https where that is what stands before it", async ({
    request,
  }) => {
    const admin = await Tool.signedIn(request, "admin1");
    const made = (await admin.send("POST", "/api/service-clients", {
      name: `Behind nginx ${Date.now() % 1_000_000}`,
      scopes: ["reporting:rows"],
      expiresOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    })) as { client: { clientId: string }; secret: string };
    const basic = Buffer.from(`${made.client.clientId}:${made.secret}`).toString("base64");
    const nextLink = async (headers: Record<string, string>) => {
      const answer = await request.get(`${proxy.url}/odata/v4/Audits`, {
        headers: { Authorization: `Basic ${basic}`, Prefer: "odata.maxpagesize=5", ...headers },
      });
      expect(answer.status(), JSON.stringify(headers)).toBe(200);
      return ((await answer.json()) as Record<string, string>)["@odata.nextLink"];
    };
    const { host } = new URL(proxy.url);
    const plain = new RegExp(`^http://${host}/odata/v4/Audits\\?`);

    expect(await nextLink({})).toMatch(plain);
    const foreigns: Record<string, string>[] = [
      { "X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Port": "81" },
      { "X-Forwarded-Proto": "ftp", "X-Forwarded-Host": "elsewhere.example:x" },
      { Forwarded: "proto=https;host=elsewhere.example" },
    ];
    for (const foreign of foreigns) {
      expect(await nextLink(foreign), JSON.stringify(foreign)).toMatch(plain);
    }
    for (const said of ["https", "https, http"]) {
      expect(await nextLink({ "X-Forwarded-Proto": said }), said).toMatch(
        new RegExp(`^https://${host}/odata/v4/Audits\\?`),
      );
    }
  });

  test("passes requests on and keeps the server's own errors", async ({ request }) => {
    const health = await request.get(`${proxy.url}/health`);
    expect(await health.json()).toEqual({ status: "up", database: "up" });

    const refused = await request.get(`${proxy.url}/api/frameworks`);
    expect(refused.status()).toBe(401);
    expect(refused.headers()["content-type"]).toContain("application/problem+json");

    const unknown = await request.get(`${proxy.url}/api/nothing.here`, { headers: html });
    expect([401, 404]).toContain(unknown.status());
    expect(unknown.headers()["content-type"]).toContain("application/problem+json");
  });

  test("puts the same guards on every answer as the server does, once", async ({ request }) => {
    const guards = guardsOf(await request.get("/"));
    expect(guards["content-security-policy"]).toContain("default-src 'self'");

    for (const address of ["/", "/audits/12", "/assets/missing.js", "/api/frameworks", "/health"]) {
      const answer = await request.get(proxy.url + address, { headers: html });

      expect(guardsOf(answer), address).toEqual(guards);
      expect(answer.headers().server, address).toBe("nginx");
    }
  });

  test("lets addresses of 16 KB through and refuses longer ones in the server's words", async ({ request }) => {
    const line = (length: number) => {
      const start = "/api/reporting/teams?columns=";
      return start + "x".repeat(length - "GET  HTTP/1.1".length - start.length);
    };
    const longest = await request.get(proxy.url + line(16 * 1024));
    expect(longest.status()).toBe(401);

    const words = [];
    for (const length of [16 * 1024 + 1, 20 * 1024, 40 * 1024]) {
      const answer = await request.get(proxy.url + line(length));

      expect(answer.status(), String(length)).toBe(414);
      expect(answer.headers()["content-type"], String(length)).toContain("application/problem+json");
      const problem = await answer.json();
      expect(problem.type, String(length)).toBe("/problems/address-too-long");
      words.push(problem.detail);
    }
    expect(new Set(words).size).toBe(1);
  });

  test("refuses what is too large before the server sees it", async ({ request }) => {
    const answer = await request.post(`${proxy.url}/api/imports/audits`, {
      data: Buffer.alloc(26 * 1024 * 1024),
      headers: { "Content-Type": "text/csv" },
    });

    expect(answer.status()).toBe(413);
    expect((await answer.json()).type).toBe("/problems/body-too-large");
  });

  test("says so in a problem when the server is gone", async ({ request }) => {
    const alone = await startNginx(nginx, `127.0.0.1:${await freePort()}`);
    try {
      const answer = await request.get(`${alone.url}/api/frameworks`);

      expect(answer.status()).toBe(503);
      expect((await answer.json()).type).toBe("/problems/unavailable");
      expect(guardsOf(answer)).toEqual(guardsOf(await request.get("/")));
    } finally {
      await alone.stop();
    }
  });
});

function guardsOf(answer: APIResponse): Record<string, string | undefined> {
  const names = [
    "content-security-policy",
    "x-content-type-options",
    "x-frame-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
    "strict-transport-security",
  ];
  return Object.fromEntries(names.map((name) => [name, answer.headers()[name]]));
}
