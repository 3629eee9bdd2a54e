import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { promisify } from "node:util";
import { timesOf } from "./clock.mjs";
import { Caller, chooseNobody, live, planOf, requestsOf } from "./life.mjs";
import { environmentOf } from "./psql.mjs";
import { record, script, transactionWith } from "./statements.mjs";

/** @typedef {import("./life.mjs").Plan} Plan */
/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./measure.mjs").Row} Row */
/** @typedef {import("./statements.mjs").Statement} Statement */

/**
 * What writing costs: audits written through the API against pgbench saying the very same statements,
 * and a finalisation's statements with the upkeep of the kept counts against the same without. Baseline
 * and measured runs follow each other in pairs, the order changing from pair to pair, since nothing else
 * tells a busy machine from a slow program. The database is written to and keeps what was written.
 */

const PART = "Writing";
const CONNECTIONS = 4;
const WARMING_AUDITS = 400;
const DRAFTS_A_RUN = 300;
const PAIRS = 5;
const SECONDS = 15;
const COUNTED = /^with said as materialized/;
const WRITES = /^(BEGIN|COMMIT|insert|update|delete|with |select a\.id from audit a where)/i;
const run = promisify(execFile);

/**
 * @param {Context} context
 * @returns {Promise<Row[]>}
 */
export async function measure(context) {
  const { url, password, log, sql, say } = context;
  const group = await Caller.signedIn(url, "improvement1", password);
  await chooseNobody(group);
  group.close();
  /** @type {Caller[]} */
  const callers = [];
  for (let one = 0; one < CONNECTIONS; one++) {
    callers.push(await Caller.signedIn(url, "auditor1", password));
  }
  const [first] = callers;
  if (first === undefined) {
    throw new Error("nobody writes");
  }
  const plan = await planOf(first, {
    type: "case_file",
    tool: "case_file",
    population: "child_in_need",
    team: "family_support_ashgrove",
    auditedOn: new Date().toISOString().slice(0, 10),
    sampling: "random",
    caseReference: "BENCH-1",
  });
  say(`  Warming up with ${WARMING_AUDITS} audits`);
  await warmUp(callers, plan);
  let audit = { id: "", reference: "" };
  const statements = await record(
    (text) => sql.run(text),
    log,
    async () => {
      audit = await live(first, plan);
    },
  );
  say(`  ${statements.length} statements in ${requestsOf(plan)} requests`);
  const folder = await mkdtemp(join(tmpdir(), "plumbline-pgbench-"));
  try {
    const said = { context, folder, statements, audit };
    return [await throughTheApi(said, callers, plan), ...(await finalising(said))];
  } finally {
    await rm(folder, { recursive: true, force: true });
    for (const caller of callers) {
      caller.close();
    }
  }
}

/**
 * One audit's life as the server said it to PostgreSQL.
 *
 * @typedef {object} Said
 * @property {Context} context
 * @property {string} folder for scripts of pgbench
 * @property {Statement[]} statements
 * @property {{ id: string, reference: string }} audit
 */

/**
 * @param {Said} said
 * @param {Caller[]} callers
 * @param {Plan} plan
 * @returns {Promise<Row>}
 */
async function throughTheApi(said, callers, plan) {
  const { context, statements, audit } = said;
  const first = statements.findIndex(({ values }) => values.includes(audit.id));
  const reference = statements.findIndex(({ sql }) =>
    sql.includes("nextval('audit_reference_number')"),
  );
  const others = statements.filter((_, place) => place !== reference);
  if (reference < 0 || first < reference) {
    throw new Error("the audit is named before it has a reference");
  }
  const begin =
    "select i as id, '{' || i || '}' as ids, 'PB-' || nextval('audit_reference_number') as reference" +
    " from gen_random_uuid() i \\gset";
  const file = await scriptFile(
    said,
    "life",
    [
      script(others.slice(0, reference), audit.id, audit.reference),
      begin,
      script(others.slice(reference), audit.id, audit.reference),
    ].join("\n"),
  );
  const baseline = async () => {
    const out = await pgbench(context, file, ["-c", String(CONNECTIONS), "-T", String(SECONDS)]);
    if (/number of failed transactions: [1-9]/.test(out)) {
      throw new Error(out);
    }
    return Number(/^tps = ([\d.]+)/m.exec(out)?.[1]);
  };
  const pairs = await inPairs(context, baseline, () => writeFor(callers, plan));
  return row(context, pairs, {
    name:
      `Audits written over ${CONNECTIONS} connections, ${requestsOf(plan)} requests each (create, ` +
      `${plan.saves.length} autosaves, submit), against pgbench saying the same ${statements.length} statements`,
    unit: "audits a second",
    wanted: { atLeast: 0.5 },
  });
}

/**
 * @param {Said} said
 * @returns {Promise<Row[]>}
 */
async function finalising(said) {
  const transaction = transactionWith(said.statements, COUNTED);
  await makeDrafts(said);
  const rows = [
    await withTheCounts(said, transaction, "A finalisation's transaction with the kept counts"),
    await withTheCounts(
      said,
      transaction.filter(({ sql }) => WRITES.test(sql)),
      "The same, only its statements that write or hold",
    ),
  ];
  await said.context.sql.run("select recount_grades()");
  return rows;
}

