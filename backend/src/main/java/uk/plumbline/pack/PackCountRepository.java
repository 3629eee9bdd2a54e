package uk.plumbline.pack;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts that only packs ask for; all arithmetic on them is done in Java. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PackCountRepository extends GenericRepository<PackRow, UUID> {
  /**
   * Case file audits of any date and any way of choosing.
   *
   * @param then an instant before {@code now}
   */
  @Query(
      """
      with counted as (
          select c.*, g.final_grade_code
          from counted_audit c
          left join counted_grade g on g.counted_id = c.id and g.area_code = 'overall'
          where c.type = 'case_file'
      ), before_it as (
          select * from counted where counted_from <= :then and (counted_to is null or counted_to > :then)
      ), after_it as (
          select * from counted where counted_from <= :now and (counted_to is null or counted_to > :now)
      )
      select count(*) filter (where b.audit_id is null) as added,
             count(*) filter (where a.moderated and not b.moderated) as checked,
             count(*) filter (where a.audit_id is not null and b.audit_id is not null
                              and a.final_grade_code is distinct from b.final_grade_code) as regraded,
             (select count(distinct c.audit_id)
              from counted c
              where c.counted_to > :then and c.counted_to <= :now
              and not exists (select from counted_audit n
                              where n.audit_id = c.audit_id and n.counted_from = c.counted_to)) as reopened
      from before_it b
      full join after_it a on a.audit_id = b.audit_id
      """)
  ChangeRow changes(Instant then, Instant now);

  /** By the day they were raised on in London, of audits of every type. */
  @Query(
      """
      select count(*) filter (where c.raised_on >= :from and c.taken_up) as taken_up,
             count(*) filter (where c.raised_on >= :from and not c.taken_up) as waiting,
             count(*) filter (where c.raised_on < :from and not c.taken_up) as older
      from (
          select cast(s.raised_at at time zone 'Europe/London' as date) as raised_on,
                 coalesce(s.acknowledged_at <= :asAt, false) as taken_up
          from safety_concern s
          where s.raised_at <= :asAt
      ) c
      where c.raised_on <= :to
      """)
  ConcernCountRow concerns(LocalDate from, LocalDate to, Instant asAt);

  /** Case file audits dated in the period, by how the case was chosen. */
  @Query(
      """
      select c.sampling as code, count(*) as audits
      from counted_audit c
      where c.type = 'case_file'
      and c.counted_from <= :asAt
      and (c.counted_to is null or c.counted_to > :asAt)
      and c.audited_on >= :from
      and c.audited_on <= :to
      group by 1
      """)
  List<SamplingRow> samplings(LocalDate from, LocalDate to, Instant asAt);
}
