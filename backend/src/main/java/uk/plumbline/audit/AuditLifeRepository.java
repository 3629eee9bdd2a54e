package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditLifeRepository extends GenericRepository<DecisionRow, UUID> {
  @Query(
      """
            select d.id, d.kind, d.decided_at, d.person_name, d.reason, d.due_before, d.due_after
            from audit_decision d
            where d.audit_id = :auditId
            order by d.decided_at desc, d.id
            """)
  List<DecisionRow> decisions(UUID auditId);

  @Query(
      """
            select n.decision_id, n.section_code, n.note, n.answer, n.answered_at
            from audit_return_note n
            join audit_decision d on d.id = n.decision_id
            where d.audit_id = :auditId
            order by n.section_code
            """)
  List<ReturnNoteRow> notes(UUID auditId);

  @Query(
      """
            select c.id, c.raised_at, c.raised_by, c.concern, c.told, c.acknowledged_at, c.acknowledged_by,
                   c.acknowledgement
            from safety_concern c
            where c.audit_id = :auditId
            order by c.raised_at, c.id
            """)
  List<AuditConcern> concerns(UUID auditId);

  @Query(
      """
            insert into audit_decision (id, audit_id, kind, decided_at, person_id, person_name, reason, due_before,
                                        due_after)
            values (:id, :auditId, :kind, :now, :personId, :personName, :reason, :dueBefore, :dueAfter)
            """)
  void decide(
      UUID id,
      UUID auditId,
      String kind,
      Instant now,
      UUID personId,
      String personName,
      String reason,
      @Nullable LocalDate dueBefore,
      @Nullable LocalDate dueAfter);

  @Query(
      """
            insert into audit_return_note (decision_id, section_code, note)
            values (:decisionId, :section, :note)
            """)
  void note(UUID decisionId, String section, String note);

  /** Answers a note of the newest return; none where it has no note on the section. */
  @Query(
      """
            update audit_return_note
            set answer = :answer, answered_at = :now
            where section_code = :section
            and decision_id = (select d.id from audit_decision d
                               where d.audit_id = :auditId and d.kind = 'returned'
                               order by d.decided_at desc, d.id
                               limit 1)
            """)
  int answer(UUID auditId, String section, String answer, Instant now);
}
