import { closeSync, openSync, readSync, statSync } from "node:fs";

/**
 * The statements that the server says to PostgreSQL, taken from PostgreSQL's own log while one audit is
 * written, and said again by pgbench. So they are the server's own and cannot drift from its code.
 */

/**
 * A statement as the server said it.
 *
 * @typedef {object} Statement
 * @property {string} sql with numbered places for values
 * @property {(string | null)[]} values
 */

const START = /^\S+ \S+ \S+ \[\d+\] LOG: {2}(?:execute [^:\n]+|statement): /;
const PARAMETER = /\$(\d+) = (NULL|'(?:[^']|'')*')/g;
const SETTINGS = {
  log_statement: "all",
  log_error_verbosity: "default",
  log_parameter_max_length: "-1",
};

/**
 * Has every statement logged with its values while `work` goes on, and gives them in order.
 *
 * @param {(text: string) => Promise<unknown>} sql says one statement as a superuser
 * @param {string} log path of PostgreSQL's log
 * @param {() => Promise<void>} work
 * @returns {Promise<Statement[]>}
 */
export async function record(sql, log, work) {
  for (const [name, value] of Object.entries(SETTINGS)) {
    await sql(`alter system set ${name} = '${value}'`);
  }
  await sql("select pg_reload_conf()");
  await sql("select pg_sleep(1)");
  const from = statSync(log).size;
  try {
    await work();
  } finally {
    for (const name of Object.keys(SETTINGS)) {
      await sql(`alter system reset ${name}`);
    }
    await sql("select pg_reload_conf()");
  }
  const bytes = Buffer.alloc(statSync(log).size - from);
  const file = openSync(log, "r");
  readSync(file, bytes, 0, bytes.length, from);
  closeSync(file);
  return parse(bytes.toString());
}

/**
 * Entries of the log begin with their time; a statement goes on in further lines.
 *
 * @param {string} text
 */
function parse(text) {
  /** @type {Statement[]} */
  const statements = [];
  for (const entry of text.split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/m)) {
    const start = START.exec(entry);
    if (start !== null) {
      statements.push({
        sql: entry.slice(start[0].length).trim().replace(/\s+/g, " "),
        values: [],
      });
    } else if (/ DETAIL: {2}Parameters: /i.test(entry)) {
      const values = statements.at(-1)?.values ?? [];
      for (const [, place, value] of entry.matchAll(PARAMETER)) {
        values[Number(place) - 1] =
          value === undefined || value === "NULL" ? null : value.slice(1, -1).replaceAll("''", "'");
      }
    }
  }
  return statements.filter(
    ({ sql }) => !/^(alter system|select pg_(reload_conf|sleep))/i.test(sql),
  );
}

/**
 * The statements of the transaction in which one that fits is said, its begin and commit included.
 *
 * @param {Statement[]} statements
 * @param {RegExp} fits
 */
export function transactionWith(statements, fits) {
  const at = statements.findIndex(({ sql }) => fits.test(sql));
  const begin = statements.findLastIndex(({ sql }, place) => place < at && /^BEGIN/i.test(sql));
  const commit = statements.findIndex(({ sql }, place) => place > at && /^COMMIT/i.test(sql));
  if (at < 0 || begin < 0 || commit < 0) {
    throw new Error(`no transaction with ${fits}`);
  }
  return statements.slice(begin, commit + 1);
}

/**
 * Statements as a script of pgbench. Their values stand in it as they were said, but for the audit's
 * identifier and reference, which are another's each time: the variables id, ids and reference.
 *
 * @param {Statement[]} statements
 * @param {string} id
 * @param {string} [reference]
 */
export function script(statements, id, reference) {
  /** @param {string | null | undefined} said */
  const value = (said) => {
    if (said === null || said === undefined) {
      return "null";
    }
    if (said === id) {
      return ":id";
    }
    if (said === `{${id}}`) {
      return ":ids";
    }
    if (reference !== undefined && said === reference) {
      return ":reference";
    }
    // pgbench takes what follows a colon for a variable's name.
    const quoted = `'${said.replace(/(\d\d):(\d\d):(\d\d)/g, "$1$2$3").replaceAll("'", "''")}'`;
    return quoted.includes(id) ? `replace(${quoted.replaceAll(id, "@")}, '@', :id)` : quoted;
  };
  return statements
    .map(
      ({ sql, values }) =>
        `${sql.replace(/\$(\d+)/g, (_, place) => value(values[Number(place) - 1]))};`,
    )
    .join("\n");
}
