import { expect, test } from "@playwright/test";
import { Visitor } from "../pages/visitor.ts";

/** A target that is recorded stands in the series, and is ended with a reason. */
test("a target is recorded, seen in time and ended", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("improvement1");
  await page.goto("/targets");
  await visitor.sees("Targets and milestones");
  await page.getByRole("button", { name: "Record the target" }).click();
  await expect(page.getByRole("link", { name: "Enter the target from 0 to 100" })).toBeVisible();

  await page.getByLabel("Judged", { exact: true }).selectOption("Exactly good");
  await page.getByLabel("Target, in per cent").fill("97");
  const from = page.getByRole("group", { name: "From" });
  await from.getByLabel("Day").fill("1");
  await from.getByLabel("Month").fill("1");
  await from.getByLabel("Year").fill("2025");
  await page.getByLabel("Who answers for it").fill("Head of service");
  await page.getByLabel("Where it was decided").fill("Improvement plan");
  await page.getByRole("button", { name: "Record the target" }).click();
  await expect(page.getByText("The target is recorded.")).toBeVisible();

  await page.goto("/trend?judged=good");
  await expect(page.locator(".headline")).toContainText("the target of 97% will not be met");
  await expect(page.getByText("Answered for by Head of service")).toBeVisible();

  await page.getByRole("link", { name: "Targets, milestones and rebases" }).click();
  await page.getByRole("button", { name: /^End.*97% exactly good for All teams/ }).click();
  await page.getByLabel("Reason").fill("It was a trial.");
  await page.getByRole("button", { name: "End", exact: true }).click();
  await expect(page.getByText("The target is ended.")).toBeVisible();
  await expect(page.getByText("It was a trial.")).toBeVisible();
});
