import { spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { timesOf } from "./clock.mjs";
import { inPairs, row } from "./pairs.mjs";
import { environmentOf } from "./psql.mjs";

/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./measure.mjs").Row} Row */

/**
 * What reading the reporting feed costs: all audits as CSV and by OData's pages against psql's \copy of
 * the same columns of the same rows, an increment against its bare SQL, a far page against the first,
 * what memory a download takes, and what people at work notice of it.
 */

const PART = "The reporting feed";
const CHANGED = 1_000;
const PAGE = 1_000;
const FAR_PAGE = 1_000;
const MIB_ALLOWED = 64;
/** With what a row begins, and how long the link to the next page is at most. */
const ROW = '{"auditId"';
const LINK = 2_000;
const LIST = "/api/audits?limit=50";

/** The reporting tool that reads here, with its secret. */
const CLIENT = {
  id: "client-benchmark001",
  secret: `plb_${randomBytes(32).toString("base64url")}`,
};

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
    const grown = await growth(feed, csv, residentMiB);
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

/** @param {Context} context */
async function signUp({ sql }) {
  const hash = createHash("sha256").update(CLIENT.secret).digest("hex");
  const id = randomUUID();
  await sql.run(`
    with c as (
        insert into service_client (id, client_id, name, scopes, created_at, created_by, updated_at, expires_on)
        select '${id}', '${CLIENT.id}', 'Benchmark', '{reporting:rows,reporting:supervision}', now(), p.id, now(),
               current_date + 90
        from person p
        where p.username = 'admin1'
        returning id)
    insert into service_client_secret (id, service_client_id, secret_hash, hint, created_at)
    select gen_random_uuid(), c.id, decode('${hash}', 'hex'), right('${CLIENT.secret}', 4), now() from c`);
}

/** The feed as a reporting tool reads it: one connection, bodies read to their end and not kept. */
class Feed {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #url;

  /** @param {string} url */
  constructor(url) {
    this.#url = url;
  }

  /**
   * @param {string} path
   * @param {Record<string, string>} [headers]
   * @param {(chunk: Buffer) => void} [take]
   * @returns {Promise<{ headers: import("node:http").IncomingHttpHeaders, bytes: number }>}
   */
  read(path, headers = {}, take = () => undefined) {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#url}${path}`,
        {
          agent: this.#agent,
          auth: `${CLIENT.id}:${CLIENT.secret}`,
          headers: { "Accept-Encoding": "identity", ...headers },
        },
        (answer) => {
          let bytes = 0;
          answer.on("data", (chunk) => {
            bytes += chunk.length;
            take(chunk);
          });
          answer.on("error", reject);
          answer.on("end", () =>
            answer.statusCode === 200
              ? resolve({ headers: answer.headers, bytes })
              : reject(new Error(`${path} answers ${answer.statusCode}`)),
          );
        },
      );
      sent.on("error", reject);
      sent.end();
    });
  }

  close() {
    this.#agent.destroy();
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
 * By how much the server's resident memory grows while all audits are downloaded, at its height.
 *
 * @param {Feed} feed
 * @param {string} csv
 * @param {() => Promise<number>} residentMiB
 */
async function growth(feed, csv, residentMiB) {
  await feed.read(csv);
  const before = await residentMiB();
  let most = before;
  const watch = setInterval(async () => {
    most = Math.max(most, await residentMiB());
  }, 100);
  await feed.read(csv);
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
    name: `Memory the server grows by in a download of all audits, against ${MIB_ALLOWED} MiB`,
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
 * Follows the links to the end, or so many of them, and counts rows by their keys' name.
 *
 * @param {Feed} feed
 * @param {string} first
 * @param {Record<string, string>} headers
 * @param {number} [most]
 */
async function followed(feed, first, headers, most = Number.POSITIVE_INFINITY) {
  let rows = 0;
  let next = first;
  for (let page = 0; next !== "" && page < most; page++) {
    const answer = await pageOf(feed, next, headers);
    rows += answer.rows;
    next = answer.next;
  }
  return rows;
}

/**
 * @param {Feed} feed
 * @param {string} path
 * @param {Record<string, string>} headers
 */
async function pageOf(feed, path, headers) {
  // As little as finds the way on: what \copy is held against does not read its rows either.
  let rows = 0;
  let tail = "";
  let begun = Buffer.alloc(0);
  await feed.read(path, headers, (chunk) => {
    const text = Buffer.concat([begun, chunk]);
    for (let at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, at + 1)) {
      rows++;
    }
    // A row may begin in one chunk and go on in the next.
    begun = text.subarray(Math.max(0, text.length - ROW.length + 1));
    tail = (tail + chunk.toString("latin1", Math.max(0, chunk.length - LINK))).slice(-LINK);
  });
  const link = /"@odata.nextLink":"([^"]*)"/.exec(tail)?.[1] ?? "";
  return { rows, next: link.slice(Math.max(0, link.indexOf("/odata/v4"))) };
}

