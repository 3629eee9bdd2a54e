import { compare } from "./measure.mjs";

/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./measure.mjs").Row} Row */

export const JUDGED_GOOD = "Judged good by team, all time";
const PART = "Figures";

/** A team with audits in all ten years. */
const TEAM = "bench_team_001";

// The plain scan: every grade that counts now, grouped.
const GROUPED = (/** @type {string} */ key, /** @type {string} */ narrowed = "") => `
  select ${key}, count(*), count(*) filter (where gr.is_good), count(*) filter (where gr.is_good_or_better),
         count(*) filter (where c.moderated)
  from counted_audit c
  join counted_grade g on g.counted_id = c.id and g.area_code = 'overall'
  join grade gr on gr.scale_code = c.scale_code and gr.code = g.final_grade_code
  where c.counted_to is null
  and c.sampling = 'random' ${narrowed}
  group by 1
  order by ${key} collate "C"`;

/**
 * Times the figures that stand on most pages.
 *
 * @param {Context} context
 * @returns {Promise<Row[]>}
 */
export function measure(context) {
  return compare(context, PART, [
    {
      name: JUDGED_GOOD,
      path: "/api/measures/judged-good?by=team",
      as: "improvement1",
      read: (body) =>
        sorted(
          body.rows
            .filter((/** @type {any} */ row) => row.audits > 0)
            .map((/** @type {any} */ row) => [
              row.key,
              String(row.audits),
              String(row.good),
              String(row.goodOrBetter),
              String(row.moderated),
            ]),
        ),
      sql: GROUPED("c.team_code"),
    },
    {
      name: "Trend by month of one team, ten years",
      path: `/api/measures/trend?by=month&team=${TEAM}`,
      as: "improvement1",
      read: (body) =>
        body.points
          .filter((/** @type {any} */ point) => point.of > 0)
          .map((/** @type {any} */ point) => [point.key, String(point.of), String(point.count)]),
      sql: `
        select month, audits, good_or_better
        from (${GROUPED("to_char(c.audited_on, 'YYYY-MM')", `and c.team_code = '${TEAM}'`)})
             t (month, audits, good, good_or_better, moderated)`,
    },
    {
      name: "Funnel over 200 teams",
      path: "/api/measures/funnel?by=team",
      as: "improvement1",
      read: (body) =>
        sorted(
          body.units
            .filter((/** @type {any} */ unit) => unit.of > 0)
            .map((/** @type {any} */ unit) => [unit.key, String(unit.of), String(unit.count)]),
        ),
      sql: `
        select team, audits, good_or_better
        from (${GROUPED("c.team_code")}) t (team, audits, good, good_or_better, moderated)`,
    },
  ]);
}

/** @param {string[][]} rows */
function sorted(rows) {
  return rows.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0));
}
