import { spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";

/**
 * Where a database is.
 *
 * @typedef {object} Connection
 * @property {string} host
 * @property {string} port
 * @property {string} user
 * @property {string} password
 * @property {string} database
 */

/**
 * The environment with which PostgreSQL's programs find the database.
 *
 * @param {Connection} connection
 */
export function environmentOf(connection) {
  return {
    ...process.env,
    PGHOST: connection.host,
    PGPORT: connection.port,
    PGUSER: connection.user,
    PGPASSWORD: connection.password,
    PGDATABASE: connection.database,
  };
}

/** A psql that stays open, so that what is timed is a statement and not a sign-in. */
export class Psql {
  #process;
  /** @type {string[]} */
  #lines = [];
  #said = "";
  #number = 0;
  /** @type {{ marker: string, done: (lines: string[]) => void, failed: (cause: Error) => void } | null} */
  #waiting = null;

  /** @param {Connection} connection */
  constructor(connection) {
    this.#process = spawn(
      process.env.PLUMBLINE_PSQL || "psql",
      ["-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1"],
      { env: environmentOf(connection), stdio: ["pipe", "pipe", "pipe"] },
    );
    this.#process.stderr.on("data", (chunk) => {
      this.#said += chunk;
    });
    createInterface({ input: this.#process.stdout }).on("line", (line) => this.#read(line));
    this.#process.on("error", (cause) => this.#waiting?.failed(cause));
    this.#process.on("close", () => this.#waiting?.failed(new Error(`psql: ${this.#said}`)));
  }

  /** @param {string} line */
  #read(line) {
    if (line !== this.#waiting?.marker) {
      this.#lines.push(line);
      return;
    }
    const { done } = this.#waiting;
    this.#waiting = null;
    done(this.#lines.splice(0));
  }

  /**
   * Runs statements and gives what they print, a line for a row with tabs between its values.
   *
   * @param {string} sql
   * @returns {Promise<string[]>}
   */
  async run(sql) {
    const marker = `-- done ${++this.#number}`;
    return new Promise((done, failed) => {
      this.#waiting = { marker, done, failed };
      this.#process.stdin.write(`${sql}\n;\n\\echo '${marker}'\n`);
    });
  }

  /**
   * The rows of a query, split into their values.
   *
   * @param {string} query
   */
  async rows(query) {
    return (await this.run(query)).map((line) => line.split("\t"));
  }

  /**
   * How many milliseconds psql says a query took, its rows fetched.
   *
   * @param {string} query
   */
  async time(query) {
    const lines = await this.run(`\\timing on\n${query}\n;\n\\timing off`);
    const said = lines.findLast((line) => line.startsWith("Time: "));
    return Number.parseFloat(said?.slice("Time: ".length) ?? "NaN");
  }

  async close() {
    const closed = new Promise((resolve) => this.#process.once("close", resolve));
    this.#process.stdin.end("\\q\n");
    await closed;
  }
}
