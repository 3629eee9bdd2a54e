import { expect, test } from "@playwright/test";
import { Keyboard } from "../pages/keyboard.ts";
import { Visitor } from "../pages/visitor.ts";

test("the shipped case-file tool is completed and submitted by keyboard alone", async ({ page }) => {
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  const visitor = new Visitor(page);
  const keyboard = new Keyboard(page);
  await visitor.signIn("auditor2");
  await visitor.sees("My work");

  await keyboard.tabTo("Start an audit", "link");
  await page.keyboard.press("Enter");
  await visitor.sees("Start an audit");
  await keyboard.choose("Case-file audit");
  await keyboard.choose("Children in need");
  await keyboard.tabTo("Case reference", "textbox");
  await page.keyboard.type("CF-77120");
  await keyboard.tabTo("Team", "combobox");
  await page.keyboard.press("ArrowDown");
  await keyboard.choose("At random");
  await keyboard.tabTo("Start the audit", "button");
  await page.keyboard.press("Enter");
  await visitor.sees("Audit of CF-77120");

  const sections = page.locator(".govuk-task-list__link");
  const labels = await sections.allTextContents();
  expect(labels.length).toBeGreaterThan(10);
  await keyboard.tabTo(labels[0] ?? "", "link");
  await page.keyboard.press("Enter");
  for (const [place, label] of labels.entries()) {
    await visitor.sees(label);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    // The second best grade, where the section has one to give; from whatever has the focus.
    await page.keyboard.press("Alt+2");
    await keyboard.answerUpTo("Continue", `Seen on file, section ${place + 1}.`);
    // Half of the way by button, half by shortcut.
    await page.keyboard.press(place % 2 === 0 ? "Enter" : "Alt+n");
  }

  await visitor.sees("Check your answers");
  await visitor.isSaved();
  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  await keyboard.tabTo("Submit audit", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Audit submitted.")).toBeVisible();
  await expect(page.getByText("This audit waits for its second check")).toBeVisible();
});
