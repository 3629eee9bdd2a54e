package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts of supervision audits; all arithmetic on them is done in Java. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SupervisionRepository extends GenericRepository<SupervisionGradeRow, String> {
  /**
   * Counts the final grades of each judgement as they counted at an instant.
   *
   * @param asAt from {@link AsAt}
   * @param ownTeams codes with commas between, to which the caller's rights narrow the figures;
   *     null for no such bound
   */
  @Query(
      """
      select g.area_code, c.team_code, c.framework_code, g.final_grade_code as grade_code,
             count(*) as audits,
             count(*) filter (where c.moderated) as moderated
      from counted_audit c
      join counted_grade g on g.counted_id = c.id
      join team t on t.code = c.team_code
      where c.type = 'supervision'
      and g.area_code <> 'overall'
      and c.counted_from <= :asAt
      and (c.counted_to is null or c.counted_to > :asAt)
      and (cast(:team as text) is null or c.team_code = :team)
      and (cast(:service as text) is null or t.service_code = :service)
      and (cast(:from as date) is null or c.audited_on >= :from)
      and (cast(:to as date) is null or c.audited_on <= :to)
      and (cast(:ownTeams as text) is null or c.team_code = any (string_to_array(:ownTeams, ',')))
      group by 1, 2, 3, 4
      """)
  List<SupervisionGradeRow> grades(
      Instant asAt,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);

  /**
   * Holds the sessions of the audits that counted at an instant against the interval that their
   * tool expects. The rule is R-20, as {@link uk.plumbline.audit.SupervisionSessions} has it for
   * one audit: an interval is kept to the day, the last runs to the audit date, and a session on
   * that date ends it. A test holds the two equal.
   *
   * @param asAt from {@link AsAt}
   * @param ownTeams codes with commas between, to which the caller's rights narrow the figures;
   *     null for no such bound
   */
  @Query(
      """
      with expected as materialized (
          select v.id, cast(v.document #>> '{settings,expectedIntervalDays}' as integer) as days
          from audit_tool_version v
      ), audited as (
          select c.id, c.team_code, c.audited_on, c.session_dates, e.days as expected_days
          from counted_audit c
          join team t on t.code = c.team_code
          left join expected e on e.id = c.tool_version_id
          where c.type = 'supervision'
          and c.counted_from <= :asAt
          and (c.counted_to is null or c.counted_to > :asAt)
          and (cast(:team as text) is null or c.team_code = :team)
          and (cast(:service as text) is null or t.service_code = :service)
          and (cast(:from as date) is null or c.audited_on >= :from)
          and (cast(:to as date) is null or c.audited_on <= :to)
          and (cast(:ownTeams as text) is null or c.team_code = any (string_to_array(:ownTeams, ',')))
      ), gap as (
          select a.id,
                 lead(s.held_on, 1, a.audited_on) over (partition by a.id order by s.held_on) - s.held_on as days
          from audited a
          cross join lateral unnest(a.session_dates) as s (held_on)
      ), record as (
          select a.team_code,
                 count(g.id) as sessions,
                 count(*) filter (where g.days <> 0 and a.expected_days is not null) as gaps,
                 count(*) filter (where g.days <> 0 and g.days <= a.expected_days) as gaps_kept,
                 max(g.days) filter (where g.days <> 0 and a.expected_days is not null) as longest
          from audited a
          left join gap g on g.id = a.id
          group by a.id, a.team_code
      )
      select r.team_code,
             count(*) as audits,
             count(*) filter (where r.gaps > 0) as records,
             count(*) filter (where r.gaps > 0 and r.gaps_kept = r.gaps) as kept,
             count(*) filter (where r.sessions = 0) as without_dates,
             cast(sum(r.gaps) as bigint) as gaps,
             cast(sum(r.gaps_kept) as bigint) as gaps_kept,
             max(r.longest) as longest_gap_days
      from record r
      group by 1
      """)
  List<SessionRow> sessions(
      Instant asAt,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);
}
