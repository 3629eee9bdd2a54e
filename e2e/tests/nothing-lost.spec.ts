import { randomBytes } from "node:crypto";
import process from "node:process";
import { expect, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";
import { type Server, startServer } from "../server/plumbline.ts";

/** Words that show at once where something is missing: every one is numbered. */
function numbered(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => `word${from + i} `).join("");
}

test.describe("while an auditor types", () => {
  let server: Server;
  const shared = process.env.PLUMBLINE_SAMPLE_PASSWORD;

  test.beforeAll(async () => {
    process.env.PLUMBLINE_SAMPLE_PASSWORD = randomBytes(18).toString("base64url");
    server = await startServer({
      PLUMBLINE_SAMPLE_PASSWORD: process.env.PLUMBLINE_SAMPLE_PASSWORD,
    });
  });

  test.afterAll(async () => {
    await server.stop();
    process.env.PLUMBLINE_SAMPLE_PASSWORD = shared;
  });

  test("the server is killed and comes back, and not one character is lost", async ({
    browser,
    playwright,
  }) => {
    const request = await playwright.request.newContext({ baseURL: server.url });
    const auditor = await Tool.signedIn(request, "auditor1");
    const audit = await auditor.startAudit({ caseReference: "CF-70707", population: "in_care" });
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    const visitor = new Visitor(page);
    await visitor.signIn("auditor1");
    await page.goto(`/audits/${audit.id}/sections/voice`);
    const why = page.getByRole("textbox", { name: /^Why this grade/ });
    await why.click();

    await page.keyboard.type(numbered(1, 25), { delay: 10 });
    const typing = page.keyboard.type(numbered(26, 150), { delay: 12 });
    await server.kill();
    await typing;
    await expect(page.getByText(/Not saved yet/).first()).toBeVisible();
    await page.keyboard.type(numbered(151, 160), { delay: 10 });
    await server.startAgain();
    await page.keyboard.type(numbered(161, 170), { delay: 10 });
    await expect(page.getByText(/^Saved \S*\s?\d/).first()).toBeVisible({ timeout: 60_000 });

    const everything = numbered(1, 170);
    await expect(why).toHaveValue(everything);
    const stored = (await auditor.get(`/api/audits/${audit.id}`)) as {
      areas: { area: string; rationale: string }[];
    };
    expect(stored.areas.find(({ area }) => area === "voice")?.rationale).toBe(everything);
  });
});
