import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** @typedef {import("./psql.mjs").Connection} Connection */

const JAR = fileURLToPath(new URL("../backend/target/plumbline.jar", import.meta.url));
const JVM_OPTIONS = fileURLToPath(new URL("../backend/jvm.options", import.meta.url));
const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 60_000;

/**
 * A running server with its own database.
 *
 * @typedef {object} Server
 * @property {string} url
 * @property {string} password of the sample accounts
 * @property {Connection} database
 * @property {string} log path of what its PostgreSQL logs
 * @property {() => Promise<number>} residentMiB memory the server's process holds, its database not counted
 * @property {() => Promise<void>} stop ends it and deletes its data
 */

/**
 * Starts the built jar on a free port with a data folder that goes with it, as `make run` would. A
 * signal to stop ends it and deletes its data too.
 *
 * @returns {Promise<Server>}
 */
export async function startServer() {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
  const data = join(folder, "data");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const password = randomBytes(18).toString("base64url");
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
  const server = spawn(java, [`@${JVM_OPTIONS}`, "-jar", JAR], {
    env: {
      ...process.env,
      PLUMBLINE_PORT: String(port),
      PLUMBLINE_DATA: data,
      PLUMBLINE_DB_URL: "",
      PLUMBLINE_SAMPLE: "true",
      PLUMBLINE_SAMPLE_PASSWORD: password,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-10_000);
    });
  }
  const stop = async () => {
    await ended(server);
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => stop().finally(() => process.exit(1)));
  }
  try {
    await untilWell(url, server);
    return {
      url,
      password,
      database: await databaseIn(data),
      log: join(data, "postgres.log"),
      residentMiB: () => residentMiB(server.pid),
      stop,
    };
  } catch (cause) {
    await stop();
    throw new Error(`The server did not start. It printed:\n${said}`, { cause });
  }
}

/**
 * How whoever runs the server reaches its own database: the port is the fourth line of PostgreSQL's
 * own file, the superuser's password lies beside it.
 *
 * @param {string} data the data folder
 * @returns {Promise<Connection>}
 */
async function databaseIn(data) {
  const running = await readFile(join(data, "pgdata", "postmaster.pid"), "utf8");
  return {
    host: "127.0.0.1",
    port: running.split("\n")[3]?.trim() ?? "",
    user: "postgres",
    password: (await readFile(join(data, "database-password"), "utf8")).trim(),
    database: "plumbline",
  };
}

/** @param {number | undefined} pid */
async function residentMiB(pid) {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1024);
}

/**
 * @param {string} url
 * @param {import("node:child_process").ChildProcess} server
 */
async function untilWell(url, server) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) {
      throw new Error(`it ended with code ${server.exitCode}`);
    }
    const health = await fetch(`${url}/health`).catch(() => null);
    if (health?.ok) {
      return;
    }
    await pause(200);
  }
  throw new Error(`it was not well after ${START_LIMIT_MS / 1000} seconds`);
}

/** @param {import("node:child_process").ChildProcess} server */
async function ended(server) {
  if (server.exitCode !== null || server.signalCode !== null) {
    return;
  }
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const late = setTimeout(() => server.kill("SIGKILL"), STOP_LIMIT_MS);
  await gone;
  clearTimeout(late);
}

/** @returns {Promise<number>} */
function freePort() {
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
