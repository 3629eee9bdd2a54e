import { randomBytes } from "node:crypto";
import process from "node:process";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";
import { type Server, startServer } from "../server/plumbline.ts";

/** A server of its own: these journeys set the policy that chooses everybody's second checks. */
let server: Server;
const shared = process.env.PLUMBLINE_SAMPLE_PASSWORD;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  process.env.PLUMBLINE_SAMPLE_PASSWORD = randomBytes(18).toString("base64url");
  server = await startServer({ PLUMBLINE_SAMPLE_PASSWORD: process.env.PLUMBLINE_SAMPLE_PASSWORD });
});

test.afterAll(async () => {
  await server.stop();
  process.env.PLUMBLINE_SAMPLE_PASSWORD = shared;
});

async function visit(browser: Browser, username: string): Promise<{ page: Page; visitor: Visitor }> {
  const page = await (await browser.newContext({ baseURL: server.url })).newPage();
  const visitor = new Visitor(page);
  await visitor.signIn(username);
  return { page, visitor };
}

/** Nothing in axe's way on the page as it is, wide and at 320 pixels. */
async function isUsableByAll(page: Page, visitor: Visitor): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForLoadState("networkidle");
    await visitor.findsNothingInTheWay();
    await visitor.needsNoSidewaysScroll();
  }
}

async function setNoDraw(page: Page, visitor: Visitor): Promise<void> {
  await page.getByRole("link", { name: "Second checks", exact: true }).click();
  await visitor.sees("Second checks");
  await isUsableByAll(page, visitor);
  await page.getByRole("link", { name: "Which audits are checked" }).click();
  await visitor.sees("Which audits get a second check");
  await isUsableByAll(page, visitor);
  await page.getByRole("link", { name: "Set the next policy" }).click();
  await visitor.sees("Set the next policy of second checks");
  const today = new Date().toLocaleDateString("en-GB", { timeZone: "Europe/London" });
  const [day = "", month = "", year = ""] = today.split("/");
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("Month", { exact: true }).fill(month);
  await page.getByLabel("Year", { exact: true }).fill(year);
  await page.getByLabel("How many per cent are drawn at random?").fill("0");
  await isUsableByAll(page, visitor);
  await page.getByRole("button", { name: "Set the policy" }).click();
  await expect(page.getByText("The policy is set.")).toBeVisible();
  await expect(page.getByText(/is checked, and none at random/)).toBeVisible();
}

/** The moderator's own grades: good for all, but the overall one. */
async function gradeAll(page: Page, overall: string): Promise<void> {
  const judgements = page.locator("section.judgement");
  for (const judgement of await judgements.all()) {
    const isOverall = (await judgement.getAttribute("id")) === "section-overall";
    await judgement
      .getByRole("radio", { name: isOverall ? overall : "Good", exact: true })
      .check();
    await judgement.getByRole("textbox").fill(isOverall ? "Drift in summer." : "As I read it.");
  }
  await page.getByRole("button", { name: "Record my grades and see the auditor’s" }).click();
  await expect(page.getByText("Step 2 of 2: both grades")).toBeVisible();
}

async function scoreAudit(page: Page): Promise<void> {
  const part = page.getByRole("region", { name: "About the audit, not the practice" });
  for (const question of await part.getByRole("group").all()) {
    await question.getByRole("radio", { name: "Met", exact: true }).check();
  }
  const actions = part.getByRole("group", { name: "Do its actions follow from what it found?" });
  await actions.getByRole("radio", { name: "Not met" }).check();
  await part.getByRole("textbox").fill("The gap in visits leads to no action.");
}

