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
   * @param teams codes with commas between; null for all
   * @param population a code, or {@code none}; null for all
   * @param toolVersion such as {@code case_file:2}, or {@code none}; null for all
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
                 when 'year' then to_char(c.audited_on, 'YYYY')
                 when 'population' then coalesce(c.population, 'none')
                 when 'tool_version' then coalesce(v.tool_code || ':' || v.number, 'none')
                 else to_char(c.audited_on, 'YYYY-"Q"Q')
             end as row_key,
             c.framework_code,
             case :basis when 'original' then g.original_grade_code else g.final_grade_code end as grade_code,
             count(*) as audits,
             count(*) filter (where c.moderated) as moderated
      from counted_audit c
      join counted_grade g on g.counted_id = c.id
      join team t on t.code = c.team_code
      left join audit_tool_version v on v.id = c.tool_version_id
      where c.counted_from <= :asAt
      and (c.counted_to is null or c.counted_to > :asAt)
      and (g.area_code = :area or (cast(:area as text) is null and g.area_code <> 'overall'))
      and (cast(:type as text) is null or c.type = :type)
      and (cast(:teams as text) is null or c.team_code = any (string_to_array(:teams, ',')))
      and (cast(:service as text) is null or t.service_code = :service)
      and (cast(:sampling as text) is null or c.sampling = any (string_to_array(:sampling, ',')))
      and (cast(:origin as text) is null or c.origin = :origin)
      and (cast(:population as text) is null or coalesce(c.population, 'none') = :population)
      and (cast(:toolVersion as text) is null or coalesce(v.tool_code || ':' || v.number, 'none') = :toolVersion)
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
      @Nullable String teams,
      @Nullable String service,
      @Nullable String sampling,
      @Nullable String origin,
      @Nullable String population,
      @Nullable String toolVersion,
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
                 when 'year' then to_char(p.month, 'YYYY')
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
      and (cast(:teams as text) is null or p.team_code = any (string_to_array(:teams, ',')))
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
      @Nullable String teams,
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

  /**
   * When audits made with each version of a tool, and those made without, first count in a series.
   * Asked of each team and version by itself, which an index answers with its first row; asked of
   * all at once, a version that a team never used would be looked for in everybody's audits.
   *
   * @param area as in {@link #count}, and all that follows
   */
  @Query(
      """
      select coalesce(v.tool_code || ':' || v.number, 'none') as code, coalesce(v.tool_code, '') as tool,
             coalesce(v.label || ', version ' || v.number, '') as label, v.comparability_note as note,
             min(s.first) as first
      from (select id, tool_code, number, label, comparability_note
            from audit_tool_version
            where status <> 'draft'
            and framework_code in (select ja.framework_code from judgement_area ja where ja.code = :area)
            and (:area <> 'overall' or document #>> '{overall,asked}' <> 'not_asked')
            union all
            select null, null, null, null, null) v
      cross join team t
      cross join lateral (
          (select c.audited_on as first
           from counted_audit c
           where c.team_code = t.code
           and c.tool_version_id = v.id
           and c.counted_from <= :asAt
           and (c.counted_to is null or c.counted_to > :asAt)
           and exists (select from counted_grade g where g.counted_id = c.id and g.area_code = :area)
           and (cast(:type as text) is null or c.type = :type)
           and (cast(:sampling as text) is null or c.sampling = any (string_to_array(:sampling, ',')))
           and (cast(:origin as text) is null or c.origin = :origin)
           and (cast(:population as text) is null or coalesce(c.population, 'none') = :population)
           and (cast(:from as date) is null or c.audited_on >= :from)
           and (cast(:to as date) is null or c.audited_on <= :to)
           order by c.audited_on
           limit 1)
          union all
          (select c.audited_on
           from counted_audit c
           where v.id is null
           and c.team_code = t.code
           and c.tool_version_id is null
           and c.counted_from <= :asAt
           and (c.counted_to is null or c.counted_to > :asAt)
           and exists (select from counted_grade g where g.counted_id = c.id and g.area_code = :area)
           and (cast(:type as text) is null or c.type = :type)
           and (cast(:sampling as text) is null or c.sampling = any (string_to_array(:sampling, ',')))
           and (cast(:origin as text) is null or c.origin = :origin)
           and (cast(:population as text) is null or coalesce(c.population, 'none') = :population)
           and (cast(:from as date) is null or c.audited_on >= :from)
           and (cast(:to as date) is null or c.audited_on <= :to)
           order by c.audited_on
           limit 1)
      ) s
      where (cast(:teams as text) is null or t.code = any (string_to_array(:teams, ',')))
      and (cast(:service as text) is null or t.service_code = :service)
      and (cast(:ownTeams as text) is null or t.code = any (string_to_array(:ownTeams, ',')))
      and (cast(:toolVersion as text) is null or coalesce(v.tool_code || ':' || v.number, 'none') = :toolVersion)
      group by v.id, v.tool_code, v.number, v.label, v.comparability_note
      order by 5, 1
      """)
  List<ToolVersionStart> toolVersionStarts(
      Instant asAt,
      String area,
      @Nullable String type,
      @Nullable String teams,
      @Nullable String service,
      @Nullable String sampling,
      @Nullable String origin,
      @Nullable String population,
      @Nullable String toolVersion,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);

  @Query(
      """
      select f.code as framework_code, f.scale_code
      from framework f
      """)
  List<ScaleRow> scales();

  /** Every group of children that a tool tells apart, by the name it has in the newest version. */
  @Query(
      """
      select p.code, p.label
      from (select distinct on (p.code) p.code, p.label
            from audit_tool_version v
            cross join lateral jsonb_to_recordset(coalesce(v.document -> 'populations', '[]')) as p (code text, label text)
            where v.status <> 'draft'
            order by p.code, v.published_at desc) p
      order by p.label
      """)
  List<Labelled> populations();

  /** Every version that audits can have been made with. */
  @Query(
      """
      select v.tool_code || ':' || v.number as code, v.label || ', version ' || v.number as label
      from audit_tool_version v
      where v.status <> 'draft'
      order by v.label, v.number
      """)
  List<Labelled> toolVersions();
}
