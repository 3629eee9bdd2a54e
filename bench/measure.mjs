import { repeat, taking, timesOf } from "./clock.mjs";

/** @typedef {import("./clock.mjs").Times} Times */
/** @typedef {import("./api.mjs").Account} Account */

/**
 * What a part of the benchmark is given.
 *
 * @typedef {object} Context
 * @property {string} url of the server, on the loopback address
 * @property {import("./api.mjs").Api} api signed in as every sample account
 * @property {import("./psql.mjs").Connection} connection of the server's database, as its superuser
 * @property {import("./psql.mjs").Psql} sql an open psql on it
 * @property {string} password of the sample accounts
 * @property {string} log path of what PostgreSQL logs
 * @property {number} size how many finalised audits there are
 * @property {{ warm: number, runs: number, rounds: number, limitMs: number }} options how often things are repeated
 * @property {(line: string) => void} say told of progress
 */

/**
 * One thing measured at one size, beside its baseline of the same run. A part of the benchmark is a
 * module that gives these: `(context: Context) => Promise<Row[]>`.
 *
 * @typedef {object} Row
 * @property {string} part heading of the table it stands in
 * @property {string} name what was measured
 * @property {number} size how many finalised audits there were
 * @property {number} [answered] how many rows the answer has
 * @property {Times} product how long it took through the product
 * @property {Times} baseline how long what it is held against took
 * @property {string} [unit] of both, where it is not milliseconds
 * @property {Times} [ratio] of pairs, product to baseline, where they were taken in turn
 * @property {{ atMost?: number, atLeast?: number }} [wanted] bounds of product to baseline; without them
 *     it is wanted that the product's cost does not grow with the size
 */

/**
 * Both sides of a question: what the API is asked and what plain SQL says to the same.
 *
 * @typedef {object} Question
 * @property {string} name
 * @property {string} path
 * @property {Account} as
 * @property {(body: any) => string[][]} read the answer as rows of values
 * @property {string} sql the same rows by plain SQL, in the same order
 */

/**
 * Asks both sides, requires the same answer of them, and only then times them, in rounds over all
 * questions: a minute in which the machine is slow then falls on some runs of each, not on all of one.
 *
 * @param {Context} context
 * @param {string} part
 * @param {Question[]} questions
 * @returns {Promise<Row[]>}
 * @throws when the answers differ
 */
export async function compare(context, part, questions) {
  /** @type {Map<string, number>} */
  const answered = new Map();
  for (const question of questions) {
    answered.set(question.name, await mustAgree(context, question));
  }
  context.say(`  ${part}: ${questions.length} answers are the same as plain SQL's`);
  const timed = questions.map((question) => ({
    question,
    product: /** @type {number[]} */ ([]),
    baseline: /** @type {number[]} */ ([]),
  }));
  const { rounds, ...options } = context.options;
  for (let round = 0; round < rounds; round++) {
    for (const { question, product, baseline } of timed) {
      const { path, as, sql } = question;
      await context.api.staySignedIn();
      product.push(...(await repeat(() => taking(() => context.api.get(path, as)), options)));
      baseline.push(
        ...(await repeat(() => context.sql.time(sql), {
          warm: round === 0 ? 1 : 0,
          runs: Math.ceil(options.runs / rounds),
          limitMs: options.limitMs / rounds,
        })),
      );
    }
  }
  return timed.map(({ question: { name }, ...taken }) => {
    const [product, baseline] = [timesOf(taken.product), timesOf(taken.baseline)];
    context.say(`  ${name}: ${product.median} ms, plain SQL ${baseline.median} ms`);
    return {
      part,
      name,
      size: context.size,
      answered: answered.get(name) ?? 0,
      product,
      baseline,
    };
  });
}

/**
 * Gives how many rows the answer has.
 *
 * @param {Context} context
 * @param {Question} question
 */
async function mustAgree(context, question) {
  const said = question.read(await context.api.json(question.path, question.as));
  const counted = await context.sql.rows(question.sql);
  if (JSON.stringify(said) !== JSON.stringify(counted)) {
    const at = said.findIndex((row, i) => JSON.stringify(row) !== JSON.stringify(counted[i]));
    throw new Error(
      `${question.name} at ${context.size}: the API gives ${said.length} rows, plain SQL ${counted.length}; ` +
        `the first that differs is ${said[at]} instead of ${counted[at]}.`,
    );
  }
  return said.length;
}
