import { expect, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";

interface Listed {
  items: { id: string; audit?: { id: string; status: string } }[];
}

/** Every page of every role: nothing in axe's way, and usable at 320 pixels (400% of 1280). */
const addresses: Record<string, string[]> = {
  auditor1: ["/", "/audits", "/audits/new", "/judged-good", "/not-there"],
  moderator1: ["/", "/audits", "/judged-good"],
  manager1: ["/audits", "/judged-good"],
  improvement1: [
    "/audits",
    "/audits?type=supervision&status=finalised",
    "/judged-good",
    "/judged-good?by=month",
    "/judged-good?by=area&type=supervision",
  ],
  admin1: ["/audits", "/import", "/judged-good?by=service"],
};

async function special(username: string, tool: Tool): Promise<string[]> {
  const work = ((await tool.get("/api/me/work")) as Listed).items[0]?.audit;
  if (username === "auditor1" && work) {
    return [`/audits/${work.id}`, `/audits/${work.id}/facts`, `/audits/${work.id}/check`];
  }
  if (username === "moderator1" && work) {
    return [`/audits/${work.id}/second-check`];
  }
  const finalised = (await tool.get("/api/audits?status=finalised&limit=1")) as Listed;
  return finalised.items.map(({ id }) => `/audits/${id}`);
}

for (const [username, fixed] of Object.entries(addresses)) {
  test(`the pages of ${username}`, async ({ page, request }) => {
    test.setTimeout(180_000);
    const visitor = new Visitor(page);
    await page.goto("/sign-in");
    await visitor.findsNothingInTheWay();
    await visitor.signIn(username);
    const tool = await Tool.signedIn(request, username);
    for (const address of [...fixed, ...(await special(username, tool))]) {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await page.waitForLoadState("networkidle");
        await visitor.findsNothingInTheWay();
        await visitor.needsNoSidewaysScroll();
      }
    }
  });
}

test("nothing on the way is refused by the page's own security policy", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) {
      refused.push(message.text());
    }
  });
  const visitor = new Visitor(page);
  await visitor.signIn("improvement1");
  for (const address of ["/audits", "/judged-good", "/judged-good?by=month"]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
  }
  expect(refused).toEqual([]);
});

test("an audit is graded and submitted by keyboard alone", async ({ page }) => {
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  const visitor = new Visitor(page);
  await visitor.signIn("auditor2");
  await page.goto("/audits/new");
  await visitor.sees("Start an audit");

  const tabTo = async (name: string | RegExp, role: "radio" | "textbox" | "combobox" | "button") => {
    const target = page.getByRole(role, { name }).first();
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        return;
      }
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${String(name)}`);
  };
  await tabTo("Case file", "radio");
  await page.keyboard.press("Space");
  await tabTo("Case reference", "textbox");
  await page.keyboard.type("CF-77120");
  await tabTo("Team", "combobox");
  await page.keyboard.press("ArrowDown");
  await tabTo("At random", "radio");
  await page.keyboard.press("Space");
  await tabTo("Start the audit", "button");
  await page.keyboard.press("Enter");
  await visitor.sees("Audit of CF-77120");

  await tabTo("Outstanding", "radio");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(/Why this grade/, "textbox");
  await page.keyboard.type("Seen often and heard; the worker changed the plan when he asked.");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await tabTo("Check your answers", "button");
  await page.keyboard.press("Enter");
  await visitor.sees("Check your answers");
  await tabTo("Submit audit", "button");
  await page.keyboard.press("Enter");
  await visitor.sees(/CF-77120/);
  await expect(page.getByText("This audit waits for its second check")).toBeVisible();
});
