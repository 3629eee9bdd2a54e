import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const JAR = fileURLToPath(new URL("../../backend/target/plumbline.jar", import.meta.url));
const JVM_OPTIONS = fileURLToPath(new URL("../../backend/jvm.options", import.meta.url));
const START_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 30_000;

/** A server of one's own, on a free port of this machine and with a data folder that goes with it. */
export interface Server {
  readonly url: string;
  /** Ends the process without a warning, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built jar and waits until it is well; `settings` are added to the environment. */
export async function startServer(settings: Record<string, string> = {}): Promise<Server> {
  if (!existsSync(JAR)) {
    throw new Error("The server is not built yet: run `make build` first.");
  }
  const folder = await mkdtemp(join(tmpdir(), "plumbline-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const launch = () => launchServer(port, join(folder, "data"), settings);
  let server = await launch().catch(async (failure: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw failure;
  });
  return {
    url,
    kill: () => ended(server, "SIGKILL"),
    startAgain: async () => {
      server = await launch();
    },
    stop: async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launchServer(
  port: number,
  data: string,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const server = spawn(java(), [`@${JVM_OPTIONS}`, "-jar", JAR], {
    env: {
      ...process.env,
      PLUMBLINE_PORT: String(port),
      PLUMBLINE_DATA: data,
      PLUMBLINE_DB_URL: "",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = collect(server);
  try {
    await untilWell(`http://127.0.0.1:${port}`, server);
    return server;
  } catch (failure) {
    await end(server);
    throw new Error(`The server did not start. It printed:\n${printed()}`, { cause: failure });
  }
}

function java(): string {
  const home = process.env.JAVA_HOME;
  return home ? join(home, "bin", "java") : "java";
}

function collect(server: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  server.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  server.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

async function untilWell(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (hasEnded(server)) {
      throw new Error(`it ended with code ${server.exitCode}`);
    }
    try {
      const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(4_000) });
      if (health.ok) {
        return;
      }
    } catch {
      // Not listening yet.
    }
    await pause(200);
  }
  throw new Error(`it was not well after ${START_LIMIT_MS / 1000} seconds`);
}

/** Asks the process to stop, so that it stops its database too; kills it only if it does not. */
async function end(server: ChildProcess): Promise<void> {
  const late = setTimeout(() => server.kill("SIGKILL"), STOP_LIMIT_MS);
  await ended(server, "SIGTERM");
  clearTimeout(late);
}

/** Sends a signal and waits until the process is gone. */
async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(server)) {
    return;
  }
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await gone;
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

/** A port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === "object"
          ? resolve(address.port)
          : reject(new Error("no free port")),
      );
    });
  });
}
