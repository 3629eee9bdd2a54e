import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { timesOf } from "./clock.mjs";
import { environmentOf } from "./psql.mjs";

/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./measure.mjs").Row} Row */
/** @typedef {import("./statements.mjs").Statement} Statement */

export const PAIRS = 5;
const PART = "Writing";
const run = promisify(execFile);

/**
 * One audit's life as the server said it to PostgreSQL.
 *
 * @typedef {object} Said
 * @property {Context} context
 * @property {string} folder for scripts of pgbench
 * @property {Statement[]} statements
 * @property {{ id: string, reference: string }} audit
 */

/** @typedef {{ baseline: number, product: number }} Pair */

/**
 * Baseline and product in turn, the order changing from pair to pair, since nothing else tells a busy
 * machine from a slow program.
 *
 * @param {Context} context
 * @param {() => Promise<number>} baseline
 * @param {() => Promise<number>} product
 * @returns {Promise<Pair[]>}
 */
export async function inPairs(context, baseline, product) {
  /** @type {Pair[]} */
  const pairs = [];
  for (let i = 0; i < PAIRS; i++) {
    const before = i % 2 === 0 ? await baseline() : null;
    const measured = await product();
    const pair = { baseline: before ?? (await baseline()), product: measured };
    pairs.push(pair);
    context.say(
      `  ${pair.product.toFixed(2)} against ${pair.baseline.toFixed(2)}: ${(pair.product / pair.baseline).toFixed(2)}`,
    );
  }
  return pairs;
}

/**
 * What pairs come to.
 *
 * @param {Context} context
 * @param {Pair[]} pairs
 * @param {Pick<Row, "name" | "unit" | "wanted"> & { part?: string }} about
 * @returns {Row}
 */
export function row({ size }, pairs, about) {
  return {
    part: PART,
    size,
    product: timesOf(pairs.map(({ product }) => product)),
    baseline: timesOf(pairs.map(({ baseline }) => baseline)),
    ratio: timesOf(pairs.map(({ product, baseline }) => product / baseline)),
    ...about,
  };
}

/**
 * A script for pgbench.
 *
 * @param {Said} said
 * @param {string} name
 * @param {string} text
 */
export async function scriptFile({ folder }, name, text) {
  const file = join(folder, `${name}.sql`);
  await writeFile(file, `${text}\n`);
  return file;
}

/**
 * What pgbench says of a script.
 *
 * @param {Context} context
 * @param {string} file
 * @param {string[]} options
 */
export async function pgbench({ connection }, file, options) {
  const { stdout } = await run(
    process.env.PLUMBLINE_PGBENCH || "pgbench",
    ["-n", "-M", "prepared", ...options, "-f", file],
    { env: environmentOf(connection), maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
}
