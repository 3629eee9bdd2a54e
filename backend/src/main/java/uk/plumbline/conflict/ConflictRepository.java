package uk.plumbline.conflict;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConflictRepository extends GenericRepository<CaseWorkerRow, UUID> {
  /**
   * Everybody's ties, or one person's. A team counts with those that a restructure made it from,
   * and no tie outlasts its team.
   *
   * @param auditId the audit in question, whose own worker is no earlier one; null for a new audit
   */
  @Query(
      """
            select x.person_id, x.kind, x.label, x.valid_from, x.valid_to
            from (
                select w.person_id, 'case_worker' as kind, cast(null as text) as label, w.valid_from, w.valid_to
                from case_worker w
                where lower(w.case_reference) = lower(:caseReference)
                union all
                select a.worker_id, 'case_worker', null, a.audited_on, a.audited_on
                from audit a
                where lower(a.case_reference) = lower(:caseReference)
                and a.worker_id is not null
                and a.id is distinct from cast(:auditId as uuid)
                and a.status <> 'withdrawn'
                union all
                select p.person_id, case p.relation when 'manager' then 'team_manager' else 'team_member' end,
                       t.label, p.valid_from, least(p.valid_to, t.valid_to)
                from person_team p
                join team t on t.code = p.team_code
                where p.team_code = :team
                or p.team_code in (select s.predecessor_code from team_succession s where s.successor_code = :team)
            ) x
            where cast(:personId as uuid) is null or x.person_id = :personId
            order by x.kind, x.label, x.valid_to desc nulls first, x.valid_from
            """)
  List<Tie> ties(
      @Nullable String caseReference,
      @Nullable String team,
      @Nullable UUID auditId,
      @Nullable UUID personId);

  @Query(
      """
            select p.id, p.username, p.name,
                   (select count(*) from audit a
                    where a.auditor_id = p.id and a.status in ('allocated', 'in_progress', 'returned')) as unfinished
            from person p
            join person_role r on r.person_id = p.id and r.role = 'auditor'
            where p.active
            """)
  List<AuditorRow> auditors();

  /**
   * Those recorded, and those whom case-file audits name as the worker, for the audit's own day.
   */
  @Query(
      """
            select x.person_id, x.case_reference, p.username, p.name, x.valid_from, x.valid_to
            from (
                select w.person_id, w.case_reference, w.valid_from, w.valid_to
                from case_worker w
                where lower(w.case_reference) = lower(:caseReference)
                union
                select a.worker_id, a.case_reference, a.audited_on, a.audited_on
                from audit a
                where lower(a.case_reference) = lower(:caseReference)
                and a.worker_id is not null
                and a.status <> 'withdrawn'
                and a.type = 'case_file'
            ) x
            join person p on p.id = x.person_id
            order by x.valid_from desc, p.username, x.valid_to
            """)
  List<CaseWorkerRow> workers(String caseReference);

  @Query(
      """
            insert into case_worker (case_reference, person_id, valid_from, valid_to)
            values (:caseReference, :personId, :from, :to)
            on conflict (case_reference, person_id, valid_from) do update set valid_to = excluded.valid_to
            """)
  void putWorker(String caseReference, UUID personId, LocalDate from, @Nullable LocalDate to);
}
