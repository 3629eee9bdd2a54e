import { performance } from "node:perf_hooks";
import { PART } from "./feed-reader.mjs";
import { inPairs, row } from "./pairs.mjs";

/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./measure.mjs").Row} Row */
/** @typedef {import("./feed-reader.mjs").Feed} Feed */

const CHANGED = 1_000;

/**
 * What changed since a token, when a thousand audits were counted otherwise, against its bare SQL.
 *
 * @param {Context} context
 * @param {Feed} feed
 * @returns {Promise<Row>}
 */
export async function increment(context, feed) {
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
  await countAsBefore(context, since);
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
 * They count as before again, or what was regraded lately would be more at the sizes that follow than
 * at those before. The kept counts took away and added the same, and are left alone.
 *
 * @param {Context} context
 * @param {string} since
 */
async function countAsBefore({ sql }, since) {
  await sql.run("set session_replication_role = replica");
  const isSince = `counted_from > timestamptz '${since}'`;
  await sql.run(
    `delete from counted_grade g using counted_audit c where c.id = g.counted_id and ${isSince}`,
  );
  await sql.run(`delete from counted_audit where ${isSince}`);
  await sql.run(
    `update counted_audit set counted_to = null where counted_to > timestamptz '${since}'`,
  );
  await sql.run("reset session_replication_role");
}
