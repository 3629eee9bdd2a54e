package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.shared.Labelled;

/** Counts; all arithmetic on them is done in Java. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JudgedGoodRepository extends GenericRepository<GradeCountRow, String> {
  /**
   * Counts the grades of finalised audits as they counted at an instant.
   *
   * @param asAt not after {@link uk.plumbline.counted.WhatCounts#latestSettled()}
   * @param by a code of {@link By}
   * @param basis a code of {@link Basis}
   * @param area the area counted; null for every area but the overall one
   * @param sampling codes with commas between; null for all
   * @param ownTeams codes with commas between, to which the caller's rights narrow the figures;
   *     null for no such bound
   */
  @Query(
      """
      select case :by
                 when 'team' then c.team_code
                 when 'service' then t.service_code
                 when 'area' then g.area_code
                 when 'team_area' then c.team_code || '/' || g.area_code
                 when 'month' then to_char(c.audited_on, 'YYYY-MM')
                 else to_char(c.audited_on, 'YYYY-"Q"Q')
             end as row_key,
             c.framework_code,
             case :basis when 'original' then g.original_grade_code else g.final_grade_code end as grade_code,
             count(*) as audits,
             count(*) filter (where c.moderated) as moderated
      from counted_audit c
      join counted_grade g on g.counted_id = c.id
      join team t on t.code = c.team_code
      where c.counted_from <= :asAt
      and (c.counted_to is null or c.counted_to > :asAt)
      and (g.area_code = :area or (cast(:area as text) is null and g.area_code <> 'overall'))
      and (cast(:type as text) is null or c.type = :type)
      and (cast(:team as text) is null or c.team_code = :team)
      and (cast(:service as text) is null or t.service_code = :service)
      and (cast(:sampling as text) is null or c.sampling = any (string_to_array(:sampling, ',')))
      and (cast(:origin as text) is null or c.origin = :origin)
      and (cast(:from as date) is null or c.audited_on >= :from)
      and (cast(:to as date) is null or c.audited_on <= :to)
      and (cast(:ownTeams as text) is null or c.team_code = any (string_to_array(:ownTeams, ',')))
      group by 1, 2, 3
      """)
  List<GradeCountRow> count(
      Instant asAt,
      String by,
      String basis,
      @Nullable String area,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable String sampling,
      @Nullable String origin,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);

  /**
   * The same from the counts that are kept: what counts now, less what came after the instant, and
   * with what has ceased to count since. However long the history, it costs the same for a recent
   * instant.
   *
   * @param from first day of a month; null for no bound
   * @param to last day of a month; null for no bound
   */
  @Query(
      """
      with part as (
          select k.area_code, k.team_code, cast(null as date) as month, k.type, k.origin, k.sampling, k.framework_code,
                 k.grade_code, k.audits, k.moderated
          from grade_count k
          where not :byMonth
          and k.basis = :basis
          union all
          select k.area_code, k.team_code, k.month, k.type, k.origin, k.sampling, k.framework_code, k.grade_code,
                 k.audits, k.moderated
          from grade_count_month k
          where :byMonth
          and k.basis = :basis
          and (cast(:from as date) is null or k.month >= :from)
          and (cast(:to as date) is null or k.month <= :to)
          union all
          select g.area_code, c.team_code, c.audited_on, c.type, c.origin, c.sampling, c.framework_code,
                 case :basis when 'original' then g.original_grade_code else g.final_grade_code end,
                 case when c.counted_to is null then -1 else 1 end,
                 case when not c.moderated then 0 when c.counted_to is null then -1 else 1 end
          from counted_audit c
          join counted_grade g on g.counted_id = c.id
          where ((c.counted_from > :asAt and c.counted_to is null)
                 or (c.counted_to > :asAt and c.counted_from <= :asAt))
          and (cast(:from as date) is null or c.audited_on >= :from)
          and (cast(:to as date) is null or c.audited_on <= :to)
      )
      select case :by
                 when 'team' then p.team_code
                 when 'service' then t.service_code
                 when 'area' then p.area_code
                 when 'team_area' then p.team_code || '/' || p.area_code
                 when 'month' then to_char(p.month, 'YYYY-MM')
                 else to_char(p.month, 'YYYY-"Q"Q')
             end as row_key,
             p.framework_code,
             p.grade_code,
             sum(p.audits) as audits,
             sum(p.moderated) as moderated
      from part p
      join team t on t.code = p.team_code
      where (p.area_code = :area or (cast(:area as text) is null and p.area_code <> 'overall'))
      and (cast(:type as text) is null or p.type = :type)
      and (cast(:team as text) is null or p.team_code = :team)
      and (cast(:service as text) is null or t.service_code = :service)
      and (cast(:sampling as text) is null or p.sampling = any (string_to_array(:sampling, ',')))
      and (cast(:origin as text) is null or p.origin = :origin)
      and (cast(:ownTeams as text) is null or p.team_code = any (string_to_array(:ownTeams, ',')))
      group by 1, 2, 3
      having sum(p.audits) > 0
      """)
  List<GradeCountRow> countKept(
      Instant asAt,
      boolean byMonth,
      String by,
      String basis,
      @Nullable String area,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable String sampling,
      @Nullable String origin,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);

  @Query(
      """
      select s.code, s.label
      from service s
      order by s.label
      """)
  List<Labelled> services();
}
