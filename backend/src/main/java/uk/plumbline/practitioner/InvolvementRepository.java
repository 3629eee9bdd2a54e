package uk.plumbline.practitioner;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** The worker's columns of an audit's involvement; the auditor's are written with the draft. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvolvementRepository extends GenericRepository<InvolvementRow, UUID> {
  @Query(
      """
            insert into audit_involvement (audit_id, invited_at)
            values (:auditId, :now)
            on conflict (audit_id) do update set invited_at = excluded.invited_at
            """)
  void invite(UUID auditId, Instant now);

  @Query(
      """
            update audit_involvement
            set invited_at = null
            where audit_id = :auditId
            """)
  void uninvite(UUID auditId);

  @Query(
      """
            insert into audit_involvement (audit_id, reflection, self_grade_code, reflected_at)
            values (:auditId, :reflection, :selfGrade, :now)
            on conflict (audit_id) do update
            set reflection = excluded.reflection, self_grade_code = excluded.self_grade_code,
                reflected_at = excluded.reflected_at
            """)
  void reflect(UUID auditId, String reflection, @Nullable String selfGrade, Instant now);

  @Query(
      """
            update audit_involvement
            set response = :response, response_comment = :comment, responded_at = :now
            where audit_id = :auditId
            """)
  void respond(UUID auditId, String response, @Nullable String comment, Instant now);
}
