package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.audit.Auditor;
import uk.plumbline.framework.Area;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.Labelled;

/** An exercise as one reader may see it. Members as the contract tells. */
@Serdeable
record ExerciseResponse(
    UUID id,
    String title,
    String caseText,
    Labelled framework,
    List<AskedArea> areas,
    CalibrationStatus status,
    LocalDate closesOn,
    String createdBy,
    Instant createdAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    int invited,
    int submitted,
    @Nullable List<Auditor> participants,
    boolean referenceIsSet,
    @Nullable Reference reference,
    @Nullable OwnGrades mine,
    List<CalibrationAction> allowedActions) {
  /**
   * @param guidance what to look for
   */
  @Serdeable
  record AskedArea(String area, String label, String guidance) {
    static AskedArea of(String code, Framework framework) {
      var guidance =
          framework.areas().stream()
              .filter(area -> area.code().equals(code))
              .map(Area::guidance)
              .findFirst()
              .orElse("");
      return new AskedArea(code, framework.labelOf(code), guidance);
    }
  }

  /**
   * @param panel who graded for the panel
   * @param grades in the order of the areas
   */
  @Serdeable
  record Reference(String panel, List<ReferenceGrade> grades) {}

  /**
   * @param reason the panel's
   */
  @Serdeable
  record ReferenceGrade(String area, String grade, String reason) {}

  /**
   * @param grades in the order of the areas; those not begun are left out
   * @param savedAt when one was last saved; null before
   * @param submittedAt when they became final; null before
   */
  @Serdeable
  record OwnGrades(
      List<OwnGrade> grades, @Nullable Instant savedAt, @Nullable Instant submittedAt) {}

  @Serdeable
  record OwnGrade(String area, @Nullable String grade, @Nullable String rationale) {}

  static ExerciseResponse of(Exercise exercise) {
    var row = exercise.row();
    var steps = exercise.steps();
    var framework = exercise.framework();
    return new ExerciseResponse(
        row.id(),
        row.title(),
        row.caseText(),
        new Labelled(framework.code(), framework.label()),
        exercise.areas().stream().map(area -> AskedArea.of(area, framework)).toList(),
        row.statusNow(),
        row.closesOn(),
        row.createdByName(),
        row.createdAt(),
        row.openedAt(),
        row.closedAt(),
        row.invited(),
        row.submitted(),
        steps.isGroup() ? participants(exercise) : null,
        row.referenceIsSet(),
        steps.seesReference() ? reference(exercise) : null,
        row.takesPart() && row.statusNow() != CalibrationStatus.DRAFT ? mine(exercise) : null,
        steps.allowed());
  }

  private static List<Auditor> participants(Exercise exercise) {
    return exercise.participants().stream()
        .map(person -> new Auditor(person.username(), person.name()))
        .toList();
  }

  @Nullable
  private static Reference reference(Exercise exercise) {
    if (exercise.row().panel() == null) {
      return null;
    }
    return new Reference(
        exercise.row().panel(),
        exercise.reference().stream()
            .map(row -> new ReferenceGrade(row.areaCode(), row.gradeCode(), row.reason()))
            .toList());
  }

  private static OwnGrades mine(Exercise exercise) {
    return new OwnGrades(
        exercise.mine().stream()
            .map(row -> new OwnGrade(row.areaCode(), row.gradeCode(), row.reason()))
            .toList(),
        exercise.row().savedAt(),
        exercise.row().submittedAt());
  }
}
