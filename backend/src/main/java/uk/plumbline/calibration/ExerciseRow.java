package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exercise as stored, with what it is to one reader.
 *
 * @param invited how many are to grade it
 * @param submitted how many have submitted
 * @param referenceIsSet whether the panel has graded every area
 * @param takesPart whether the reader was invited
 * @param savedAt when the reader last saved a grade
 * @param submittedAt when the reader submitted
 */
@MappedEntity("calibration_exercise")
record ExerciseRow(
    @Id UUID id,
    long version,
    String title,
    String caseText,
    String frameworkCode,
    LocalDate closesOn,
    String status,
    @Nullable String panel,
    String createdByName,
    Instant createdAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    int invited,
    int submitted,
    boolean referenceIsSet,
    boolean takesPart,
    @Nullable Instant savedAt,
    @Nullable Instant submittedAt) {
  /** Where every query for an exercise begins; wants the reader's identifier as :reader. */
  static final String SELECT =
      """
      select e.id, e.version, e.title, e.case_text, e.framework_code, e.closes_on, e.status, e.panel,
             e.created_by_name, e.created_at, e.opened_at, e.closed_at,
             (select count(*) from calibration_participant p where p.exercise_id = e.id) as invited,
             (select count(*) from calibration_participant p
              where p.exercise_id = e.id and p.submitted_at is not null) as submitted,
             e.reference_at is not null and not exists
                 (select from calibration_area a
                  left join calibration_reference r on r.exercise_id = a.exercise_id and r.area_code = a.area_code
                  where a.exercise_id = e.id and r.area_code is null) as reference_is_set,
             m.person_id is not null as takes_part, m.saved_at, m.submitted_at
      from calibration_exercise e
      left join calibration_participant m on m.exercise_id = e.id and m.person_id = :reader
      """;

  CalibrationStatus statusNow() {
    return CalibrationStatus.of(status);
  }

  CalibrationSteps steps(boolean isGroup) {
    return new CalibrationSteps(
        statusNow(), isGroup, takesPart, submittedAt != null, referenceIsSet);
  }
}