/**
 * @param {Said} said
 * @param {Statement[]} statements
 * @param {string} name
 * @returns {Promise<Row>}
 */
async function withTheCounts(said, statements, name) {
  const { context, audit } = said;
  const next =
    "select id, '{' || id || '}' as ids from bench_draft where n = (select nextval('bench_draft_next')) \\gset";
  const file = await scriptFile(said, "finalisation", `${next}\n${script(statements, audit.id)}`);
  /** @param {"enable" | "disable"} kept */
  const cost = async (kept) => {
    await context.sql.run(`alter table counted_grade ${kept} trigger grades_are_counted`);
    await context.sql.run(`alter table counted_audit ${kept} trigger closed_audits_are_discounted`);
    const out = await pgbench(context, file, ["-c", "1", "-t", String(DRAFTS_A_RUN), "-r"]);
    const each = out.matchAll(/^\s+([\d.]+)\s+\d+\s+(?!\\|.*nextval)\S.*$/gm);
    return [...each].reduce((sum, [, time]) => sum + Number(time), 0);
  };
  const pairs = await inPairs(
    context,
    () => cost("disable"),
    () => cost("enable"),
  );
  return row(context, pairs, {
    name: `${name}, durable commits, against the same with their upkeep switched off`,
    wanted: { atMost: 1.5 },
  });
}

/**
 * Drafts like the audit, complete and spread over teams and months, ready to be finalised.
 *
 * @param {Said} said
 */
async function makeDrafts({ context, audit }) {
  const copies = 2 * 2 * PAIRS * DRAFTS_A_RUN + 10;
  await context.sql.run(`
    drop table if exists bench_draft;
    drop sequence if exists bench_draft_next;
    create sequence bench_draft_next;
    create table bench_draft as
    select n, gen_random_uuid() as id, (select array_agg(code order by code) from team) as teams
    from generate_series(1, ${copies}) n;
    create unique index on bench_draft (n);
    insert into audit (id, reference, type, origin, source, team_code, audited_on, sampling, framework_code,
                       scale_code, case_reference, auditor_id, auditor_name, status, tool_version_id, population,
                       sections_complete, sections)
    select d.id, 'PD-' || nextval('audit_reference_number'), a.type, a.origin, a.source,
           d.teams[1 + d.n % cardinality(d.teams)], a.audited_on - (d.n * 7919 % 3650)::integer, a.sampling,
           a.framework_code, a.scale_code, a.case_reference, a.auditor_id, a.auditor_name, 'in_progress',
           a.tool_version_id, a.population, a.sections_complete, a.sections
    from bench_draft d, audit a where a.id = '${audit.id}';
    insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code, rationale, impact)
    select d.id, g.area_code, g.framework_code, g.scale_code, g.grade_code, g.rationale, g.impact
    from bench_draft d, audit_grade g where g.audit_id = '${audit.id}';
    insert into audit_answer (audit_id, prompt_code, choice, answered_on, words, reason)
    select d.id, a.prompt_code, a.choice, a.answered_on, a.words, a.reason
    from bench_draft d, audit_answer a where a.audit_id = '${audit.id}';
    analyze bench_draft;
    checkpoint;`);
}

/**
 * Thousands of requests, since the server's code is translated while it runs and is slow until then.
 *
 * @param {Caller[]} callers
 * @param {Plan} plan
 */
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

/**
 * Audits written in a second, each caller writing one after the other until the time is over.
 *
 * @param {Caller[]} callers
 * @param {Plan} plan
 */
async function writeFor(callers, plan) {
  const began = performance.now();
  let written = 0;
  await Promise.all(
    callers.map(async (caller) => {
      while (performance.now() - began < SECONDS * 1000) {
        await live(caller, plan);
        written++;
      }
    }),
  );
  return written / ((performance.now() - began) / 1000);
}

/** @typedef {{ baseline: number, product: number }} Pair */

/**
 * @param {Context} context
 * @param {() => Promise<number>} baseline
 * @param {() => Promise<number>} product
 * @returns {Promise<Pair[]>}
 */
async function inPairs(context, baseline, product) {
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
 * @param {Context} context
 * @param {Pair[]} pairs
 * @param {Pick<Row, "name" | "unit" | "wanted">} about
 * @returns {Row}
 */
function row({ size }, pairs, about) {
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
 * @param {Said} said
 * @param {string} name
 * @param {string} text
 */
async function scriptFile({ folder }, name, text) {
  const file = join(folder, `${name}.sql`);
  await writeFile(file, `${text}\n`);
  return file;
}

/**
 * @param {Context} context
 * @param {string} file
 * @param {string[]} options
 */
async function pgbench({ connection }, file, options) {
  const { stdout } = await run(
    process.env.PLUMBLINE_PGBENCH || "pgbench",
    ["-n", "-M", "prepared", ...options, "-f", file],
    { env: environmentOf(connection), maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
}
