import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { timesOf } from "./clock.mjs";
import { increment } from "./feed-increment.mjs";
import { Feed, followed, PART, pageOf, signUp } from "./feed-reader.mjs";
import { inPairs, row } from "./pairs.mjs";
import { environmentOf } from "./psql.mjs";

/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./measure.mjs").Row} Row */

/**
 * What reading the reporting feed costs: all audits as CSV and by OData's pages against psql's \copy of
 * the same columns of the same rows, an increment against its bare SQL, a far page against the first,
 * what memory a download takes, and what people at work notice of it.
 */

const PAGE = 1_000;
const FAR_PAGE = 1_000;
const MIB_ALLOWED = 64;
const LIST = "/api/audits?limit=50";

/**
 * @param {Context} context
 * @param {() => Promise<number>} residentMiB
 * @returns {Promise<Row[]>}
 */
export async function measure(context, residentMiB) {
  await signUp(context);
  const feed = new Feed(context.url);
  try {
    const { headers } = await feed.read("/api/reporting/teams");
    const asAt = String(headers["plumbline-as-at"]);
    const copy = await copyOf(context, asAt);
    const csv = `/api/reporting/audits?asAt=${asAt}`;
    // Once unmeasured, for the server's compiler and the database's cache.
    await copied(context, copy);
    const grown = await growth(
      feed,
      [`/api/reporting/audits?asAt=${await early(context)}`, csv],
      residentMiB,
    );
    return [
      await whole(context, feed, copy, csv),
      memory(context, grown),
      await meanwhile(context, feed, csv),
      await pages(context, feed, copy, asAt),
      await increment(context, feed),
      await farPage(context, feed, asAt),
    ];
  } finally {
    feed.close();
  }
}

/**
 * The same rows and columns by psql.
 *
 * @param {Context} context
 * @param {string} asAt
 */
async function copyOf({ sql }, asAt) {
  const columns = await sql.run(
    "select column_name from information_schema.columns where table_schema = 'reporting' and table_name = 'audits' order by ordinal_position",
  );
  return (
    `\\copy (select ${columns.join(", ")} from feed.audit where counted_from <= timestamptz '${asAt}'` +
    ` and (counted_to is null or counted_to > timestamptz '${asAt}')) to stdout with (format csv, header)`
  );
}

/**
 * Rows of psql's \copy in a second, sign-in included, as a download's is.
 *
 * @param {Context} context
 * @param {string} command
 * @returns {Promise<number>}
 */
function copied({ connection, size }, command) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const psql = spawn(process.env.PLUMBLINE_PSQL || "psql", ["-X", "-q", "-c", command], {
      env: environmentOf(connection),
      stdio: ["ignore", "pipe", "inherit"],
    });
    psql.stdout.resume();
    psql.on("error", reject);
    psql.on("close", (code) =>
      code === 0 ? resolve(size / seconds(began)) : reject(new Error(`psql ended with ${code}`)),
    );
  });
}

/** @param {number} began */
function seconds(began) {
  return (performance.now() - began) / 1000;
}

/**
 * @param {Context} context
 * @param {Feed} feed
 * @param {string} copy
 * @param {string} csv
 * @returns {Promise<Row>}
 */
async function whole(context, feed, copy, csv) {
  const pairs = await inPairs(
    context,
    () => copied(context, copy),
    async () => {
      const began = performance.now();
      await feed.read(csv);
      return context.size / seconds(began);
    },
  );
  return row(context, pairs, {
    part: PART,
    name: "All audits as CSV, against psql's \\copy of the same columns",
    unit: "rows a second",
    wanted: { atLeast: 0.7 },
  });
}

/**
 * An instant by which a twentieth of the audits counted.
 *
 * @param {Context} context
 * @returns {Promise<string>}
 */
async function early({ sql, size }) {
  const [instant] = await sql.run(
    `select to_char(c.counted_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
     from counted_audit c order by c.counted_from limit 1 offset ${Math.floor(size / 20)}`.replaceAll(
      "\n",
      " ",
    ),
  );
  return instant ?? "";
}