/**
 * What changed since a token, when a thousand audits were counted otherwise, against its bare SQL.
 *
 * @param {Context} context
 * @param {Feed} feed
 * @returns {Promise<Row>}
 */
async function increment(context, feed) {
  const { sql } = context;
  const { headers } = await feed.read("/api/reporting/audits?columns=auditId");
  const token = String(headers["plumbline-next-token"]);
  const since = String(headers["plumbline-as-at"]);
  await countOtherwise(context);
  const bare = `
    select count(*), count(c.team_code), max(a.reference)
    from (select distinct t.audit_id from counted_audit t
          where t.counted_from > timestamptz '${since}' or t.counted_to > timestamptz '${since}') t
    join audit a on a.id = t.audit_id
    left join counted_audit c on c.audit_id = t.audit_id and c.counted_to is null
    left join counted_grade g on g.counted_id = c.id and g.area_code = 'overall'`;
  const [found] = await sql.run(bare);
  if (!found?.startsWith(`${CHANGED}\t`)) {
    throw new Error(`Not ${CHANGED} changed rows: ${found}`);
  }
  const pairs = await inPairs(
    context,
    () => sql.time(bare),
    async () => {
      const began = performance.now();
      let lines = -1;
      await feed.read(`/api/reporting/audits?changedSince=${token}`, {}, (chunk) => {
        for (const byte of chunk) {
          lines += byte === 10 ? 1 : 0;
        }
      });
      if (lines !== CHANGED) {
        throw new Error(`The increment has ${lines} rows`);
      }
      return performance.now() - began;
    },
  );
  return row(context, pairs, {
    part: PART,
    name: `An increment of ${CHANGED.toLocaleString("en-GB")} changed audits, against its bare SQL`,
    wanted: { atMost: 20 },
  });
}

/** A thousand audits, spread over all, count otherwise from now on. @param {Context} context */
async function countOtherwise({ sql, size }) {
  await sql.run(`
    with chosen as (
        select c.* from counted_audit c
        where c.counted_to is null and c.id % ${Math.max(1, Math.floor(size / CHANGED))} = 0
        limit ${CHANGED}
    ), closed as (
        update counted_audit c set counted_to = transaction_timestamp()
        from chosen k where c.id = k.id
        returning c.id
    )
    select count(*) from closed`);
  const columns = await sql.run(
    "select column_name from information_schema.columns where table_name = 'counted_audit' and table_schema = 'public'" +
      " and column_name not in ('id', 'counted_from', 'counted_to')",
  );
  await sql.run(`
    with latest as (select max(counted_to) as at from counted_audit),
         opened as (
             insert into counted_audit (counted_from, ${columns.join(", ")})
             select l.at, ${columns.map((name) => `c.${name}`).join(", ")}
             from counted_audit c, latest l
             where c.counted_to = l.at
             returning id, audit_id)
    insert into counted_grade (counted_id, area_code, original_grade_code, final_grade_code, second_grade_code)
    select o.id, g.area_code, g.original_grade_code, g.final_grade_code, g.second_grade_code
    from opened o
    join latest l on true
    join counted_audit c on c.audit_id = o.audit_id and c.counted_to = l.at
    join counted_grade g on g.counted_id = c.id`);
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
