import { inPairs, PAIRS, pgbench, row, scriptFile } from "./pairs.mjs";
import { script, transactionWith } from "./statements.mjs";

/** @typedef {import("./measure.mjs").Row} Row */
/** @typedef {import("./pairs.mjs").Said} Said */
/** @typedef {import("./statements.mjs").Statement} Statement */

const DRAFTS_A_RUN = 300;
const COUNTED = /^with said as materialized/;
const WRITES = /^(BEGIN|COMMIT|insert|update|delete|with |select a\.id from audit a where)/i;

/**
 * What the upkeep of the kept counts adds to a finalisation: its statements with it and without.
 *
 * @param {Said} said
 * @returns {Promise<Row[]>}
 */
export async function finalising(said) {
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
