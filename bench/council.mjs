import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { taking } from "./clock.mjs";
import { Psql } from "./psql.mjs";

/** @typedef {import("./psql.mjs").Connection} Connection */

const TEAMS = 200;
const GENERATOR = ["generate.sql", "indexes.sql"].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);
const TABLES =
  "audit, audit_grade, audit_involvement, moderation, moderation_grade, moderation_challenge, counted_audit, counted_grade";

/** Checked whole up to this many audits, by a sample of about as many above. */
const CHECKED_WHOLE = 10_000;

// Rows are written as a restore would write them, without a trigger for each; what the triggers would
// have counted is counted at the end, by the command that makes the counts anew.
const AS_RESTORE = `
  set session_replication_role = replica;
  set synchronous_commit = off;
  set work_mem = '256MB';
  set maintenance_work_mem = '1GB';
  set client_min_messages = warning`;

/** The audits of the council in a database: made in one go, however many. */
export class Audits {
  #connection;
  #say;
  #last = 0;

  /**
   * @param {Connection} connection
   * @param {(line: string) => void} say told of every step
   */
  constructor(connection, say) {
    this.#connection = connection;
    this.#say = say;
  }

  /** Teams, people and a tool beside those of the sample council. */
  async makeCouncil() {
    const session = await this.#session();
    for (const file of GENERATOR) {
      await session.run(await readFile(file, "utf8"));
    }
    await session.run(`select bench.make_council(${TEAMS}, current_date)`);
    await session.close();
  }

  /**
   * Adds audits until so many are finalised.
   *
   * @param {number} size
   */
  async growTo(size) {
    const sessions = await Promise.all([this.#session(), this.#session()]);
    const [first] = sessions;
    const there = Number(
      (await first.rows("select count(*) from audit where status = 'finalised'"))[0]?.[0],
    );
    if (there >= size) {
      throw new Error(`There are ${there} finalised audits already: ask for more than ${size}.`);
    }
    const from = this.#last + 1;
    this.#last += size - there;
    // Fewer pages are written twice; undone before anything is measured.
    await first.run("alter system set max_wal_size = '16GB'; select pg_reload_conf()");
    await this.#timed("drawn", first, [
      `select bench.draw_audits(${from}, ${this.#last}, current_date)`,
    ]);
    await this.#timed("indexes dropped", first, ["select bench.drop_indexes()"]);
    await this.#together("written", sessions, [
      "select bench.fill_audits()",
      "select bench.fill_grades()",
      "select bench.fill_counted_grades()",
      "select bench.fill_counted_audits()",
      "select bench.fill_moderations()",
    ]);
    await this.#timed("analysed", first, [`analyze ${TABLES}`]);
    const indexes = await first.run("select definition from bench.dropped order by place");
    await this.#together("counted and indexed", sessions, [
      "select recount_grades()",
      ...indexes.filter((index) => !index.includes("grade_tally")),
    ]);
    await this.#timed(
      "counts indexed",
      first,
      indexes.filter((index) => index.includes("grade_tally")),
    );
    await this.#timed("vacuumed", first, ["vacuum (analyze)"]);
    await first.run("alter system reset max_wal_size; select pg_reload_conf()");
    await this.#timed("written to disk", first, ["checkpoint"]);
    await this.#mustFollowTheRules(first, size);
    await Promise.all(sessions.map((session) => session.close()));
  }

  /**
   * Holds what was made to the product's own rule of what counts, and to every foreign key.
   *
   * @param {Psql} session
   * @param {number} size
   */
  async #mustFollowTheRules(session, size) {
    const sample =
      size <= CHECKED_WHOLE ? "" : `tablesample system (${(CHECKED_WHOLE / size) * 100})`;
    const wrong = await session.rows(`
      with looked_at as materialized (select a.id from audit a ${sample}),
           said as (select w.* from looked_at l join what_counts w on w.audit_id = l.id),
           kept as (
               select c.audit_id, c.type, c.origin, c.sampling, c.framework_code, c.scale_code, c.tool_version_id,
                      c.population, c.team_code, c.audited_on, c.auditor_id, c.moderated, c.selection, g.area_code,
                      g.original_grade_code, g.final_grade_code, c.involvement, c.child_feedback, c.family_feedback,
                      c.session_dates, g.second_grade_code, c.check_decided_at, c.check_blind, c.check_outcome,
                      c.check_third_opinion, c.quality_evidence, c.quality_child_focus, c.quality_analysis,
                      c.quality_actions
               from looked_at l
               join counted_audit c on c.audit_id = l.id and c.counted_to is null
               left join counted_grade g on g.counted_id = c.id)
      select (select count(*) from said),
             (select count(*) from ((table said except table kept) union all (table kept except table said)) d)`);
    const [looked, differing] = wrong[0] ?? [];
    if (Number(looked) === 0 || differing !== "0") {
      throw new Error(`Of ${looked} grades made, ${differing} count otherwise than they should.`);
    }
    if (size <= CHECKED_WHOLE) {
      await session.run("select bench.check_references()");
    }
    this.#say(`  ${looked} grades looked at: each counts as the product's rule says`);
  }

  async #session() {
    const session = new Psql(this.#connection);
    await session.run(AS_RESTORE);
    return session;
  }

  /**
   * @param {string} done what is then said to be done
   * @param {Psql} session
   * @param {string[]} statements
   */
  async #timed(done, session, statements) {
    const took = await taking(async () => {
      for (const statement of statements) {
        await session.run(statement);
      }
    });
    this.#say(`  ${done} in ${seconds(took)}`);
  }

  /**
   * Shares statements out among sessions; whichever is free takes the next.
   *
   * @param {string} done
   * @param {Psql[]} sessions
   * @param {string[]} statements
   */
  async #together(done, sessions, statements) {
    const left = [...statements];
    const took = await taking(() =>
      Promise.all(
        sessions.map(async (session) => {
          for (let next = left.shift(); next !== undefined; next = left.shift()) {
            await session.run(next);
          }
        }),
      ),
    );
    this.#say(`  ${done} in ${seconds(took)}`);
  }
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