test("chosen, graded blind, lowered, challenged and decided, and the figure moves with it", async ({
  browser,
  playwright,
}) => {
  test.setTimeout(300_000);
  const request = await playwright.request.newContext({ baseURL: server.url });
  const auditor = await Tool.signedIn(request, "auditor1");
  const figures = await Tool.signedIn(request, "improvement1");

  const piog = await visit(browser, "improvement1");
  await setNoDraw(piog.page, piog.visitor);
  const audit = await auditor.handInAudit({ caseReference: "CF-80901", population: "front_door" });
  expect(audit.status).toBe("finalised");
  const before = await figures.figuresOf(audit.team.label);

  await piog.page.goto(`/audits/${audit.id}`);
  await piog.page.getByRole("link", { name: "Choose for a second check" }).click();
  await piog.visitor.sees("Choose for a second check");
  await piog.page.getByLabel("Why is it to be checked?").fill("A complaint about this case.");
  await isUsableByAll(piog.page, piog.visitor);
  await piog.page.getByRole("button", { name: "Choose for a second check" }).click();
  await piog.visitor.sees("Audit of CF-80901");
  await expect(piog.page.getByText(/until that is decided the auditor’s grades count/)).toBeVisible();
  await piog.page.getByRole("link", { name: "Say who checks" }).click();
  await piog.visitor.sees("Say who checks");
  await piog.page.getByRole("radio", { name: "Sample moderator 1" }).check();
  await isUsableByAll(piog.page, piog.visitor);
  await piog.page.getByRole("button", { name: "Give the check to them" }).click();
  await piog.visitor.sees("Audit of CF-80901");
  await expect(piog.page.getByText("Given to a moderator")).toBeVisible();
  expect(await figures.figuresOf(audit.team.label)).toEqual(before);

  const check = await visit(browser, "moderator1");
  await check.page.getByRole("link", { name: "Start second check of case CF-80901" }).click();
  await check.visitor.sees("Second check of CF-80901");
  await expect(check.page.getByText("This check is yours.")).toBeVisible();
  await expect(check.page.getByText("Home is calmer.")).toHaveCount(0);
  await isUsableByAll(check.page, check.visitor);
  await gradeAll(check.page, "Requires improvement to be good");
  await isUsableByAll(check.page, check.visitor);
  await check.page
    .getByRole("radio", { name: "Requires improvement to be good (yours)" })
    .check();
  await scoreAudit(check.page);
  await check.page.getByRole("button", { name: "Finish second check" }).click();
  await expect(check.page.getByRole("link", { name: "Give the reason for Overall" })).toBeVisible();
  await check.page.getByLabel("Reason for Overall").fill("No visit recorded for nine weeks.");
  await expect(check.page.getByText(/the auditor’s grades are lowered/)).toBeVisible();
  await check.page.getByRole("button", { name: "Finish second check" }).click();
  await expect(check.page.getByText("It was lowered from Good at the second check")).toBeVisible();
  await isUsableByAll(check.page, check.visitor);
  expect(await figures.figuresOf(audit.team.label)).toMatchObject({
    audits: before.audits,
    goodOrBetter: before.goodOrBetter - 1,
  });

  const own = await visit(browser, "auditor1");
  await own.page.goto(`/audits/${audit.id}`);
  await expect(own.page.getByText("The gap in visits leads to no action.")).toBeVisible();
  await own.page.getByRole("link", { name: "Challenge the second check" }).click();
  await own.visitor.sees("Challenge the second check");
  await own.page.getByLabel("Why do you challenge it?").fill("The visits are in the other file.");
  await isUsableByAll(own.page, own.visitor);
  await own.page.getByRole("button", { name: "Challenge the second check" }).click();
  await own.visitor.sees("Audit of CF-80901");
  await expect(own.page.getByText(/The auditor has challenged the second check/)).toBeVisible();

  await piog.page.goto("/second-checks");
  await piog.page.getByRole("link", { name: "Decide the challenge of case CF-80901" }).click();
  await piog.visitor.sees("Decide the challenge");
  await piog.page.getByRole("radio", { name: "Good (the auditor’s)" }).check();
  await piog.page.getByLabel("Why you decide so").fill("The other file shows every visit.");
  await isUsableByAll(piog.page, piog.visitor);
  await piog.page.getByRole("button", { name: "Decide the challenge" }).click();
  await piog.visitor.sees("Audit of CF-80901");
  await expect(piog.page.getByText(/overall it counts as Good\./)).toBeVisible();
  await expect(piog.page.getByText(/it was changed to Good on/)).toBeVisible();
  await isUsableByAll(piog.page, piog.visitor);
  expect(await figures.figuresOf(audit.team.label)).toMatchObject({
    audits: before.audits,
    goodOrBetter: before.goodOrBetter,
  });
});

