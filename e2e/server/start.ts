import { randomBytes } from "node:crypto";
import process from "node:process";
import { startServer } from "./plumbline.ts";

/**
 * Starts the server that all journeys share and stops it at the end. Tests find it by
 * `PLUMBLINE_URL` (Playwright's baseURL) and sign in to its sample accounts with
 * `PLUMBLINE_SAMPLE_PASSWORD`, which is new for every run.
 */
export default async function start(): Promise<() => Promise<void>> {
  const samplePassword = randomBytes(18).toString("base64url");
  const server = await startServer({ PLUMBLINE_SAMPLE_PASSWORD: samplePassword });
  process.env.PLUMBLINE_URL = server.url;
  process.env.PLUMBLINE_SAMPLE_PASSWORD = samplePassword;
  return server.stop;
}
