import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Caller, chooseNobody, live, planOf, requestsOf } from "./life.mjs";
import { record, script, transactionWith } from "./statements.mjs";

/**
 * What writing costs: audits written through the API against pgbench saying the very same statements, and
 * a finalisation's statements with the upkeep of the kept counts against the same without. Baseline and
 * measured runs follow each other in pairs, the order changing from pair to pair, since nothing else
 * tells a busy machine from a slow program. The database is written to and left with what was written.
 */

const CONNECTIONS = 4;
const WARMING_AUDITS = 400;
const DRAFTS_A_RUN = 300;
const COUNTED = /^with said as materialized/;
const WRITING = /^(BEGIN|COMMIT|insert|update|delete|with |select a\.id from audit a where)/i;
const run = promisify(execFile);

/**
 * @param context base: the server's address; password: of the sample accounts; psql: host, port, user (a
 *   superuser), password and database; log: path of PostgreSQL's log; pairs and seconds: how often and
 *   how long each is measured; tell: told of each step
 * @returns one row for each ratio
 */
export async function writes(context) {
  const { base, password, log, pairs = 5, seconds = 20, tell = () => {} } = context;
  const sql = (text) => said(context, "psql", ["-qXAt", "-c", text]);
  const group = await Caller.signedIn(base, "improvement1", password);
  await chooseNobody(group).catch((refused) => tell(`policy stays: ${refused.message.slice(0, 80)}`));
  group.close();
  const callers = [];
  for (let one = 0; one < CONNECTIONS; one++) {
    callers.push(await Caller.signedIn(base, "auditor1", password));
  }
  const plan = await planOf(callers[0], {
    type: "case_file",
    tool: "case_file",
    population: "child_in_need",
    team: "family_support_ashgrove",
    auditedOn: new Date().toISOString().slice(0, 10),
    sampling: "random",
    caseReference: "BENCH-1",
  });
  await warmUp(callers, plan);

  let audit;
  const statements = await record(sql, log, async () => {
    audit = await live(callers[0], plan);
  });
  tell(`${statements.length} statements in ${requestsOf(plan)} requests`);
  const rows = [await throughTheApi(context, callers, plan, statements, audit, pairs, seconds)];
  const transaction = transactionWith(statements, COUNTED);
  await makeDrafts(sql, audit.id, pairs);
  for (const [name, some] of [
    ["A finalisation's transaction with the kept counts", transaction],
    ["The same, of its statements only those that write or hold", transaction.filter(({ sql: text }) => WRITING.test(text))],
  ]) {
    rows.push(await withTheCounts(context, sql, name, some, audit, pairs));
  }
  await sql("select recount_grades()");
  for (const caller of callers) {
    caller.close();
  }
  return rows;
}

async function throughTheApi(context, callers, plan, statements, audit, pairs, seconds) {
  const first = statements.findIndex(({ values }) => values.includes(audit.id));
  const reference = statements.findIndex(({ sql }) => sql.includes("nextval('audit_reference_number')"));
  const others = statements.filter((_, place) => place !== reference);
  if (reference < 0 || first < reference) {
    throw new Error("the audit is named before it has a reference");
  }
  const begin =
    "select i as id, '{' || i || '}' as ids, 'PB-' || nextval('audit_reference_number') as reference" +
    " from gen_random_uuid() i \\gset";
  const said = [
    script(others.slice(0, reference), audit.id, audit.reference),
    begin,
    script(others.slice(reference), audit.id, audit.reference),
  ].join("\n");
  const file = scriptFile("life", said);
  const pgbench = async () => {
    const out = await saidByPgbench(context, file, ["-c", String(CONNECTIONS), "-T", String(seconds)]);
    if (/number of failed transactions: [1-9]/.test(out)) {
      throw new Error(out);
    }
    return Number(/^tps = ([\d.]+)/m.exec(out)[1]);
  };
  const runs = await inPairs(pairs, pgbench, () => writeFor(callers, plan, seconds), context.tell);
  return row({
    name: `Audits written a second through the API over ${CONNECTIONS} connections (${requestsOf(plan)} requests each: create, ${plan.saves.length} autosaves, submit)`,
    baseline: `pgbench, ${CONNECTIONS} connections, prepared statements: the same ${statements.length} statements`,
    unit: "audits/s",
    wanted: { atLeast: 0.5 },
    runs,
  });
}

