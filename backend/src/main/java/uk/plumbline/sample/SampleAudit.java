package uk.plumbline.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Judgement;
import uk.plumbline.audit.Origin;
import uk.plumbline.audit.Sampling;
import uk.plumbline.moderation.Moderation;

/**
 * An invented audit.
 *
 * @param auditor null for somebody outside the council
 * @param dueOn null when nobody set a date
 * @param submittedAt null before
 * @param finalisedAt null before
 * @param judgements by area code, {@code overall} included
 * @param moderation null where it was not chosen for a second check
 */
record SampleAudit(
    UUID id,
    String reference,
    AuditType type,
    Origin origin,
    String team,
    LocalDate auditedOn,
    LocalDate dueOn,
    Sampling sampling,
    String framework,
    String caseReference,
    SamplePerson auditor,
    AuditStatus status,
    Instant createdAt,
    Instant submittedAt,
    Instant finalisedAt,
    SortedMap<String, Judgement> judgements,
    Moderation moderation) {
  /** Without a tool case files are judged as Ofsted judges, supervision in its four areas. */
  static String frameworkWithoutTool(AuditType type) {
    return type == AuditType.CASE_FILE ? "ilacs" : "supervision";
  }

  String auditorName() {
    return auditor == null ? "External auditor (sample)" : auditor.name();
  }

  /** When it last changed. */
  Instant updatedAt() {
    if (finalisedAt != null) {
      return finalisedAt;
    }
    return submittedAt == null ? createdAt : submittedAt;
  }

  /** Which group of children the case belongs to; null for a few, and before it is finalised. */
  String population() {
    return type == AuditType.CASE_FILE && status == AuditStatus.FINALISED
        ? SamplePopulations.of(this)
        : null;
  }

  /**
   * Whether it was the second check that finalised it; it may also have come later, or not at all.
   */
  boolean isFinalisedByCheck() {
    return moderation != null && !moderation.decidedAt().isAfter(finalisedAt);
  }

  /** The same audit after a second check. */
  SampleAudit checked(Moderation check) {
    return with(dueOn, check);
  }

  /** The same audit with another due date. */
  SampleAudit due(LocalDate day) {
    return with(day, moderation);
  }

  private SampleAudit with(LocalDate due, Moderation check) {
    return new SampleAudit(
        id,
        reference,
        type,
        origin,
        team,
        auditedOn,
        due,
        sampling,
        framework,
        caseReference,
        auditor,
        status,
        createdAt,
        submittedAt,
        finalisedAt,
        judgements,
        check);
  }
}
