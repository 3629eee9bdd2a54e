import { expect, type Page, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";

const reference = `CF-${Date.now() % 1_000_000}`;
const close = "Sample auditor 2";
const why = "Nobody else reads the language of the file.";

async function fillDate(page: Page, group: string, [day, month, year]: [string, string, string]) {
  const date = page.getByRole("group", { name: group });
  await date.getByLabel("Day").fill(day);
  await date.getByLabel("Month").fill(month);
  await date.getByLabel("Year").fill(year);
}

async function describeCase(page: Page, visitor: Visitor): Promise<void> {
  await page.goto("/audits/new");
  await visitor.sees("Give an audit to an auditor");
  await page.getByRole("radio", { name: "Case-file audit" }).check();
  await page.getByRole("radio", { name: "Children in care" }).check();
  await page.getByLabel("Case reference").fill(reference);
  await page.getByLabel("Team").selectOption({ index: 2 });
  await page.getByRole("radio", { name: "At random" }).check();
  await fillDate(page, "Due (optional)", ["1", "3", "2098"]);
}

/** Takes a step that needs a reason: it is refused without, and taken with. */
async function decide(page: Page, visitor: Visitor, button: string, reason: string) {
  await page.getByRole("button", { name: button }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await visitor.isUsableByAll();
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: button }).click();
  await visitor.sees(`Audit of ${reference}`);
}

test("nobody too close to a case is given it, unless an administrator says why", async ({
  page,
  request,
}) => {
  const admin = await Tool.signedIn(request, "admin1");
  await admin.send("POST", "/api/case-workers", {
    caseReference: reference,
    worker: "auditor2",
    from: "2026-01-05",
  });
  const visitor = new Visitor(page);
  const chosen = page.getByRole("radio", { name: close, exact: true });

  await visitor.signIn("improvement1");
  await describeCase(page, visitor);
  await expect(page.getByText("Too close to this case: works on this case")).toBeVisible();
  await expect(chosen).toBeDisabled();
  await expect(page.getByRole("checkbox", { name: /^Allow somebody/ })).toHaveCount(0);
  await visitor.signOut();

  await visitor.signIn("admin1");
  await describeCase(page, visitor);
  await expect(chosen).toBeDisabled();
  await page.getByRole("checkbox", { name: /^Allow somebody who is too close/ }).check();
  await chosen.check();
  await page.getByRole("button", { name: "Give the audit" }).click();
  await expect(page.locator(".govuk-error-summary")).toContainText(
    `Enter why ${close} may audit this case`,
  );
  await visitor.isUsableByAll();
  await page.getByLabel(`Why may ${close} audit this case?`).fill(why);
  await page.getByRole("button", { name: "Give the audit" }).click();
  await expect(page.getByText(`${close} has the audit of ${reference} now.`)).toBeVisible();
  await expect(page.getByText("It is due on 1 March 2098.")).toBeVisible();
  await page.getByRole("link", { name: "Open it" }).click();
  await visitor.sees(`Audit of ${reference}`);
  await expect(page.getByText("Allocated in spite of a conflict of interest")).toBeVisible();
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";

  await page.getByRole("link", { name: "Give more time" }).click();
  await visitor.sees("Give more time");
  await fillDate(page, "New due date", ["1", "4", "2098"]);
  await decide(page, visitor, "Set the new due date", "The file came late.");
  await visitor.signOut();

  await visitor.signIn("auditor2");
  await visitor.sees("My work");
  const waiting = page.getByRole("row", { name: new RegExp(reference) });
  await expect(waiting).toContainText("1 Apr 2098");
  await expect(waiting).toContainText("Not started");
  await visitor.signOut();

  await visitor.signIn("improvement1");
  await page.goto(`/audits/${id}`);
  await expect(page.getByText(why)).toBeVisible();
  await expect(page.getByText("The file came late.")).toBeVisible();
  await page.getByRole("link", { name: "Withdraw" }).click();
  await visitor.sees("Withdraw the audit");
  await decide(page, visitor, "Withdraw the audit", "The case was chosen twice.");
  await expect(page.getByText("The case was chosen twice.")).toBeVisible();
  const auditor = await Tool.signedIn(request, "auditor2");
  expect(JSON.stringify(await auditor.get("/api/me/work"))).not.toContain(reference);
});
