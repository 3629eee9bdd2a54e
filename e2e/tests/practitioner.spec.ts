import { expect, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";

const reference = `CF-${Date.now() % 1_000_000}`;
const worker = "Sample practitioner 1";
const view = "He began to talk once we walked to school together.";
const otherwise = "The plan was changed in October; see the note of the 12th.";

test("a worker says how they see their work first, reads the audit and disagrees", async ({
  page,
  request,
}) => {
  const auditor = await Tool.signedIn(request, "auditor1");
  const { id } = await auditor.startAudit({ caseReference: reference, population: "in_care" });
  const visitor = new Visitor(page);
  await visitor.signIn("auditor1");
  await page.goto(`/audits/${id}/facts`);
  await page.getByLabel("Case worker (optional)").selectOption({ label: worker });
  await page.getByRole("button", { name: "Save" }).click();
  await visitor.sees(`Audit of ${reference}`);
  await visitor.opens("The worker, the child and the family");
  await page.getByRole("link", { name: `Invite ${worker} to reflect` }).click();
  await visitor.sees(`Invite ${worker} to take part`);
  await visitor.isUsableByAll();
  await page.getByRole("button", { name: `Invite ${worker}` }).click();
  await visitor.sees(`Audit of ${reference}`);
  await auditor.submit(id, "inadequate");
  await visitor.signOut();

  await visitor.signIn("practitioner1");
  await visitor.sees("My work");
  await page.getByRole("link", { name: `Write your own view of case ${reference}` }).click();
  await visitor.sees("Your own view of the work");
  await page.getByRole("button", { name: "Record my view" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await visitor.isUsableByAll();
  await page.getByLabel("How do you see the work with this child?").fill(view);
  await page.getByRole("radio", { name: "Good", exact: true }).check();
  await page.getByRole("button", { name: "Record my view" }).click();
  await expect(page.getByText("Your view is recorded.")).toBeVisible();
  await page.goto(`/audits/${id}`);
  await visitor.sees(`Audit of ${reference}`);
  await expect(page.getByText("Inadequate")).toHaveCount(0);
  await expect(page.getByText("The file bears it out.")).toHaveCount(0);
  await visitor.isUsableByAll();

  const moderator = await Tool.signedIn(request, "moderator1");
  await moderator.moderate(id, "inadequate");
  await page.goto("/");
  await page.getByRole("link", { name: `Read and answer of case ${reference}` }).click();
  await visitor.sees("The finished audit and your answer");
  await expect(page.getByRole("region", { name: "The auditor’s view" })).toContainText("Inadequate");
  await expect(page.getByRole("region", { name: "Your own view" })).toContainText(view);
  await page.getByRole("radio", { name: "I see something otherwise" }).check();
  await page.getByRole("button", { name: "Send my answer" }).click();
  await expect(page.locator(".govuk-error-summary")).toContainText("Enter what you see otherwise");
  await visitor.isUsableByAll();
  await page.getByLabel("What do you see otherwise, and why?").fill(otherwise);
  await page.getByRole("button", { name: "Send my answer" }).click();
  await visitor.sees(`Audit of ${reference}`);
  await visitor.signOut();

  await visitor.signIn("auditor1");
  await page.goto(`/audits/${id}`);
  await expect(page.getByText(view)).toBeVisible();
  await expect(page.getByText(otherwise)).toBeVisible();
});
