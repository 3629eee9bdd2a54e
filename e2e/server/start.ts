import { randomBytes } from "node:crypto";
import process from "node:process";
import { startServer } from "./plumbline.ts";

/**
 * Starts the server that all journeys share, and one for the walk over every page, which goes on
 * beside them; stops both at the end. Tests find theirs by `PLUMBLINE_URL` or `PLUMBLINE_PAGES_URL`
 * (Playwright's baseURL) and sign in to its sample accounts with `PLUMBLINE_SAMPLE_PASSWORD`, which
 * is new for every run.
 */
export default async function start(): Promise<() => Promise<void>> {
  const samplePassword = randomBytes(18).toString("base64url");
  const settings = { PLUMBLINE_SAMPLE_PASSWORD: samplePassword };
  const journeys = await startServer(settings);
  try {
    const pages = await startServer(settings);
    process.env.PLUMBLINE_URL = journeys.url;
    process.env.PLUMBLINE_PAGES_URL = pages.url;
    process.env.PLUMBLINE_SAMPLE_PASSWORD = samplePassword;
    return async () => {
      await Promise.all([journeys.stop(), pages.stop()]);
    };
  } catch (failure) {
    await journeys.stop();
    throw failure;
  }
}
