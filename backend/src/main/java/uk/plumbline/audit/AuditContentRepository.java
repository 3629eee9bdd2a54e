package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditContentRepository extends GenericRepository<AuditRow, UUID> {
  /** {@link AuditParts} as JSON. */
  @Query(AuditParts.SELECT)
  String parts(UUID auditId);

  @Query("delete from audit_answer where audit_id = :auditId and prompt_code = :prompt")
  void removeAnswer(UUID auditId, String prompt);

  @Query("delete from supervision_session where audit_id = :auditId")
  void removeSessions(UUID auditId);

  @Query("insert into supervision_session (audit_id, held_on) values (:auditId, :heldOn)")
  void addSession(UUID auditId, LocalDate heldOn);

  @Query(
      """
            insert into audit_conclusion (audit_id, strengths, improvements, no_action_because,
                                          limit_override_reason)
            values (:auditId, :strengths, :improvements, :noActionBecause, :limitOverrideReason)
            on conflict (audit_id)
            do update set strengths = excluded.strengths, improvements = excluded.improvements,
                          no_action_because = excluded.no_action_because,
                          limit_override_reason = excluded.limit_override_reason
            """)
  void putConclusion(
      UUID auditId,
      @Nullable String strengths,
      @Nullable String improvements,
      @Nullable String noActionBecause,
      @Nullable String limitOverrideReason);

  /** Whether another audit has an action with this identifier. */
  @Query("select exists (select from audit_action x where x.id = :id and x.audit_id <> :auditId)")
  boolean isActionElsewhere(UUID id, UUID auditId);

  @Query("delete from audit_action where audit_id = :auditId")
  void removeActions(UUID auditId);

  @Query(
      """
            insert into audit_action (id, audit_id, position, concerns, action, owner, due_on)
            values (:id, :auditId, :position, :concerns, :action, :owner, :dueOn)
            """)
  void addAction(
      UUID id,
      UUID auditId,
      int position,
      String concerns,
      @Nullable String action,
      @Nullable String owner,
      @Nullable LocalDate dueOn);

  /** Keeps what the auditor says; the worker's own part of the row is not touched. */
  @Query(
      """
            insert into audit_involvement (audit_id, involvement, involvement_reason,
                                           child_feedback, child_feedback_words, child_feedback_reason,
                                           family_feedback, family_feedback_words, family_feedback_reason)
            values (:auditId, :involvement, :reason, :child, :childWords, :childReason,
                    :family, :familyWords, :familyReason)
            on conflict (audit_id)
            do update set involvement = excluded.involvement,
                          involvement_reason = excluded.involvement_reason,
                          child_feedback = excluded.child_feedback,
                          child_feedback_words = excluded.child_feedback_words,
                          child_feedback_reason = excluded.child_feedback_reason,
                          family_feedback = excluded.family_feedback,
                          family_feedback_words = excluded.family_feedback_words,
                          family_feedback_reason = excluded.family_feedback_reason
            """)
  void putInvolvement(
      UUID auditId,
      @Nullable String involvement,
      @Nullable String reason,
      @Nullable String child,
      @Nullable String childWords,
      @Nullable String childReason,
      @Nullable String family,
      @Nullable String familyWords,
      @Nullable String familyReason);
}
