package uk.plumbline.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Second checks of one auditor's audits; all arithmetic on them is done in Java. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerRepository extends GenericRepository<LedgerRow, UUID> {
  /** Those that count, newest first, each with its areas in the order of the form. */
  @Query(
      """
      select a.id as audit_id,
             a.reference,
             a.type,
             a.audited_on,
             a.worker_id,
             a.framework_code,
             m.decided_at,
             m.selection,
             m.blind,
             s.area_code,
             g.grade_code as original_grade_code,
             s.second_grade_code,
             s.settled_grade_code
      from moderation m
      join audit a on a.id = m.audit_id and a.status = 'finalised'
      join moderation_grade s on s.moderation_id = m.id and s.settled_grade_code is not null
      join audit_grade g on g.audit_id = a.id and g.area_code = s.area_code and g.grade_code is not null and g.asked
      join judgement_area j on j.framework_code = a.framework_code and j.code = s.area_code
      where m.auditor_id = :auditorId
      and m.decided_at is not null
      and m.superseded_at is null
      order by m.decided_at desc, a.reference, j.position
      """)
  List<LedgerRow> ofAuditor(UUID auditorId);

  @Query(
      """
      select o.opened_at
      from ledger_opening o
      where o.person_id = :auditorId
      """)
  Optional<Instant> openedAt(UUID auditorId);

  @Query(
      """
      insert into ledger_opening (person_id, opened_at)
      values (:auditorId, :now)
      on conflict (person_id) do update set opened_at = greatest(ledger_opening.opened_at, excluded.opened_at)
      """)
  void open(UUID auditorId, Instant now);
}
