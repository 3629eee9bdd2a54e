package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts what went which way between two instants. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChangesRepository extends GenericRepository<ChangeRow, String> {
  /**
   * Every audit whose record changed between the instants, by what it was and became. It costs what
   * the changes are, not what the history is.
   *
   * @param since not after until
   * @param until not after {@link uk.plumbline.counted.WhatCounts#latestSettled()}
   * @param area the area whose grade is followed, or overall
   * @param sampling codes with commas between; null for all
   * @param ownTeams codes with commas between; null for all
   */
  @Query(
      """
      with changed as (
          select c.audit_id
          from counted_audit c
          where c.counted_from > :since and c.counted_from <= :until
          union
          select c.audit_id
          from counted_audit c
          where c.counted_to > :since and c.counted_to <= :until
      ),
      side as (
          select c.id, c.audit_id, c.team_code, c.framework_code, c.moderated,
                 case :basis when 'original' then g.original_grade_code else g.final_grade_code end as grade_code,
                 c.counted_from <= :since and (c.counted_to is null or c.counted_to > :since) as is_before,
                 c.counted_from <= :until and (c.counted_to is null or c.counted_to > :until) as is_after
          from changed x
          join counted_audit c on c.audit_id = x.audit_id
          join counted_grade g on g.counted_id = c.id
          join team t on t.code = c.team_code
          where g.area_code = :area
          and (cast(:type as text) is null or c.type = :type)
          and (cast(:team as text) is null or c.team_code = :team)
          and (cast(:service as text) is null or t.service_code = :service)
          and (cast(:sampling as text) is null or c.sampling = any (string_to_array(:sampling, ',')))
          and (cast(:origin as text) is null or c.origin = :origin)
          and (cast(:from as date) is null or c.audited_on >= :from)
          and (cast(:to as date) is null or c.audited_on <= :to)
          and (cast(:ownTeams as text) is null or c.team_code = any (string_to_array(:ownTeams, ',')))
      )
      select coalesce(b.team_code, n.team_code) as team_code,
             b.framework_code as framework_before,
             b.grade_code as grade_before,
             n.framework_code as framework_after,
             n.grade_code as grade_after,
             exists (select from counted_audit e
                     where e.audit_id = coalesce(b.audit_id, n.audit_id) and e.counted_from <= :since) as had_counted,
             coalesce(n.moderated and not b.moderated, false) as checked_late,
             count(*) as audits
      from (select s.* from side s where s.is_before) b
      full join (select s.* from side s where s.is_after) n on n.audit_id = b.audit_id and n.team_code = b.team_code
      where b.id is distinct from n.id
      group by 1, 2, 3, 4, 5, 6, 7
      """)
  List<ChangeRow> count(
      Instant since,
      Instant until,
      String basis,
      String area,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable String sampling,
      @Nullable String origin,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);
}