test("taken, returned with a note that is answered, and settled by a third person", async ({
  browser,
  playwright,
}) => {
  test.setTimeout(300_000);
  const request = await playwright.request.newContext({ baseURL: server.url });
  const auditor = await Tool.signedIn(request, "auditor1");
  const moderator = await Tool.signedIn(request, "moderator1");
  const facts = { caseReference: "CF-80902", population: "front_door" };
  const { id, status } = await auditor.handInAudit(facts, "inadequate");
  expect(status).toBe("submitted");

  const check = await visit(browser, "moderator1");
  await check.page.goto(`/audits/${id}/second-check`);
  await check.page.getByRole("button", { name: "Take this check" }).click();
  await expect(check.page.getByText("This check is yours.")).toBeVisible();
  await gradeAll(check.page, "Good");
  await moderator.step("POST", id, "/return", {
    reason: "The overall grade stands on little.",
    notes: [{ section: "overall", note: "Say what decides it." }],
  });

  const own = await visit(browser, "auditor1");
  await own.page.goto(`/audits/${id}`);
  await expect(own.page.getByText("Returned with a note to answer")).toBeVisible();
  await own.page.getByRole("link", { name: "Check your answers" }).click();
  await own.page.getByRole("link", { name: /^Answer the note on/ }).click();
  const answer = own.page.getByLabel("Your answer to the moderator");
  await expect(answer).toBeFocused();
  await answer.fill("The plan names nobody; see the second page.");
  await expect(own.page.getByText(/^Answer saved/)).toBeVisible();
  await isUsableByAll(own.page, own.visitor);
  await own.page.reload();
  await expect(answer).toHaveValue("The plan names nobody; see the second page.");
  await own.page.goto(`/audits/${id}/check`);
  await own.page.getByRole("button", { name: "Submit audit" }).click();
  await expect(own.page.getByText("Audit submitted.")).toBeVisible();

  await check.page.goto(`/audits/${id}/second-check`);
  const open = check.page.getByRole("region", { name: "Overall: you differ" });
  await expect(open.getByText("The plan names nobody; see the second page.")).toBeVisible();
  await isUsableByAll(check.page, check.visitor);
  await check.page.getByText("You cannot settle it? Ask for a third opinion").click();
  await check.page.getByLabel("Why you ask").fill("We read the plan differently.");
  await check.page.getByRole("button", { name: "Ask for a third opinion" }).click();
  await expect(check.page.getByText("A third opinion is asked for.")).toBeVisible();

  const third = await visit(browser, "moderator2");
  await third.page.getByRole("link", { name: "Give a third opinion of case CF-80902" }).click();
  await third.visitor.sees("Third opinion on CF-80902");
  await third.page.getByRole("radio", { name: "Inadequate (the auditor’s)" }).check();
  await third.page.getByLabel("Reason for Overall").fill("The plan names nobody.");
  await scoreAudit(third.page);
  await third.page.getByLabel(/^Who settled it with you/).fill("Ada Able\nBo Best");
  await isUsableByAll(third.page, third.visitor);
  await third.page.getByRole("button", { name: "Settle the second check" }).click();
  await third.visitor.sees("Audit of CF-80902");
  await expect(third.page.getByText(/with a panel: Ada Able and Bo Best/)).toBeVisible();
});
