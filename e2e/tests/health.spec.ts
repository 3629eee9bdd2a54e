import { expect, test } from "@playwright/test";

test("the server says that it and its database are well", async ({ request }) => {
  const health = await request.get("/health");

  expect(health.status()).toBe(200);
  expect(await health.json()).toEqual({ status: "up", database: "up" });
});

test("the page opens, on its first address and on one it understands itself", async ({ page }) => {
  for (const address of ["/", "/audits/not-yet-known"]) {
    const answer = await page.goto(address);

    expect(answer?.status(), address).toBe(200);
    await expect(page, address).toHaveTitle(/Plumbline/);
  }
});

test("a missing file is not passed off as the page", async ({ request }) => {
  const missing = await request.get("/assets/missing.js", { headers: { Accept: "text/html" } });

  expect(missing.status()).toBe(404);
});
