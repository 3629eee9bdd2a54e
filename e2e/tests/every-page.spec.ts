import { expect, type Page, test } from "@playwright/test";
import { Tool } from "../pages/api.ts";
import { Visitor } from "../pages/visitor.ts";

interface Listed {
  items: { id: string; audit?: { id: string; status: string; tool: { code: string } | null } }[];
}

/** Every page of every role: nothing in axe's way, and usable at 320 pixels (400% of 1280). */
const addresses: Record<string, string[]> = {
  auditor1: [
    "/",
    "/audits",
    "/audits/new",
    "/calibration",
    "/tools",
    "/judged-good",
    "/my-calibration",
    "/completion",
    "/not-there",
  ],
  moderator1: ["/", "/audits", "/calibration", "/judged-good", "/trust"],
  manager1: [
    "/teams/family_support_ashgrove",
    "/audits",
    "/judged-good",
    "/funnel",
    "/trust",
    "/coverage",
  ],
  improvement1: [
    "/practice-improvement",
    "/teams",
    "/audits",
    "/audits?type=supervision&status=finalised",
    "/judged-good",
    "/judged-good?by=month",
    "/judged-good?by=area&type=supervision",
    "/judged-good?asAt=2026-01-31",
    "/trend",
    "/targets",
    "/funnel",
    "/comparison?compare=period",
    "/involvement",
    "/trust",
    "/trust?type=supervision&area=recording",
    "/coverage",
    "/completion",
    "/supervision-figures",
    "/auditors/auditor1/calibration",
    "/safety-concerns",
    "/packs",
    "/packs/new",
    "/second-checks",
    "/moderation-policy",
    "/moderation-policy/next",
    "/calibration",
    "/calibration/new",
    "/calibration/readiness/auditor1",
  ],
  practitioner1: ["/", "/audits", "/data-dictionary"],
  admin1: [
    "/audits",
    "/import",
    "/judged-good?by=service",
    "/tools",
    "/settings",
    "/reporting-tools",
    "/reporting-tools/new",
    "/reporting-tools/connect",
    "/data-dictionary",
  ],
};

const form = ["", "/facts", "/check", "/concern", "/history"];
const sections = ["voice", "safety", "involvement", "overall", "conclusion"];

async function special(username: string, tool: Tool): Promise<string[]> {
  const work = ((await tool.get("/api/me/work")) as Listed).items;
  if (username === "auditor1") {
    const written = work.find(
      ({ audit }) => audit?.status === "in_progress" && audit.tool?.code === "case_file",
    );
    const returned = work.find(({ audit }) => audit?.status === "returned");
    const supervision = work.find(({ audit }) => audit?.tool?.code === "supervision");
    return [
      ...form.map((page) => `/audits/${written?.audit?.id}${page}`),
      ...sections.map((code) => `/audits/${written?.audit?.id}/sections/${code}`),
      `/audits/${returned?.audit?.id}`,
      `/audits/${supervision?.audit?.id}/sections/sessions`,
    ];
  }
  if (username === "moderator1") {
    const check = work.find(({ audit }) => audit?.tool?.code === "case_file") ?? work[0];
    return [`/audits/${check?.audit?.id}`, `/audits/${check?.audit?.id}/second-check`];
  }
  const finalised = (await tool.get("/api/audits?status=finalised&limit=1")) as Listed;
  return finalised.items.flatMap(({ id }) =>
    username === "improvement1" ? [`/audits/${id}`, `/audits/${id}/history`] : [`/audits/${id}`],
  );
}

/** Few enough to be walked in a minute on a busy machine. */
const AT_ONCE = 10;

function inParts(pages: string[]): string[][] {
  return pages.length <= AT_ONCE
    ? [pages]
    : [pages.slice(0, AT_ONCE), ...inParts(pages.slice(AT_ONCE))];
}

async function lookAt(address: string, page: Page, visitor: Visitor): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await visitor.isUsableByAll();
}

for (const [username, fixed] of Object.entries(addresses)) {
  for (const [part, pages] of inParts(fixed).entries()) {
    test(`the pages of ${username}, part ${part + 1}`, async ({ page }) => {
      test.setTimeout(180_000);
      const visitor = new Visitor(page);
      await page.goto("/sign-in");
      await visitor.findsNothingInTheWay();
      await visitor.signIn(username);
      for (const address of pages) {
        await lookAt(address, page, visitor);
      }
    });
  }
  test(`the audits of ${username}`, async ({ page, request }) => {
    test.setTimeout(180_000);
    const visitor = new Visitor(page);
    await visitor.signIn(username);
    for (const address of await special(username, await Tool.signedIn(request, username))) {
      await lookAt(address, page, visitor);
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
  for (const address of [
    "/audits",
    "/judged-good",
    "/judged-good?by=month",
    "/supervision-figures",
  ]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
  }
  expect(refused).toEqual([]);
});
