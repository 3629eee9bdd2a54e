import { expect, test } from "@playwright/test";
import { Visitor } from "../pages/visitor.ts";

/** A figure in last year's report can be had again, and its address sent to a colleague. */
test("figures can be had as they stood at the end of a past day", async ({ page }) => {
  const visitor = new Visitor(page);
  const year = new Date().getFullYear() - 1;
  await visitor.signIn("improvement1");
  await page.goto(`/judged-good?from=${year}-01-01&to=${year}-11-30`);
  const sentence = page.locator(".headline");
  await expect(sentence).toHaveText(/^From 1 January/);
  const now = await sentence.textContent();

  await page.getByLabel("As at").fill("tomorrow");
  await page.getByRole("button", { name: "Show figures" }).click();
  await expect(page.getByRole("link", { name: "Enter the day of the figures, for example 3/11/2026" })).toBeVisible();
  await page.getByLabel("As at").fill(`1/9/${year}`);
  await page.getByRole("button", { name: "Show figures" }).click();

  await expect(sentence).toHaveText(new RegExp(`^As the figures stood on 1 September ${year}, from 1 January`));
  await expect(page.getByText(/^Source: /)).toContainText(`As at 1 Sept ${year} at 23:59.`);
  const then = await sentence.textContent();
  expect(auditsIn(then)).toBeLessThan(auditsIn(now));

  await page.goto(page.url());
  await expect(sentence).toHaveText(then ?? "");
  await page.getByRole("link", { name: "Show these figures as they stand now" }).click();
  await expect(sentence).toHaveText(now ?? "");
});

function auditsIn(sentence: string | null): number {
  return Number(/of ([\d,]+) case files/.exec(sentence ?? "")?.[1]?.replace(",", ""));
}
