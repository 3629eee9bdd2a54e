package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditLifeRepository extends GenericRepository<DecisionRow, UUID> {
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
