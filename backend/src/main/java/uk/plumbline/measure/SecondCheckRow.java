package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How many audits of one row have the same original grade and the same fate in the second check.
 *
 * @param rowKey the row: a team, service, area or type code, a period, or {@code all}
 * @param type the audits' type
 * @param scaleCode the scale of their grades
 * @param originalGradeCode the auditor's grade
 * @param selection how they were chosen for a second check; null where they were not
 * @param settledGradeCode the grade that counts after the second check; null where none was decided
 *     on this grade
 * @param blindGradeCode the moderator's own grade, given before seeing the auditor's; null where
 *     there is none
 * @param audits how many there are
 */
@MappedEntity("counted_grade")
record SecondCheckRow(
    @Id String rowKey,
    String type,
    String scaleCode,
    String originalGradeCode,
    @Nullable String selection,
    @Nullable String settledGradeCode,
    @Nullable String blindGradeCode,
    long audits) {
  /** Whether a person thought it should be checked: no estimate may rest on these. */
  boolean isByJudgement() {
    return "judgement".equals(selection);
  }

  /** Whether a rule sent it. */
  boolean isByRule() {
    return "rule".equals(selection);
  }
}
