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
   * <p>All as it stood at an instant: what was planned by then, by the due date it had then, handed
   * in or withdrawn by then. An audit that is withdrawn without a dated decision always was.
   *
   * @param asAt from {@link AsAt}
   * @param today the day of it, on which nothing that is due is overdue yet
   * @param own only this auditor's; null for everybody's
   */
  @Query(
      """
      with planned as (
          select a.id, a.auditor_id, a.status, a.submitted_at,
                 case when e.first_at is null then a.due_on
                      when e.first_at > :asAt then e.due_before
                      else coalesce(e.due_before, e.due_after) end as first_due_on,
                 case when e.first_at is null then a.due_on
                      when e.first_at > :asAt then e.due_before
                      else e.due_then end as due_on
          from audit a
          join team t on t.code = a.team_code
          left join lateral (select min(d.decided_at) as first_at,
                                    (array_agg(d.due_before order by d.decided_at, d.id))[1] as due_before,
                                    (array_agg(d.due_after order by d.decided_at, d.id))[1] as due_after,
                                    (array_agg(d.due_after order by d.decided_at desc, d.id desc)
                                     filter (where d.decided_at <= :asAt))[1] as due_then
                             from audit_decision d
                             where d.audit_id = a.id
                             and d.kind = 'extended') e on true
          where a.due_on is not null
          and a.created_at <= :asAt
          and a.auditor_id is not null
          and a.origin = 'internal'
          and (cast(:own as uuid) is null or a.auditor_id = :own)
          and (cast(:from as date) is null or a.due_on >= :from)
          and (cast(:type as text) is null or a.type = :type)
          and (cast(:team as text) is null or a.team_code = :team)
          and (cast(:service as text) is null or t.service_code = :service)
      ), stood as (
          select p.*,
                 coalesce((select min(v.at)
                           from activity v
                           where v.subject_type = 'audit'
                           and v.subject_id = cast(p.id as text)
                           and v.action = 'audit_submitted'),
                          p.submitted_at) as done_at,
                 (select min(d.decided_at)
                  from audit_decision d
                  where d.audit_id = p.id
                  and d.kind = 'withdrawn') as withdrawn_at
          from planned p
          where p.due_on is not null
          and (cast(:from as date) is null or p.first_due_on >= :from)
          and (cast(:to as date) is null or p.first_due_on <= :to)
      ), done as (
          select s.auditor_id, s.first_due_on, s.due_on,
                 s.status = 'withdrawn' and coalesce(s.withdrawn_at <= :asAt, true) as is_withdrawn,
                 case when s.done_at <= :asAt
                      then cast(s.done_at at time zone 'Europe/London' as date) end as done_on
          from stood s
      ), became as (
          select d.auditor_id,
                 case when d.is_withdrawn then 'withdrawn'
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
      Instant asAt,
      LocalDate today,
      @Nullable UUID own,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to);
}
