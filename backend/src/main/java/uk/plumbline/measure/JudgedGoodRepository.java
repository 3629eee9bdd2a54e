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

  @Query(
      """
      select s.code, s.label
      from service s
      order by s.label
      """)
  List<Labelled> services();
}
