import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { Visitor } from "../pages/visitor.ts";

test("a pack is made for a meeting, read and taken away", async ({ page }) => {
  test.setTimeout(120_000);
  const visitor = new Visitor(page);
  await visitor.signIn("improvement1");
  await page.getByRole("link", { name: "Meeting packs" }).click();
  await visitor.sees("Meeting packs");
  await page.getByRole("link", { name: "Make a meeting pack" }).click();
  await visitor.sees("Make a meeting pack");
  await page.getByRole("radio", { name: "Practice Improvement and Outcomes Group" }).check();
  await page.getByLabel("Name of the meeting").fill("Group meeting of the journey");
  const day = page.getByRole("group", { name: "Date of the meeting" });
  await day.getByLabel("Day").fill("31");
  await day.getByLabel("Month").fill("12");
  await day.getByLabel("Year").fill("2099");
  await visitor.findsNothingInTheWay();
  await page.getByRole("button", { name: "Make the pack" }).dblclick();

  await visitor.sees("Group meeting of the journey");
  const button = page.getByRole("button", { name: "Download the PDF" });
  await expect(button).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Serious concerns" })).toBeVisible();
  await visitor.findsNothingInTheWay();
  await page.setViewportSize({ width: 320, height: 900 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });

  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const bytes = await readFile(await download.path());
  expect(download.suggestedFilename()).toBe("fortnightly-pack-2099-12-31.pdf");
  expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(bytes.toString("latin1")).toContain("/StructTreeRoot");

  await page.getByRole("link", { name: "Meeting packs", exact: true }).first().click();
  await expect(page.getByRole("link", { name: "Group meeting of the journey, 31 Dec 2099" })).toHaveCount(1);
});
