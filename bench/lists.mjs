import { compare } from "./measure.mjs";

/** @typedef {import("./measure.mjs").Context} Context */
/** @typedef {import("./measure.mjs").Question} Question */
/** @typedef {import("./measure.mjs").Row} Row */
/** @typedef {import("./api.mjs").Account} Account */

export const PART = "First page of the list of audits";
const ROWS = 50;
const TEAM = "bench_team_001";

const COUNTS = (/** @type {string} */ area, /** @type {string} */ grades) => `exists (
  select from counted_audit c
  join counted_grade g on g.counted_id = c.id
  where c.audit_id = a.id and c.counted_to is null and g.area_code = '${area}' and g.final_grade_code in (${grades}))`;

/**
 * The filters the list has, and some together as figures lead to them.
 *
 * @param {string} since a day some weeks ago
 * @param {string} month first day of a month some years ago
 * @returns {[name: string, query: string, condition: string][]}
 */
function filters(since, month) {
  const instant = `(timestamp '${since}' at time zone 'Europe/London')`;
  return [
    ["unfiltered", "", "true"],
    ["by type", "type=supervision", "a.type = 'supervision'"],
    ["by team", `team=${TEAM}`, `a.team_code = '${TEAM}'`],
    ["by status", "status=finalised", "a.status = 'finalised'"],
    ["by a status few have", "status=submitted", "a.status = 'submitted'"],
    [
      "by auditor",
      "auditor=bench.auditor7",
      "a.auditor_id = (select id from person where username = 'bench.auditor7')",
    ],
    [
      "by auditor without an account",
      "auditor=peer%20reviewer%203",
      "lower(a.auditor_name) = 'peer reviewer 3'",
    ],
    ["by population", "population=in_care", "a.population = 'in_care'"],
    ["without a population", "population=none", "a.population is null"],
    ["by sampling", "sampling=dip", "a.sampling = 'dip'"],
    ["by two ways of sampling", "sampling=dip,census", "a.sampling in ('dip', 'census')"],
    [
      "by dates",
      `from=${month}&to=${month.slice(0, 8)}28`,
      `a.audited_on between '${month}' and '${month.slice(0, 8)}28'`,
    ],
    ["by area", "area=voice", COUNTS("voice", "select code from grade")],
    ["by grade", "grade=inadequate", COUNTS("overall", "'inadequate'")],
    [
      "by grade in an area of long ago",
      "area=adoption&grade=inadequate",
      COUNTS("adoption", "'inadequate'"),
    ],
    [
      "counted since",
      `countedSince=${since}`,
      `(select min(c.counted_from) from counted_audit c where c.audit_id = a.id) > ${instant}`,
    ],
    [
      "regraded since",
      `regradedSince=${since}`,
      `exists (
         select from counted_audit n
         join counted_grade ng on ng.counted_id = n.id and ng.area_code = 'overall'
         join counted_audit b on b.audit_id = n.audit_id and b.counted_from <= ${instant} and b.counted_to > ${instant}
         join counted_grade bg on bg.counted_id = b.id and bg.area_code = 'overall'
         where n.audit_id = a.id and n.counted_to is null and n.counted_from > ${instant}
         and ng.final_grade_code <> bg.final_grade_code)`,
    ],
    [
      "by team, area, grade, sampling, population and dates",
      `team=${TEAM}&area=voice&grade=inadequate&sampling=random&population=in_care&from=${month}`,
      `a.team_code = '${TEAM}' and a.sampling = 'random' and a.population = 'in_care' and a.audited_on >= '${month}'
       and ${COUNTS("voice", "'inadequate'")}`,
    ],
  ];
}

const ME = (/** @type {Account} */ account) =>
  `(select id from person where username = '${account}')`;

/** What each role sees at all, in plain SQL. @type {[account: Account, condition: string][]} */
const ROLES = [
  ["admin1", "true"],
  ["auditor1", `a.auditor_id = ${ME("auditor1")}`],
  ["auditor2", `a.auditor_id = ${ME("auditor2")}`],
  [
    "moderator1",
    `a.auditor_id = ${ME("moderator1")}
     or a.id in (
         select m.audit_id from moderation m
         left join moderation_challenge ch on ch.moderation_id = m.id
         where m.superseded_at is null
         and (m.decided_at is null or m.moderator_id = ${ME("moderator1")} or m.decided_by_id = ${ME("moderator1")}
              or ch.decided_by_id = ${ME("moderator1")} or (ch.made_at is not null and ch.decided_at is null)))`,
  ],
  [
    "manager1",
    `a.auditor_id = ${ME("manager1")}
     or (a.status = 'finalised' and a.type = 'case_file'
         and a.team_code in (select t.team_code from person_team t
                             where t.relation = 'manager' and t.person_id = ${ME("manager1")}))`,
  ],
  [
    "practitioner1",
    `a.auditor_id = ${ME("practitioner1")}
     or (a.worker_id = ${ME("practitioner1")}
         and (a.status = 'finalised'
              or exists (select from audit_involvement i
                         where i.audit_id = a.id and (i.invited_at is not null or i.reflected_at is not null))))`,
  ],
];

/**
 * Pages that were not full at the smallest size, with how many rows they had there. A row costs time
 * wherever it is found, so these are asked for that many as well, at every size.
 *
 * @type {Map<string, number>}
 */
const notFull = new Map();

/**
 * Times the first page under every filter and for every role.
 *
 * @param {Context} context
 * @returns {Promise<Row[]>}
 */
export async function measure(context) {
  const [days] = await context.sql.rows(
    "select current_date - 21, cast(date_trunc('month', current_date - interval '3 years') as date)",
  );
  const [since = "", month = ""] = days ?? [];
  const lists = [
    ...filters(since, month).map(([name, query, condition]) =>
      list(`List of audits, ${name}`, query, "improvement1", condition),
    ),
    ...ROLES.map(([account, condition]) =>
      list(`List of audits, as ${account}`, "", account, condition),
    ),
  ];
  const rows = await compare(
    context,
    PART,
    lists.map(({ firstPage }) => firstPage(ROWS)),
  );
  if (notFull.size === 0) {
    for (const { name, answered = 0 } of rows) {
      if (answered < ROWS) {
        notFull.set(name, Math.max(1, answered));
      }
    }
  }
  const short = lists.flatMap(({ name, firstPage }) => {
    const many = notFull.get(name);
    return many === undefined
      ? []
      : [{ ...firstPage(many), name: `${name}, ${rowsInWords(many)}` }];
  });
  return [...rows, ...(await compare(context, PART, short))];
}

/** @param {number} many */
function rowsInWords(many) {
  return many === 1 ? "one row only" : `${many} rows only`;
}

/**
 * @param {string} name
 * @param {string} query
 * @param {Account} as
 * @param {string} condition
 * @returns {{ name: string, firstPage: (rows: number) => Question }}
 */
function list(name, query, as, condition) {
  return {
    name,
    firstPage: (rows) => ({
      name,
      path: `/api/audits?limit=${rows}${query && `&${query}`}`,
      as,
      read: (body) => body.items.map((/** @type {{ id: string }} */ item) => [item.id]),
      sql: `select a.id from audit a where ${condition} order by a.audited_on desc, a.id desc limit ${rows}`,
    }),
  };
}
