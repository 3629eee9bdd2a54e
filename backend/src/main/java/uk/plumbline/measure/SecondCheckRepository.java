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

/** Counts of pairs of grades; all arithmetic on them is done in Java. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SecondCheckRepository extends GenericRepository<SecondCheckRow, String> {
  /**
   * Counts the grades that counted at an instant, with what their second check had made of them. A
   * check superseded by then, or that settled nothing in the area in question, is none.
   *
   * @param asAt the instant at which they stood so
   * @param by a code of {@link By}
   * @param area the area compared; null for every area but the overall one
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
                 when 'type' then c.type
                 when 'month' then to_char(c.audited_on, 'YYYY-MM')
                 when 'year' then to_char(c.audited_on, 'YYYY')
                 when 'population' then coalesce(c.population, 'none')
                 when 'tool_version' then coalesce(v.tool_code || ':' || v.number, 'none')
                 when 'quarter' then to_char(c.audited_on, 'YYYY-"Q"Q')
                 else 'all'
             end as row_key,
             c.type,
             c.scale_code,
             g.original_grade_code,
             c.selection,
             case when s.settled_grade_code is not null then g.final_grade_code end as settled_grade_code,
             case when m.blind then s.second_grade_code end as blind_grade_code,
             count(*) as audits
      from counted_audit c
      join counted_grade g on g.counted_id = c.id
      join team t on t.code = c.team_code
      left join audit_tool_version v on v.id = c.tool_version_id
      left join moderation m on m.audit_id = c.audit_id and c.moderated and m.decided_at <= :asAt
          and (m.superseded_at is null or m.superseded_at > :asAt)
      left join moderation_grade s on s.moderation_id = m.id and s.area_code = g.area_code
      where c.counted_from <= :asAt
      and (c.counted_to is null or c.counted_to > :asAt)
      and (g.area_code = :area or (cast(:area as text) is null and g.area_code <> 'overall'))
      and (cast(:type as text) is null or c.type = :type)
      and (cast(:framework as text) is null or c.framework_code = :framework)
      and (cast(:teams as text) is null or c.team_code = any (string_to_array(:teams, ',')))
      and (cast(:service as text) is null or t.service_code = :service)
      and (cast(:sampling as text) is null or c.sampling = any (string_to_array(:sampling, ',')))
      and (cast(:origin as text) is null or c.origin = :origin)
      and (cast(:population as text) is null or coalesce(c.population, 'none') = :population)
      and (cast(:toolVersion as text) is null or coalesce(v.tool_code || ':' || v.number, 'none') = :toolVersion)
      and (cast(:from as date) is null or c.audited_on >= :from)
      and (cast(:to as date) is null or c.audited_on <= :to)
      and (cast(:ownTeams as text) is null or c.team_code = any (string_to_array(:ownTeams, ',')))
      group by 1, 2, 3, 4, 5, 6, 7
      """)
  List<SecondCheckRow> count(
      Instant asAt,
      String by,
      @Nullable String area,
      @Nullable String type,
      @Nullable String framework,
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

  @Query(
      """
      select s.code, s.label
      from service s
      order by s.label
      """)
  List<Labelled> services();
}
