/** What goes into other programs as it stands, for the server at one address. */
export function snippetsFor(origin: string) {
  const odata = `${origin}/odata/v4`;
  const audits = `${origin}/api/reporting/audits`;
  return {
    odata,
    audits,
    token: `${origin}/api/oauth/token`,
    // Plumbline's days are London's: the end of 30 September is 23:00 in UTC while clocks are ahead.
    frozen: `${odata}/Audits?asAt=2026-09-30T23:00:00Z`,
    powerQuery: `OData.Feed("${odata}", null, [Implementation="2.0"])`,
    qlik: `Audits:
LOAD *
FROM [lib://Plumbline audits]
(txt, utf8, embedded labels, delimiter is ',', msq);`,
    r: `library(httr2)
library(readr)

read_audits <- function(...) {
  request("${audits}") |>
    req_auth_basic(Sys.getenv("PLUMBLINE_ID"), Sys.getenv("PLUMBLINE_SECRET")) |>
    req_headers(Accept = "text/csv") |>
    req_url_query(...) |>
    req_perform()
}
as_table <- function(answer) {
  read_csv(I(resp_body_string(answer)), col_types = cols(.default = "c"))
}

answer <- read_audits()
audits <- as_table(answer)
saveRDS(list(audits = audits, token = resp_header(answer, "Plumbline-Next-Token")),
        "audits.rds")`,
    rChanges: `kept <- readRDS("audits.rds")
answer <- read_audits(changedSince = kept$token)
changes <- as_table(answer)

same <- kept$audits[!kept$audits$auditId %in% changes$auditId, ]
new <- changes[changes$change == "changed", names(kept$audits)]
audits <- rbind(same, new)
saveRDS(list(audits = audits, token = resp_header(answer, "Plumbline-Next-Token")),
        "audits.rds")`,
    sql: "create role quarterly_report login in role plumbline_reporting;",
    // the same word in two frameworks may be two grades, so they are never added up.
    sqlRead: `select month, team_label, framework_code, grade_label, sum(audits) as audits
from reporting.grade_counts
where basis = 'final' and area_code = 'overall' and type = 'case_file'
group by month, team_label, framework_code, grade_label, grade_rank
order by month, team_label, framework_code, grade_rank desc;`,
  };
}
