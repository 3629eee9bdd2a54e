import { expect, test } from "@playwright/test";
import { Visitor } from "../pages/visitor.ts";

test("practice improvement starts with its answers, and a cell leads to the audits it counts", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("improvement1");
  await visitor.sees("Practice improvement");
  await expect(page.getByText(/case files \([\d,]+\) were judged good or better/)).toBeVisible();

  // One that the audit list shows on its first page.
  const cell = page.getByRole("link", { name: /^[^:]+, (?!all teams)[^:]+: .*\b1\d of 2[0-5]$|: .*\b\d of 1\d$/ }).first();
  const counted = Number(/of (\d+)$/.exec((await cell.getAttribute("aria-label")) ?? "")?.[1]);
  expect(counted).toBeGreaterThan(9);
  await cell.click();

  await visitor.sees("Audits");
  await expect(page.getByText(`All ${counted} are shown.`)).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(counted + 1);
});

test("a team manager starts with their own team and is shown no other", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("manager1");
  await visitor.sees("Family support Ashgrove");
  await expect(
    page.getByRole("paragraph").filter({ hasText: /judged good or better\. This is .*what chance/ }),
  ).toBeVisible();
  await expect(page.getByText("Birchfield")).toHaveCount(0);

  await page.getByText(/^Download/).first().click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download SVG/ }).first().click();
  expect((await saved).suggestedFilename()).toMatch(/\.svg$/);

  await page.goto("/teams/family_support_birchfield");
  await visitor.sees("There is nothing here");
});
