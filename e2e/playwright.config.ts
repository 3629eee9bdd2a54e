import process from "node:process";
import { defineConfig } from "@playwright/test";

/** Chromium will not put root in its sandbox; anyone else keeps it. */
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** An installed browser, found by scripts/find-browser; without one Playwright's own is used. */
const installed = process.env.PLUMBLINE_BROWSER || undefined;

const EVERY_PAGE = "every-page.spec.ts";

export default defineConfig({
  testDir: "tests",
  globalSetup: "./server/start.ts",
  outputDir: "test-results",
  // The journeys share one server and follow each other; the walk over every page has one of its
  // own and goes on beside them. More at once would not be quicker on two cores.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // The sweep over every page takes most of a minute on two busy cores.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["html", { open: "never", outputFolder: "playwright-report" }]],
  projects: [
    { name: "journeys", testIgnore: EVERY_PAGE, workers: 1 },
    {
      name: "pages",
      testMatch: EVERY_PAGE,
      workers: 1,
      // Nothing happens there that a trace would tell better than the picture of a failure.
      use: { baseURL: process.env.PLUMBLINE_PAGES_URL, trace: "off" },
    },
  ],
  use: {
    baseURL: process.env.PLUMBLINE_URL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    // Without pictures: taking them all the time costs more than the journeys themselves.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true },
    launchOptions: {
      executablePath: installed,
      args: [
        ...sandbox,
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
