import { expect, type Page, test } from "@playwright/test";
import { ReportingTool } from "../pages/reporting.ts";
import { Visitor } from "../pages/visitor.ts";

const name = `Quarterly report ${Date.now() % 1_000_000}`;

/** Presses the button beside a text and answers what the clipboard holds then. */
async function copied(page: Page, what: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await page.getByRole("button", { name: `Copy ${what}`, exact: true }).click();
  const held = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(held).not.toBe("");
  return held();
}

async function addTool(page: Page, visitor: Visitor): Promise<void> {
  await page.getByRole("link", { name: "Reporting tools", exact: true }).click();
  await visitor.sees("Reporting tools");
  await visitor.isUsableByAll();
  await page.getByRole("link", { name: "Add a reporting tool" }).click();
  await visitor.sees("Add a reporting tool");
  await page.getByRole("button", { name: "Add the tool" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await visitor.isUsableByAll();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("checkbox", { name: "Rows of single audits" }).check();
  await page.getByRole("button", { name: "Add the tool" }).click();
  await visitor.sees("Copy the secret now");
  await visitor.isUsableByAll();
}

async function loads(tool: ReportingTool): Promise<void> {
  const odata = await tool.odata("Audits?$top=5");
  expect(odata.status()).toBe(200);
  const rows = ((await odata.json()) as { value: Record<string, unknown>[] }).value;
  expect(rows).toHaveLength(5);
  expect(Object.keys(rows[0] ?? {})).toContain("finalGradeCode");
  const csv = await tool.csv("audits");
  expect(csv.status()).toBe(200);
  expect(csv.headers()["plumbline-next-token"]).toBeTruthy();
  expect((await csv.text()).split("\r\n", 1)[0]).toMatch(/^auditId,reference,/);
}

async function isRefused(tool: ReportingTool): Promise<void> {
  expect((await tool.odata("Audits?$top=5")).status()).toBe(401);
  expect((await tool.csv("audits")).status()).toBe(401);
  expect((await tool.token()).status()).toBe(401);
}

test("a reporting tool is let in, gets a second secret and is shut out at once", async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const visitor = new Visitor(page);
  await visitor.signIn("admin1");
  await addTool(page, visitor);
  const first = new ReportingTool(
    request,
    await copied(page, "Client id"),
    await copied(page, "Secret"),
  );
  await page.getByRole("link", { name: "I have copied the secret" }).click();
  await visitor.sees(name);
  await expect(page.getByText("Never", { exact: true })).toBeVisible();
  await expect(page.getByText(first.secret)).toHaveCount(0);

  await loads(first);
  const answer = await first.token();
  expect(answer.status()).toBe(200);
  const token = ((await answer.json()) as { access_token: string }).access_token;
  expect((await first.csvWithToken("audits", token)).status()).toBe(200);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/^Today, /)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await visitor.isUsableByAll();

  await page.getByRole("link", { name: "Add a second secret" }).click();
  await visitor.sees("Add a second secret");
  await visitor.isUsableByAll();
  await page.getByRole("button", { name: "Make the secret" }).click();
  await visitor.sees("Copy the secret now");
  const second = first.withSecret(await copied(page, "Secret"));
  expect(second.secret).not.toBe(first.secret);
  await loads(first);
  await loads(second);

  await page.getByRole("link", { name: "I have copied the secret" }).click();
  await visitor.sees(name);
  await page
    .getByRole("link", { name: `End this secret that ends with ${first.secret.slice(-4)}` })
    .click();
  await visitor.sees(/^End the secret/);
  await visitor.isUsableByAll();
  await page.getByRole("button", { name: "End this secret" }).click();
  await expect(page.getByText(/^The secret is ended\./)).toBeVisible();
  await isRefused(first);
  expect((await first.csvWithToken("audits", token)).status()).toBe(401);
  await loads(second);

  await page.getByRole("link", { name: "Revoke this tool" }).click();
  await visitor.sees("Revoke this tool");
  await visitor.isUsableByAll();
  await page.getByRole("button", { name: "Revoke this tool" }).click();
  await expect(page.getByText(/^The tool is revoked\./)).toBeVisible();
  await visitor.isUsableByAll();
  await isRefused(second);
});

test("a tool that stops soon is named where administrators begin, and prolonged", async ({
  page,
}) => {
  const visitor = new Visitor(page);
  const soon = `${name}, soon over`;
  await visitor.signIn("admin1");
  await page.goto("/reporting-tools/new");
  await page.getByLabel("Name").fill(soon);
  await page.getByRole("checkbox", { name: "Counts" }).check();
  const until = page.getByRole("group", { name: "Works until" });
  const setDay = async (days: number) => {
    const day = new Date(Date.now() + days * 86_400_000);
    await until.getByLabel("Day").fill(String(day.getUTCDate()));
    await until.getByLabel("Month").fill(String(day.getUTCMonth() + 1));
    await until.getByLabel("Year").fill(String(day.getUTCFullYear()));
  };
  await setDay(10);
  await page.getByRole("button", { name: "Add the tool" }).click();
  await visitor.sees("Copy the secret now");
  await page.getByRole("link", { name: "How to connect" }).click();
  await expect(page.getByRole("dialog", { name: "Have you copied the secret?" })).toBeVisible();
  await visitor.isUsableByAll();
  await page.getByRole("button", { name: "Stay on this page" }).click();
  await page.getByRole("link", { name: "I have copied the secret" }).click();
  await visitor.sees(soon);

  await page.goto("/");
  await visitor.sees("Practice improvement");
  const notice = page.getByRole("region", { name: "Reporting tools that stop" });
  await expect(notice).toContainText(soon);
  await notice.getByRole("link", { name: soon }).click();
  await page.getByRole("link", { name: "Change name, reading or last day" }).click();
  await visitor.sees("Change the reporting tool");
  await visitor.isUsableByAll();
  await setDay(200);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^The change is saved\./)).toBeVisible();
  await page.getByRole("link", { name: "Reporting tools", exact: true }).first().click();
  await visitor.sees("Reporting tools");
  await expect(page.getByRole("row", { name: new RegExp(soon) })).toContainText("Works");
  await expect(notice.getByText(soon)).toHaveCount(0);
});
