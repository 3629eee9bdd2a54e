package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts of planned audits; all arithmetic on them is done in Java. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CompletionRepository extends GenericRepository<CompletionRow, String> {
  /**
   * an audit belongs to the period of its first due date, and is done on the London day on
   * which it was first handed in, whatever a return or a reopening made of it.
   *
   * @param today the day on which nothing that is due is overdue yet
   * @param own only this auditor's; null for everybody's
   */
  @Query(
      """
      with planned as (
          select a.id, a.auditor_id, a.status, a.due_on, a.submitted_at,
                 coalesce(e.due_before, e.due_after, a.due_on) as first_due_on
          from audit a
          join team t on t.code = a.team_code
          left join lateral (select d.due_before, d.due_after
                             from audit_decision d
                             where d.audit_id = a.id
                             and d.kind = 'extended'
                             order by d.decided_at, d.id
                             limit 1) e on true
          where a.due_on is not null
          and a.auditor_id is not null
          and a.origin = 'internal'
          and (cast(:own as uuid) is null or a.auditor_id = :own)
          and (cast(:from as date) is null or a.due_on >= :from)
          and (cast(:type as text) is null or a.type = :type)
          and (cast(:team as text) is null or a.team_code = :team)
          and (cast(:service as text) is null or t.service_code = :service)
      ), done as (
          select p.*,
                 cast(coalesce((select min(v.at)
                                from activity v
                                where v.subject_type = 'audit'
                                and v.subject_id = cast(p.id as text)
                                and v.action = 'audit_submitted'),
                               p.submitted_at) at time zone 'Europe/London' as date) as done_on
          from planned p
          where (cast(:from as date) is null or p.first_due_on >= :from)
          and (cast(:to as date) is null or p.first_due_on <= :to)
      ), became as (
          select d.auditor_id,
                 case when d.status = 'withdrawn' then 'withdrawn'
                      when d.done_on <= d.first_due_on then 'in_time'
                      when d.done_on <= d.due_on then 'by_extension'
                      when d.done_on is not null then 'late'
                      when d.due_on >= :today then 'not_due'
                      else 'overdue'
                 end as what
          from done d
      )
      select p.username,
             p.name,
             count(*) filter (where b.what = 'in_time') as done_in_time,
             count(*) filter (where b.what = 'by_extension') as done_by_extension,
             count(*) filter (where b.what = 'late') as done_late,
             count(*) filter (where b.what = 'not_due') as not_due_yet,
             count(*) filter (where b.what = 'overdue') as overdue,
             count(*) filter (where b.what = 'withdrawn') as withdrawn
      from became b
      join person p on p.id = b.auditor_id
      group by 1, 2
      """)
  List<CompletionRow> count(
      LocalDate today,
      @Nullable UUID own,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to);

  /** The instant at which this transaction's figures stand. */
  @Query("select now()")
  Instant transactionTime();
}
