import { expect, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";

/** The main job: an auditor grades, a moderator second-checks, everybody sees the figure move. */
test("an audit is graded, second-checked and counted", async ({ page, request }) => {
  const tool = await Tool.signedIn(request, "improvement1");
  const visitor = new Visitor(page);
  const reference = `CF-${Date.now() % 1_000_000}`;

  await visitor.signIn("auditor1");
  await visitor.sees("My work");
  const team = await visitor.startGradesOnly("Case file", reference);
  await visitor.sees(`Audit of ${reference}`);
  const before = await tool.figuresOf(team);
  await visitor.opens("Help and protection");
  await visitor.grade("Help and protection", "Good", "Seen alone every three weeks; she feels safer.");
  await visitor.opens("Overall");
  await visitor.grade("Overall", "Good", "The plan moved on and home is calmer.");
  await visitor.isSaved();

  await page.reload();
  await visitor.sees("Overall");
  await expect(visitor.judgement("Overall").getByRole("textbox")).toHaveValue(
    "The plan moved on and home is calmer.",
  );
  await page.getByRole("button", { name: "Continue" }).click();
  await visitor.sees("Check your answers");
  await page.getByRole("button", { name: "Submit audit" }).click();
  await expect(page.getByText("Audit submitted.")).toBeVisible();
  expect(await tool.figuresOf(team)).toEqual(before);
  await visitor.signOut();

  await visitor.signIn("moderator1");
  await page.getByRole("link", { name: `Start second check of case ${reference}` }).or(page.getByRole("button", { name: `Start second check of case ${reference}` })).click();
  await visitor.sees(`Second check of ${reference}`);
  await expect(page.getByText("home is calmer")).toHaveCount(0);
  await visitor.grade("Help and protection", "Good", "The visits bear it out.");
  await visitor.grade("Overall", "Requires improvement to be good", "Drift between June and August.");
  await page.getByRole("button", { name: "Record my grades and see the auditor’s" }).click();

  await expect(page.getByText("You and the auditor differ on 1 of 2 judgements.")).toBeVisible();
  await expect(page.getByText("home is calmer")).toBeVisible();
  await page.getByRole("radio", { name: "Requires improvement to be good (yours)" }).check();
  await page.getByRole("button", { name: "Finish second check" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeVisible();
  await page.getByLabel("Reason for Overall").fill("No visit recorded for nine weeks in summer.");
  await page.getByRole("button", { name: "Finish second check" }).click();
  await visitor.sees(new RegExp(reference));
  await expect(page.getByText("It was lowered from Good at the second check")).toBeVisible();

  const after = await tool.figuresOf(team);
  expect(after).toMatchObject({
    audits: before.audits + 1,
    goodOrBetter: before.goodOrBetter,
  });
  await visitor.signOut();

  await visitor.signIn("improvement1");
  await page.goto("/judged-good");
  await visitor.sees("Judged good or better");
  await page.getByText("Show as a table").click();
  await expect(page.getByRole("row", { name: new RegExp(`^${team} `) })).toBeVisible();
});

test("an incomplete audit says what is missing, with links", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("auditor2");
  await page.goto("/audits/new");
  await page.getByRole("button", { name: "Start the audit" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await visitor.startGradesOnly("Case file", "Ann Example");
  await expect(page.locator(".govuk-error-summary")).toContainText("never a name");
  await page.getByLabel("Case reference").fill("CF-90818");
  await page.getByRole("button", { name: "Start the audit" }).click();
  await visitor.sees("Audit of CF-90818");
  await visitor.opens("Overall");
  await visitor.judgement("Overall").getByRole("radio", { name: "Good", exact: true }).check();
  await visitor.isSaved();
  await page.getByRole("button", { name: "Continue" }).click();
  await visitor.sees("Check your answers");
  await page.getByRole("link", { name: "Say why you gave this grade for Overall" }).click();
  await visitor.sees("Overall");
  await expect(visitor.judgement("Overall").getByRole("textbox")).toBeFocused();
});
