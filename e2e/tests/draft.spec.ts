import { expect, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { samplePassword, Visitor } from "../pages/visitor.ts";

interface Stored {
  areas: { area: string; grade: string | null; rationale: string | null }[];
}

async function voiceOf(tool: Tool, id: string): Promise<string | null | undefined> {
  const stored = (await tool.get(`/api/audits/${id}`)) as Stored;
  return stored.areas.find(({ area }) => area === "voice")?.rationale;
}

test("two tabs on one audit lead to both texts, and the joined one is kept", async ({
  context,
  page,
  request,
}) => {
  const auditor = await Tool.signedIn(request, "auditor1");
  const { id } = await auditor.startAudit({ caseReference: "CF-80801", population: "in_care" });
  const visitor = new Visitor(page);
  await visitor.signIn("auditor1");
  await page.goto(`/audits/${id}/sections/voice`);
  const other = await context.newPage();
  await other.goto(`/audits/${id}/sections/voice`);
  await new Visitor(other).sees("The child's voice and daily life");

  await other.getByLabel(/^Why this grade/).fill("Written in the other tab.");
  await new Visitor(other).isSaved();
  await page.getByLabel(/^Why this grade/).fill("Written in this tab.");
  const panel = page.getByRole("region", { name: "This audit was changed somewhere else" });
  await expect(panel).toBeVisible();
  await expect(panel).toBeFocused();
  await expect(panel.getByText("Written in the other tab.")).toBeVisible();
  await expect(panel.getByLabel("Why this grade")).toHaveValue("Written in this tab.");
  await visitor.findsNothingInTheWay();

  await panel.getByRole("button", { name: /^Add the other text below mine/ }).click();
  await panel.getByRole("button", { name: /^Keep what I typed here/ }).click();
  await visitor.isSaved();
  const joined = "Written in this tab.\n\nWritten in the other tab.";
  await expect(page.getByLabel(/^Why this grade/)).toHaveValue(joined);
  expect(await voiceOf(auditor, id)).toBe(joined);
});

test("a session that ends asks for the password in place, and nothing is lost", async ({
  context,
  page,
  request,
}) => {
  const auditor = await Tool.signedIn(request, "auditor1");
  const { id } = await auditor.startAudit({ caseReference: "CF-80802", population: "in_care" });
  await page.clock.install();
  const visitor = new Visitor(page);
  await visitor.signIn("auditor1");
  await page.goto(`/audits/${id}/sections/voice`);
  const why = page.getByLabel(/^Why this grade/);
  await why.pressSequentially("Before the break. ");
  await visitor.isSaved();

  await context.clearCookies();
  await page.clock.fastForward("20:00");
  await why.pressSequentially("After the break.");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Password", { exact: true }).fill(samplePassword());
  await dialog.getByRole("button", { name: /^(Sign in|Continue)/ }).click();
  await expect(dialog).toBeHidden();
  await visitor.isSaved();
  await expect(why).toHaveValue("Before the break. After the break.");
  expect(await voiceOf(auditor, id)).toBe("Before the break. After the break.");
});

test("what is typed without a connection waits, on every page, and is sent when it is back", async ({
  context,
  page,
  request,
}) => {
  const auditor = await Tool.signedIn(request, "auditor1");
  const { id } = await auditor.startAudit({ caseReference: "CF-80803", population: "in_care" });
  const visitor = new Visitor(page);
  await visitor.signIn("auditor1");
  await page.goto(`/audits/${id}`);
  await visitor.opens("The child's voice and daily life");

  await context.setOffline(true);
  await page.getByLabel(/^Why this grade/).fill("Typed without a connection.");
  await expect(page.getByText(/^Not saved yet – trying again/).first()).toBeVisible();
  await page.getByRole("link", { name: "All sections", exact: true }).click();
  await visitor.sees("Audit of CF-80803");
  await page.getByRole("link", { name: "My work" }).first().click();
  await expect(
    page.getByText("Your last changes to the audit of CF-80803 are not saved yet."),
  ).toBeVisible();
  await page.getByRole("link", { name: "Go back to them" }).click();
  await visitor.opens("The child's voice and daily life");
  await expect(page.getByLabel(/^Why this grade/)).toHaveValue("Typed without a connection.");

  await context.setOffline(false);
  await visitor.isSaved();
  expect(await voiceOf(auditor, id)).toBe("Typed without a connection.");
});

test("a safety concern is raised in the middle of a draft, and nothing of it is lost", async ({
  page,
  request,
}) => {
  const auditor = await Tool.signedIn(request, "auditor1");
  const { id } = await auditor.startAudit({ caseReference: "CF-80804", population: "in_care" });
  const visitor = new Visitor(page);
  await visitor.signIn("auditor1");
  await page.goto(`/audits/${id}/sections/voice`);
  await page.getByLabel(/^Why this grade/).fill("Half a thought");
  await page.getByRole("link", { name: "Is the child unsafe now?" }).click();
  await visitor.sees("Is the child unsafe now?");
  await page.getByLabel("Why the child may be unsafe now").fill("Alone with [adult] at night.");
  await page.getByRole("button", { name: "Raise the concern now" }).click();
  await visitor.sees("Safety concern raised");
  await expect(page.getByText(/^Raised at \d/)).toBeVisible();
  await visitor.findsNothingInTheWay();
  await page.getByRole("link", { name: "Go on with the audit" }).click();
  await expect(page.getByText(/^You raised a safety concern on/)).toBeVisible();
  await visitor.opens("The child's voice and daily life");
  await expect(page.getByLabel(/^Why this grade/)).toHaveValue("Half a thought");
});
