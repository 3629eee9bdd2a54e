import { expect, type Page, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";

test.describe.configure({ mode: "serial" });

const title = `Case for practice ${Date.now() % 1_000_000}`;
const areas = ["Help and protection", "Leaders' impact on practice", "Overall"];

/** The setting is everybody's: whatever happened here, the other journeys allocate as before. */
test.afterAll(async ({ request }) => {
  const admin = await Tool.signedIn(request, "admin1");
  const { conflictMonths, safetyContacts } = (await admin.get("/api/settings")) as {
    conflictMonths: number;
    safetyContacts: { username: string }[];
  };
  await admin.change("/api/settings", {
    conflictMonths,
    safetyContacts: safetyContacts.map(({ username }) => username),
    readinessRequired: false,
  });
});

async function open(page: Page, visitor: Visitor, username: string): Promise<void> {
  await visitor.signIn(username);
  await page.getByRole("link", { name: "Calibration", exact: true }).click();
  await visitor.sees("Calibration exercises");
  await page.getByRole("link", { name: title }).click();
  await visitor.sees(title);
}

async function grades(page: Page, visitor: Visitor, username: string, given: string[]) {
  await open(page, visitor, username);
  for (const [place, area] of areas.entries()) {
    await visitor.grade(area, given[place] ?? "", "The case shows it.");
  }
  await expect(page.getByText(/^Saved at /)).toBeVisible();
}

test("an exercise is set, graded by the panel and opened", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("improvement1");
  await page.getByRole("link", { name: "Calibration", exact: true }).click();
  await visitor.sees("Calibration exercises");
  await page.getByRole("link", { name: "Set an exercise" }).click();
  await visitor.sees("Set a calibration exercise");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("The case").fill("Child C, invented, is seven and lives with an aunt.");
  await page.getByRole("checkbox", { name: "Help and protection" }).check();
  await page.getByRole("checkbox", { name: "Leaders' impact on practice" }).check();
  await page.getByRole("checkbox", { name: "Ask for an overall grade too" }).check();
  await page.getByLabel("Day").fill("31");
  await page.getByLabel("Month").fill("12");
  await page.getByLabel("Year").fill("2098");
  await page.getByRole("checkbox", { name: "Sample auditor 1", exact: true }).check();
  await page.getByRole("checkbox", { name: "Sample auditor 2", exact: true }).check();
  await page.getByRole("button", { name: "Save the exercise" }).click();
  await visitor.sees(title);

  await page.getByRole("link", { name: "Set the panel’s grades" }).click();
  await visitor.sees("The panel’s grades");
  await page.getByLabel("Who was on the panel?").fill("Three invented people");
  for (const area of areas) {
    await visitor.grade(area, "Good", "Read twice, and agreed.");
  }
  await visitor.isUsableByAll();
  await page.getByRole("button", { name: "Save the panel’s grades" }).click();
  await visitor.sees(title);
  await page.getByRole("button", { name: "Open it to the participants" }).click();
  await expect(page.getByRole("button", { name: "Close the exercise" })).toBeVisible();
  await visitor.isUsableByAll();
});

test("two auditors grade it, and neither sees the panel’s grades", async ({ page }) => {
  const visitor = new Visitor(page);
  await grades(page, visitor, "auditor1", ["Good", "Good", "Requires improvement to be good"]);
  await page.reload();
  await visitor.sees(title);
  await expect(visitor.judgement("Overall").getByRole("textbox")).toHaveValue("The case shows it.");
  await expect(page.getByText("Read twice, and agreed.")).toHaveCount(0);
  await visitor.isUsableByAll();
  await page.getByRole("button", { name: "Submit my grades" }).click();
  await expect(page.getByText(/The results come when the exercise is closed/)).toBeVisible();
  await visitor.signOut();

  await grades(page, visitor, "auditor2", ["Outstanding", "Good", "Inadequate"]);
  await page.getByRole("button", { name: "Submit my grades" }).click();
  await expect(page.getByText(/The results come when the exercise is closed/)).toBeVisible();
});

test("it is closed, the agreement is seen and an auditor found ready", async ({ page }) => {
  const visitor = new Visitor(page);
  await open(page, visitor, "improvement1");
  await expect(page.getByText(/2 of 2 have submitted/)).toBeVisible();
  await page.getByRole("button", { name: "Close the exercise" }).click();
  await page.getByRole("link", { name: "See the results" }).click();
  await visitor.sees(`Results: ${title}`);
  await expect(page.getByText(/Alpha −?[01]\.\d\d/)).toBeVisible();
  await expect(page.getByText(/2 people over 3 judgements/)).toBeVisible();
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("table", { name: "How many gave each grade" })).toBeVisible();
  const people = page.getByRole("table", { name: "Each person and the panel" });
  await expect(people.getByRole("row").nth(1)).toContainText("Sample auditor 1");
  await expect(people.getByRole("row").nth(1)).toContainText("2 of 3");
  await expect(people.getByRole("row").nth(2)).toContainText("1 of 3");
  await visitor.isUsableByAll();

  await page.getByRole("link", { name: "Decide about Sample auditor 1" }).click();
  await visitor.sees("Sample auditor 1");
  await page.getByLabel("Reason").fill("Two of three grades are the panel’s.");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("The decision is recorded.")).toBeVisible();
  await visitor.isUsableByAll();
  await visitor.signOut();

  await open(page, visitor, "auditor2");
  await page.getByRole("link", { name: "See the results" }).click();
  await visitor.sees(`Results: ${title}`);
  await expect(page.getByRole("row", { name: /one grade higher than the panel/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /two grades lower than the panel/ })).toBeVisible();
  await expect(page.getByText("Sample auditor 1")).toHaveCount(0);
});

test("while it is required, only who is ready can be given an audit", async ({ page }) => {
  const visitor = new Visitor(page);
  const required = page.getByRole("checkbox", { name: /Give audits only to those who are ready/ });
  const set = async (isOn: boolean) => {
    await page.goto("/settings");
    await visitor.sees("Settings");
    await required.setChecked(isOn);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
  };
  const auditor = (number: number) =>
    page.getByRole("radio", { name: `Sample auditor ${number}`, exact: true });

  await visitor.signIn("admin1");
  await set(true);
  await visitor.isUsableByAll();
  await page.goto("/audits/new");
  await expect(auditor(1)).toBeEnabled();
  await expect(auditor(2)).toBeDisabled();
  await expect(
    page.getByText("Not ready to audit: has not been found ready to audit").first(),
  ).toBeVisible();
  await set(false);
  await page.goto("/audits/new");
  await expect(auditor(2)).toBeEnabled();
});
