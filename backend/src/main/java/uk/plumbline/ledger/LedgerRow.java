package uk.plumbline.ledger;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a decided second check made of one grade.
 *
 * @param auditId the audit
 * @param reference its reference
 * @param type case_file or supervision
 * @param auditedOn its audit date
 * @param workerId whose work it judges; null when not named
 * @param frameworkCode its framework
 * @param decidedAt when the check was decided
 * @param selection how it was chosen for the check
 * @param blind whether the moderator graded before seeing the auditor's grades; null when not known
 * @param areaCode the judgement area, or overall
 * @param originalGradeCode the auditor's grade
 * @param secondGradeCode the moderator's own; null when not known
 * @param settledGradeCode the grade that counts
 */
@MappedEntity("moderation_grade")
record LedgerRow(
    @Id UUID auditId,
    String reference,
    String type,
    LocalDate auditedOn,
    @Nullable UUID workerId,
    String frameworkCode,
    Instant decidedAt,
    String selection,
    @Nullable Boolean blind,
    String areaCode,
    String originalGradeCode,
    @Nullable String secondGradeCode,
    String settledGradeCode) {
  boolean isSupervision() {
    return "supervision".equals(type);
  }

  /** Whether it may say how well two people agree who do not know of each other's grade. */
  boolean isBlindAndByDesign() {
    return Boolean.TRUE.equals(blind) && secondGradeCode != null && !"judgement".equals(selection);
  }
}
