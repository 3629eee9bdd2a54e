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
 * @param settledGrade the moderated overall grade; null where none
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
    @Nullable UUID moderatorId,
    @Nullable Instant secondGradesAt,
    @Nullable Instant decidedAt,
    @Nullable String outcome,
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
                   m.id as moderation_id, m.moderator_id, m.second_grades_at, m.decided_at, m.outcome,
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
                   (select g.settled_grade_code from moderation_grade g
                    where g.moderation_id = m.id and g.area_code = 'overall') as settled_grade
            from audit a
            join team t on t.code = a.team_code
            join service s on s.code = t.service_code
            left join person p on p.id = a.auditor_id
            left join person w on w.id = a.worker_id
            left join audit_involvement i on i.audit_id = a.id
            left join moderation m on m.audit_id = a.id and m.superseded_at is null
            """;

  /** Where the audit is in its life. */
  public AuditStatus lifeStatus() {
    return AuditStatus.of(status);
  }

  /** The overall grade that counts; null before the audit is finalised or where there is none. */
  String finalGrade() {
    if (lifeStatus() != AuditStatus.FINALISED) {
      return null;
    }
    return settledGrade == null ? originalGrade : settledGrade;
  }
}
