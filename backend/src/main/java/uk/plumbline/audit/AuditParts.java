package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/**
 * All that an audit has beside its own row and its second check, as read in one statement.
 *
 * @param judgements the auditor's, those no longer asked for included
 * @param sessions dates of supervision sessions, oldest first
 * @param involvement null where nobody has said anything of it
 * @param conclusion null where nothing is written
 * @param actions in the auditor's order
 * @param decisions newest first
 * @param notes of returns, in the order of their sections' codes
 * @param concerns oldest first
 */
@Serdeable
record AuditParts(
    List<JudgementRow> judgements,
    List<AnswerRow> answers,
    List<LocalDate> sessions,
    @Nullable InvolvementRow involvement,
    @Nullable ConclusionRow conclusion,
    List<ActionRow> actions,
    List<DecisionRow> decisions,
    List<ReturnNoteRow> notes,
    List<AuditConcern> concerns) {
  /**
   * Gives one JSON text. An audit is loaded with every save, and nine questions cost more in asking
   * than in answering.
   */
  static final String SELECT =
      """
      select cast(json_build_object(
          'judgements', (select coalesce(json_agg(r), '[]')
                         from (select g.area_code, g.grade_code, g.rationale, g.impact, g.not_applicable, g.asked
                               from audit_grade g
                               where g.audit_id = :auditId) r),
          'answers', (select coalesce(json_agg(r), '[]')
                      from (select a.prompt_code, a.choice, a.answered_on, a.words, a.reason
                            from audit_answer a
                            where a.audit_id = :auditId) r),
          'sessions', (select coalesce(json_agg(s.held_on order by s.held_on), '[]')
                       from supervision_session s
                       where s.audit_id = :auditId),
          'involvement', (select row_to_json(r)
                          from (select i.involvement, i.involvement_reason, i.invited_at, i.reflection,
                                       i.self_grade_code, i.reflected_at, i.response, i.response_comment,
                                       i.responded_at, i.child_feedback, i.child_feedback_words,
                                       i.child_feedback_reason, i.family_feedback, i.family_feedback_words,
                                       i.family_feedback_reason
                                from audit_involvement i
                                where i.audit_id = :auditId) r),
          'conclusion', (select row_to_json(r)
                         from (select c.strengths, c.improvements, c.no_action_because, c.limit_override_reason
                               from audit_conclusion c
                               where c.audit_id = :auditId) r),
          'actions', (select coalesce(json_agg(r), '[]')
                      from (select x.id, x.concerns, x.action, x.owner, x.due_on
                            from audit_action x
                            where x.audit_id = :auditId
                            order by x.position) r),
          'decisions', (select coalesce(json_agg(r), '[]')
                        from (select d.id, d.kind, d.decided_at, d.person_name, d.reason, d.due_before, d.due_after
                              from audit_decision d
                              where d.audit_id = :auditId
                              order by d.decided_at desc, d.id) r),
          'notes', (select coalesce(json_agg(r), '[]')
                    from (select n.decision_id, n.section_code, n.note, n.answer, n.answered_at
                          from audit_return_note n
                          join audit_decision d on d.id = n.decision_id
                          where d.audit_id = :auditId
                          order by n.section_code) r),
          'concerns', (select coalesce(json_agg(r), '[]')
                       from (select c.id, c.raised_at as "raisedAt", c.raised_by as "raisedBy", c.concern, c.told,
                                    c.acknowledged_at as "acknowledgedAt", c.acknowledged_by as "acknowledgedBy",
                                    c.acknowledgement
                             from safety_concern c
                             where c.audit_id = :auditId
                             order by c.raised_at, c.id) r)) as text) as parts
      """;
}
