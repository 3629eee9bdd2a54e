import process from "node:process";
import { expect, test } from "@playwright/test";
import { Visitor } from "../pages/visitor.ts";

test("a reload stays signed in, and nothing of it lies in storage", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("auditor1");
  await page.reload();
  await visitor.sees("My work");

  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  expect(stored).not.toContain("eyJ");
  expect(stored).not.toContain("plumbline-session");
});

test("signing out ends the session for good", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("auditor1");
  await visitor.signOut();
  await page.goto("/audits");
  await visitor.sees("Sign in");
});

test("a wrong password is told plainly", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("User name").fill("nobody-here");
  await page.getByLabel("Password", { exact: true }).fill("not it");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.locator(".govuk-error-summary")).toContainText("Check the user name and the password");
  await expect(page).toHaveTitle(/^Error: /);
});

test("a page opened without signing in is there afterwards", async ({ page }) => {
  await page.goto("/judged-good?by=service");
  await new Visitor(page).sees("Sign in");
  await page.getByLabel("User name").fill("improvement1");
  await page.getByLabel("Password", { exact: true }).fill(process.env.PLUMBLINE_SAMPLE_PASSWORD ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await new Visitor(page).sees("Judged good or better");
  expect(page.url()).toContain("by=service");
});

test("a team manager finds their own team and no other", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("manager1");
  await page.goto("/judged-good");
  await expect(page.getByText("These figures cover the teams you manage.")).toBeVisible();
  await page.getByText("Show as a table").click();
  // Heading, the one team, and the total.
  await expect(page.getByRole("row")).toHaveCount(3);
});
