import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Api } from "./api.mjs";
import { Audits } from "./council.mjs";
import * as feed from "./feed.mjs";
import * as figures from "./figures.mjs";
import * as lists from "./lists.mjs";
import { Psql } from "./psql.mjs";
import { document, judge } from "./report.mjs";
import { startServer } from "./server.mjs";
import * as writes from "./writes.mjs";

/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./report.mjs").Result} Result */

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
const PARTS = [figures, lists];

/** Writing is measured once, at the smallest size from here on, since it adds what it writes. */
const WRITES_FROM = 100_000;
/** The feed is measured once, at the greatest size up to here: what is wanted of it is said of a million. */
const FEED_UP_TO = 1_000_000;
const FOLDER = new URL("../.build/bench/", import.meta.url);

const WARM = 10;
const ROUNDS = 3;
const LIMIT_MS = 8_000;

/** How often each question is asked unmeasured at first, so that the server's compiler is done with it. */
const WARM_AT_FIRST = 200;

const began = performance.now();

/** @param {string} line */
function say(line) {
  const minutes = (performance.now() - began) / 60_000;
  process.stdout.write(`${minutes.toFixed(1).padStart(5)} min  ${line}\n`);
}

/** What was asked for on the command line: sizes, and how often each is repeated in a round. */
function asked() {
  const sizes = process.argv.slice(2).map(Number);
  const runs = Number(process.env.RUNS || 15);
  if ([...sizes, runs].some((number) => !Number.isInteger(number) || number < 1)) {
    throw new Error("Give sizes and RUNS as whole numbers.");
  }
  return { sizes: (sizes.length > 0 ? sizes : SIZES).toSorted((a, b) => a - b), runs };
}

/**
 * Grows the council to each size in turn and measures there.
 *
 * @param {import("./server.mjs").Server} server
 * @param {{ sizes: number[], runs: number }} wanted
 * @param {Result} result filled as it comes, and kept after each size
 */
async function measureAll(server, wanted, result) {
  const api = new Api(server.url, server.password);
  const sql = new Psql(server.database);
  // With less, PostgreSQL stops hashing at millions of rows and some plain statements take for ever.
  await sql.run("set work_mem = '256MB'");
  const audits = new Audits(server.database, say);
  result.machine.postgresql = (await sql.run("show server_version"))[0] ?? "";
  await audits.makeCouncil();
  const written = wanted.sizes.find((size) => size >= WRITES_FROM) ?? wanted.sizes.at(-1);
  const fed = wanted.sizes.findLast((size) => size <= FEED_UP_TO);
  for (const [i, size] of wanted.sizes.entries()) {
    say(`${size.toLocaleString("en-GB")} audits`);
    await audits.growTo(size);
    await api.staySignedIn();
    const before = await server.residentMiB();
    /** @type {Context} */
    const context = {
      url: server.url,
      api,
      connection: server.database,
      sql,
      password: server.password,
      log: server.log,
      size,
      options: { warm: WARM, runs: wanted.runs, rounds: ROUNDS, limitMs: LIMIT_MS },
      say,
    };
    if (i === 0) {
      say("  Warming up");
      await warmUp(context);
    }
    for (const part of PARTS) {
      result.rows.push(...(await part.measure(context)));
    }
    const [bytes] = await sql.run("select pg_database_size(current_database())");
    result.sizes.push({
      size,
      residentMiB: { before, after: await server.residentMiB() },
      databaseMiB: Math.round(Number(bytes) / 1024 / 1024),
    });
    if (size === fed) {
      result.rows.push(...(await feed.measure(context, server.residentMiB)));
    }
    if (size === written) {
      result.rows.push(...(await writes.measure(context)));
    }
    await keep(result);
  }
  api.close();
  await sql.close();
}

/**
 * Asks everything often and forgets how long it took: what is timed at the smallest size must be as
 * warm as what is timed at the greatest, or growth would be hidden.
 *
 * @param {Context} context
 */
async function warmUp(context) {
  const options = { warm: WARM_AT_FIRST, runs: 1, rounds: 1, limitMs: 4 * LIMIT_MS };
  for (const part of PARTS) {
    await part.measure({ ...context, options, say: () => undefined });
  }
}

/** @param {Result} result */
async function keep(result) {
  result.minutes = Math.round((performance.now() - began) / 6000) / 10;
  result.criteria = judge(result);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL("result.json", FOLDER), `${JSON.stringify(result, null, 2)}\n`);
}

/** @returns {Result} */
function emptyResult() {
  const sizes = process.argv.slice(2).join(" ");
  const runs = process.env.RUNS ? ` RUNS=${process.env.RUNS}` : "";
  return {
    command: `make bench${sizes && ` SIZES="${sizes}"`}${runs}`,
    day: new Date().toISOString().slice(0, 10),
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    minutes: 0,
    machine: {
      cores: availableParallelism(),
      memoryGiB: Math.round(totalmem() / 1024 ** 3),
      node: process.versions.node,
      postgresql: "",
    },
    sizes: [],
    rows: [],
    criteria: [],
  };
}

const wanted = asked();
const result = emptyResult();
say("Starting the server on a database of its own");
const server = await startServer();
try {
  await measureAll(server, wanted, result);
} finally {
  await server.stop();
}
const path = new URL("performance.md", FOLDER);
await writeFile(path, document(result));
say(`Written to ${fileURLToPath(new URL("result.json", FOLDER))} and ${fileURLToPath(path)}`);
for (const { wanted: what, measured, met } of result.criteria) {
  say(`${met ? "met    " : "NOT MET"} ${what}: ${measured}`);
}
