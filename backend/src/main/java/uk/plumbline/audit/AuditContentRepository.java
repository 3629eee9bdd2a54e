package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditContentRepository extends GenericRepository<AuditRow, UUID> {
  @Query(
      """
            select a.prompt_code, a.choice, a.answered_on, a.words, a.reason
            from audit_answer a
            where a.audit_id = :auditId
            """)
  List<AnswerRow> answers(UUID auditId);

  @Query(
      """
            insert into audit_answer (audit_id, prompt_code, choice, answered_on, words, reason)
            values (:auditId, :prompt, :choice, :date, :text, :reason)
            on conflict (audit_id, prompt_code)
            do update set choice = excluded.choice, answered_on = excluded.answered_on,
                          words = excluded.words, reason = excluded.reason
            """)
  void putAnswer(
      UUID auditId,
      String prompt,
      @Nullable String choice,
      @Nullable LocalDate date,
      @Nullable String text,
      @Nullable String reason);

  @Query("delete from audit_answer where audit_id = :auditId and prompt_code = :prompt")
  void removeAnswer(UUID auditId, String prompt);

  @Query("select s.held_on from supervision_session s where s.audit_id = :auditId order by 1")
  List<LocalDate> sessionDates(UUID auditId);

  @Query("delete from supervision_session where audit_id = :auditId")
  void removeSessions(UUID auditId);

  @Query("insert into supervision_session (audit_id, held_on) values (:auditId, :heldOn)")
  void addSession(UUID auditId, LocalDate heldOn);

  @Query(
      """
            select c.strengths, c.improvements, c.no_action_because, c.limit_override_reason
            from audit_conclusion c
            where c.audit_id = :auditId
            """)
  Optional<ConclusionRow> conclusion(UUID auditId);

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

  @Query(
      """
            select x.id, x.concerns, x.action, x.owner, x.due_on
            from audit_action x
            where x.audit_id = :auditId
            order by x.position
            """)
  List<ActionRow> actions(UUID auditId);

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

  @Query(
      """
            select i.involvement, i.involvement_reason, i.invited_at, i.reflection, i.self_grade_code,
                   i.reflected_at, i.response, i.response_comment, i.responded_at,
                   i.child_feedback, i.child_feedback_words, i.child_feedback_reason,
                   i.family_feedback, i.family_feedback_words, i.family_feedback_reason
            from audit_involvement i
            where i.audit_id = :auditId
            """)
  Optional<InvolvementRow> involvement(UUID auditId);

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
