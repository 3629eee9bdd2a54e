package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An audit without its text: one row of a list. Codes are as stored; the columns are described in
 * the data dictionary.
 *
 * @param noActionNeeded whether the auditor says why no action is needed
 * @param hasActions whether any action is written
 * @param graded how many judgements have both grade and rationale
 * @param originalGrade the auditor's overall grade; null where none
 * @param challengeInTime whether the second check is decided and the auditor may still challenge it
 * @param gradesDiffer whether any grade of the second check differs from the auditor's: the
 *     moderator's own until it is decided, the settled one from then on; not asked, and false, once
 *     the days for a challenge are over
 * @param settledGrade the overall grade that the second check, or its challenge, came to; null
 *     where none
 */
@MappedEntity("audit")
public record AuditRow(
    @Id UUID id,
    long version,
    String reference,
    String type,
    String origin,
    String source,
    String teamCode,
    String teamLabel,
    String serviceCode,
    String serviceLabel,
    LocalDate auditedOn,
    @Nullable LocalDate dueOn,
    String sampling,
    String frameworkCode,
    String scaleCode,
    String caseReference,
    @Nullable UUID auditorId,
    @Nullable String auditorUsername,
    String auditorName,
    String status,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant finalisedAt,
    @Nullable UUID moderationId,
    @Nullable String moderationMode,
    @Nullable UUID moderatorId,
    @Nullable Instant secondGradesAt,
    @Nullable Instant thirdOpinionAt,
    @Nullable Instant decidedAt,
    @Nullable UUID decidedById,
    @Nullable String outcome,
    @Nullable Instant challengedAt,
    @Nullable Instant challengeDecidedAt,
    @Nullable UUID challengeDecidedById,
    boolean challengeInTime,
    boolean gradesDiffer,
    @Nullable UUID toolVersionId,
    @Nullable String population,
    @Nullable UUID workerId,
    @Nullable String workerUsername,
    @Nullable String workerName,
    @Nullable Instant reopenedAt,
    @Nullable Instant invitedAt,
    @Nullable Instant reflectedAt,
    @Nullable Instant respondedAt,
    boolean openConcern,
    boolean noActionNeeded,
    boolean hasActions,
    @Nullable Integer sectionsComplete,
    @Nullable Integer sections,
    int graded,
    @Nullable String originalGrade,
    @Nullable String settledGrade) {
  static final String SELECT =
      """
            select a.id, a.version, a.reference, a.type, a.origin, a.source,
                   a.team_code, t.label as team_label, s.code as service_code, s.label as service_label,
                   a.audited_on, a.due_on, a.sampling, a.framework_code, a.scale_code, a.case_reference,
                   a.auditor_id, p.username as auditor_username, a.auditor_name, a.status,
                   a.created_at, a.updated_at, a.submitted_at, a.finalised_at,
                   m.id as moderation_id, m.mode as moderation_mode, m.moderator_id, m.second_grades_at,
                   m.third_opinion_at, m.decided_at, m.decided_by_id, m.outcome,
                   ch.made_at as challenged_at, ch.decided_at as challenge_decided_at,
                   ch.decided_by_id as challenge_decided_by_id,
                   still.in_time as challenge_in_time,
                   m.second_grades_at is not null and (m.decided_at is null or still.in_time) and exists (
                       select from audit_grade g
                       left join moderation_grade s on s.moderation_id = m.id and s.area_code = g.area_code
                       where g.audit_id = a.id and g.asked and g.grade_code is not null
                       and g.grade_code is distinct from
                           case when m.decided_at is null then s.second_grade_code
                                else coalesce(s.settled_grade_code, g.grade_code) end) as grades_differ,
                   a.tool_version_id, a.population, a.worker_id, w.username as worker_username,
                   w.name as worker_name, a.reopened_at, i.invited_at, i.reflected_at, i.responded_at,
                   exists (select from safety_concern c
                           where c.audit_id = a.id and c.acknowledged_at is null) as open_concern,
                   exists (select from audit_conclusion c
                           where c.audit_id = a.id and c.no_action_because ~ '\\S') as no_action_needed,
                   exists (select from audit_action x where x.audit_id = a.id) as has_actions,
                   a.sections_complete, a.sections,
                   (select count(*) from audit_grade g
                    where g.audit_id = a.id and g.asked and g.grade_code is not null
                    and g.rationale ~ '\\S') as graded,
                   (select g.grade_code from audit_grade g
                    where g.audit_id = a.id and g.asked and g.area_code = 'overall') as original_grade,
                   (select coalesce(g.challenge_grade_code, g.settled_grade_code) from moderation_grade g
                    where g.moderation_id = m.id and g.area_code = 'overall') as settled_grade
            from audit a
            join team t on t.code = a.team_code
            join service s on s.code = t.service_code
            left join person p on p.id = a.auditor_id
            left join person w on w.id = a.worker_id
            left join audit_involvement i on i.audit_id = a.id
            left join moderation m on m.audit_id = a.id and m.superseded_at is null
            left join moderation_challenge ch on ch.moderation_id = m.id
            cross join lateral (
                select m.decided_at is not null and m.challenge_days > 0
                       and cast(now() at time zone 'Europe/London' as date)
                           <= cast(m.decided_at at time zone 'Europe/London' as date) + m.challenge_days
                       as in_time) still
            """;

  /** Where the audit is in its life. */
  public AuditStatus lifeStatus() {
    return AuditStatus.of(status);
  }

  /** Whether the second check is to be settled by somebody else than the moderator. */
  boolean awaitsThirdOpinion() {
    return thirdOpinionAt != null && decidedAt == null;
  }

  /** Whether the auditor's challenge waits to be decided. */
  boolean awaitsChallengeDecision() {
    return challengedAt != null && challengeDecidedAt == null;
  }

  /** Whether somebody checked the audit or settled the check, as far as it counts. */
  boolean wasCheckedBy(UUID personId) {
    return personId.equals(moderatorId) || personId.equals(decidedById);
  }

  /** The overall grade that counts; null before the audit is finalised or where there is none. */
  String finalGrade() {
    if (lifeStatus() != AuditStatus.FINALISED) {
      return null;
    }
    return settledGrade == null ? originalGrade : settledGrade;
  }
}
