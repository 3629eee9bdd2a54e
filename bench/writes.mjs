import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { finalising } from "./finalisation.mjs";
import { Caller, chooseNobody, live, planOf, requestsOf } from "./life.mjs";
import { inPairs, pgbench, row, scriptFile } from "./pairs.mjs";
import { record, script } from "./statements.mjs";

/** @typedef {import("./life.mjs").Plan} Plan */
/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./measure.mjs").Row} Row */
/** @typedef {import("./pairs.mjs").Said} Said */

/**
 * What writing costs: audits written through the API against pgbench saying the very same statements,
 * and a finalisation's statements with the upkeep of the kept counts against the same without. Baseline
 * and measured runs follow each other in pairs, the order changing from pair to pair, since nothing else
 * tells a busy machine from a slow program. The database is written to and keeps what was written.
 */

const CONNECTIONS = 4;
const WARMING_AUDITS = 400;
const SECONDS = 15;

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
    // Long enough ago that lists, newest first, do not begin with thousands of alike audits.
    auditedOn: new Date(Date.now() - 1000 * 86_400_000).toISOString().slice(0, 10),
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