/**
 * By how much the server's resident memory grows, at its height, in its first download of all audits: a
 * server that kept the file in memory would have the room for it from a second on. What any download
 * takes, it has taken in one of a twentieth.
 *
 * @param {Feed} feed
 * @param {[string, string]} files the small one and the whole
 * @param {() => Promise<number>} residentMiB
 */
async function growth(feed, [small, whole], residentMiB) {
  await feed.read(small);
  const before = await residentMiB();
  let most = before;
  const watch = setInterval(async () => {
    most = Math.max(most, await residentMiB());
  }, 100);
  await feed.read(whole);
  clearInterval(watch);
  return most - before;
}

/**
 * @param {Context} context
 * @param {number} grown
 * @returns {Row}
 */
function memory({ size }, grown) {
  return {
    part: PART,
    name: `Memory the server grows by in its first download of all audits, after one of a twentieth, against ${MIB_ALLOWED} MiB`,
    size,
    unit: "MiB",
    product: timesOf([grown]),
    baseline: timesOf([MIB_ALLOWED]),
    wanted: { atMost: 1 },
  };
}

/**
 * The list of audits while a download is under way, against the list with nothing else to do.
 *
 * @param {Context} context
 * @param {Feed} feed
 * @param {string} csv
 * @returns {Promise<Row>}
 */
async function meanwhile(context, feed, csv) {
  const { api } = context;
  await api.staySignedIn();
  const list = async () => {
    const began = performance.now();
    await api.get(LIST, "improvement1");
    return performance.now() - began;
  };
  /** @type {number[]} */
  const alone = [];
  /** @type {number[]} */
  const beside = [];
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 40; i++) {
      alone.push(await list());
    }
    let isUnderWay = true;
    const download = feed.read(csv).finally(() => {
      isUnderWay = false;
    });
    while (isUnderWay) {
      beside.push(await list());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await download;
  }
  return {
    part: PART,
    name: "First page of the list of audits during a download of all, against the same with nothing else to do",
    size: context.size,
    product: timesOf(beside),
    baseline: timesOf(alone),
    wanted: { atMost: 5 },
  };
}

/**
 * @param {Context} context
 * @param {Feed} feed
 * @param {string} copy
 * @param {string} asAt
 * @returns {Promise<Row>}
 */
async function pages(context, feed, copy, asAt) {
  const pairs = await inPairs(
    context,
    () => copied(context, copy),
    async () => {
      const began = performance.now();
      const rows = await followed(feed, `/odata/v4/Audits?asAt=${asAt}`, {});
      if (rows < context.size) {
        throw new Error(`OData gave ${rows} rows`);
      }
      return context.size / seconds(began);
    },
  );
  return row(context, pairs, {
    part: PART,
    name: "All audits by OData, following every nextLink, against psql's \\copy of the same columns",
    unit: "rows a second",
    wanted: { atLeast: 0.3 },
  });
}

/**
 * @param {Context} context
 * @param {Feed} feed
 * @param {string} asAt
 * @returns {Promise<Row>}
 */
async function farPage(context, feed, asAt) {
  const headers = { Prefer: `odata.maxpagesize=${PAGE}` };
  const first = `/odata/v4/Audits?asAt=${asAt}`;
  let far = first;
  const pages = Math.min(FAR_PAGE, Math.floor(context.size / PAGE));
  for (let page = 1; page < pages; page++) {
    far = (await pageOf(feed, far, headers)).next;
  }
  const taking = async (/** @type {string} */ path) => {
    const began = performance.now();
    await pageOf(feed, path, headers);
    return performance.now() - began;
  };
  const pairs = await inPairs(
    context,
    () => taking(first),
    () => taking(far),
  );
  return row(context, pairs, {
    part: PART,
    name: `OData's page ${pages.toLocaleString("en-GB")} of ${PAGE.toLocaleString("en-GB")} rows, against page 1`,
    wanted: { atMost: 1.5 },
  });
}
