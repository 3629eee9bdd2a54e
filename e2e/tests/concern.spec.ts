import { expect, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";

const reference = `CF-${Date.now() % 1_000_000}`;
const seen = "Not seen for nine weeks; [adult] is back at home.";
const doing = "Visit today at 4 with the team manager.";

async function notTakenUp(reader: Tool): Promise<number> {
  const { items } = (await reader.get("/api/safety-concerns")) as {
    items: { concern: { acknowledgedAt: string | null } }[];
  };
  return items.filter(({ concern }) => concern.acknowledgedAt === null).length;
}

test("a concern is seen at once, taken up with words, and hidden from a second checker", async ({
  page,
  request,
}) => {
  const auditor = await Tool.signedIn(request, "auditor1");
  const { id } = await auditor.startAudit({ caseReference: reference, population: "in_care" });
  const visitor = new Visitor(page);
  const menu = page.getByRole("navigation", { name: "Menu" });
  const ofConcerns = menu.getByRole("link", { name: /^Safety concerns/ });
  await visitor.signIn("improvement1");
  const open = await notTakenUp(await Tool.signedIn(request, "improvement1"));

  await auditor.send("POST", `/api/audits/${id}/safety-concerns`, { concern: seen, told: null });
  await page.reload();
  await expect(ofConcerns).toHaveAccessibleName(
    new RegExp(`^Safety concerns ${open + 1}\\s+not taken up yet$`),
  );
  await ofConcerns.click();
  const concern = page.getByRole("region", { name: `Not taken up Case ${reference}` });
  await expect(concern.getByText(seen)).toBeVisible();
  await concern.getByRole("button", { name: /^Take up this concern/ }).click();
  await expect(page.locator(".govuk-error-summary")).toBeFocused();
  await concern.getByLabel(/^What is being done about it/).fill(doing);
  await concern.getByRole("button", { name: /^Take up this concern/ }).click();
  await expect(page.getByText(`You have taken up the concern about ${reference}.`)).toBeVisible();
  await expect(page.getByRole("region", { name: `Case ${reference}`, exact: true })).toContainText(
    doing,
  );
  await visitor.isUsableByAll();
  await visitor.signOut();

  await visitor.signIn("auditor1");
  await page.goto(`/audits/${id}`);
  await expect(page.getByText(doing)).toBeVisible();
  await auditor.submit(id, "requires_improvement");
  await visitor.signOut();

  await visitor.signIn("moderator1");
  await page.goto(`/audits/${id}`);
  await visitor.sees(`Audit of ${reference}`);
  await expect(page.getByText(/The auditor’s grades are hidden/)).toBeVisible();
  await expect(page.getByText(/safety concern/i)).toHaveCount(0);
  await expect(page.getByText(seen)).toHaveCount(0);
});