async function withTheCounts(context, sql, name, statements, audit, pairs) {
  const next = "select id, '{' || id || '}' as ids from bench_draft where n = (select nextval('bench_draft_next')) \\gset";
  const file = scriptFile("finalisation", `${next}\n${script(statements, audit.id)}`);
  const cost = async (kept) => {
    await sql(`alter table counted_grade ${kept} trigger grades_are_counted`);
    await sql(`alter table counted_audit ${kept} trigger closed_audits_are_discounted`);
    const out = await saidByPgbench(context, file, ["-c", "1", "-t", String(DRAFTS_A_RUN), "-r"]);
    const times = [...out.matchAll(/^\s+([\d.]+)\s+\d+\s+(?!\\|.*nextval)\S.*$/gm)].map(([, time]) => Number(time));
    return times.reduce((sum, time) => sum + time, 0);
  };
  const runs = await inPairs(pairs, () => cost("disable"), () => cost("enable"), context.tell);
  return row({
    name,
    baseline: `pgbench, one connection, durable commits: the same ${statements.length} statements, upkeep of the counts switched off`,
    unit: "ms",
    wanted: { atMost: 1.5 },
    runs,
  });
}

/** Drafts like the audit, complete and spread over teams and months, ready to be finalised. */
async function makeDrafts(sql, audit, pairs) {
  const copies = 2 * 2 * pairs * DRAFTS_A_RUN + 10;
  await sql(`
    drop table if exists bench_draft;
    drop sequence if exists bench_draft_next;
    create sequence bench_draft_next;
    create table bench_draft as
    select n, gen_random_uuid() as id, (select array_agg(code order by code) from team) as teams from generate_series(1, ${copies}) n;
    create unique index on bench_draft (n);
    insert into audit (id, reference, type, origin, source, team_code, audited_on, sampling, framework_code, scale_code,
                       case_reference, auditor_id, auditor_name, status, tool_version_id, population, sections_complete, sections)
    select d.id, 'PD-' || nextval('audit_reference_number'), a.type, a.origin, a.source,
           d.teams[1 + d.n % cardinality(d.teams)], a.audited_on - (d.n * 7919 % 3650)::integer, a.sampling, a.framework_code, a.scale_code,
           a.case_reference, a.auditor_id, a.auditor_name, 'in_progress', a.tool_version_id, a.population, a.sections_complete, a.sections
    from bench_draft d, audit a where a.id = '${audit}';
    insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code, rationale, impact)
    select d.id, g.area_code, g.framework_code, g.scale_code, g.grade_code, g.rationale, g.impact
    from bench_draft d, audit_grade g where g.audit_id = '${audit}';
    insert into audit_answer (audit_id, prompt_code, choice, answered_on, words, reason)
    select d.id, a.prompt_code, a.choice, a.answered_on, a.words, a.reason
    from bench_draft d, audit_answer a where a.audit_id = '${audit}';
    analyze bench_draft;`);
  await sql("checkpoint");
}

/** Thousands of requests, since the server's code is translated while it runs and is slow until then. */
async function warmUp(callers, plan) {
  let left = WARMING_AUDITS;
  await Promise.all(
    callers.map(async (caller) => {
      while (left-- > 0) {
        await live(caller, plan);
      }
    }),
  );
}

/** Audits written in a second, each caller writing one after the other until the time is over. */
async function writeFor(callers, plan, seconds) {
  const begin = performance.now();
  let written = 0;
  await Promise.all(
    callers.map(async (caller) => {
      while (performance.now() - begin < seconds * 1000) {
        await live(caller, plan);
        written++;
      }
    }),
  );
  return written / ((performance.now() - begin) / 1000);
}

async function inPairs(pairs, baseline, measured, tell = () => {}) {
  const runs = [];
  for (let pair = 0; pair < pairs; pair++) {
    const found = {};
    for (const which of pair % 2 === 0 ? ["baseline", "measured"] : ["measured", "baseline"]) {
      found[which] = await (which === "baseline" ? baseline() : measured());
    }
    runs.push(found);
    tell(`${found.baseline.toFixed(2)} and ${found.measured.toFixed(2)}: ${(found.measured / found.baseline).toFixed(2)}`);
  }
  return runs;
}

function row({ name, baseline, unit, wanted, runs }) {
  const of = (values) => {
    const sorted = values.toSorted((one, other) => one - other);
    return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted.at(-1) };
  };
  return {
    name,
    unit,
    baseline: { text: baseline, ...of(runs.map((one) => one.baseline)) },
    measured: of(runs.map((one) => one.measured)),
    ratio: of(runs.map((one) => one.measured / one.baseline)),
    wanted,
  };
}

function scriptFile(name, text) {
  const file = join(mkdtempSync(join(tmpdir(), "plumbline-bench-")), `${name}.sql`);
  writeFileSync(file, `${text}\n`);
  return file;
}

function saidByPgbench(context, file, options) {
  return said(context, "pgbench", ["-n", "-M", "prepared", ...options, "-f", file]);
}

async function said({ psql }, program, options) {
  const { stdout } = await run(program, options, {
    env: {
      ...process.env,
      PGHOST: psql.host,
      PGPORT: String(psql.port),
      PGUSER: psql.user,
      PGPASSWORD: psql.password,
      PGDATABASE: psql.database,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
