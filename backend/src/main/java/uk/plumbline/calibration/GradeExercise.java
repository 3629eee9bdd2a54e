package uk.plumbline.calibration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** A participant's part: their own grades, a draft until they submit them. */
@Singleton
class GradeExercise {
  private final GradeRepository rows;
  private final Exercises exercises;
  private final Activity activity;
  private final Clock clock;

  GradeExercise(GradeRepository rows, Exercises exercises, Activity activity, Clock clock) {
    this.rows = rows;
    this.exercises = exercises;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * Saves the areas named, and leaves the others as they are.
   *
   * @throws ProblemException as {@link Exercises#holdOwn}, and 400 with every fault
   */
  @Transactional
  Exercise save(UUID id, GradesRequest request, Person by) {
    var held = exercises.holdOwn(id, CalibrationAction.GRADE, by);
    new GradeCheck(held).refuseFaults(request);
    for (var given : request.grades()) {
      if (given.gradeOrNull() == null && given.rationaleOrNull() == null) {
        rows.remove(id, by.id(), given.area());
      } else {
        rows.put(id, by.id(), given.area(), given.gradeOrNull(), given.rationaleOrNull());
      }
    }
    rows.saved(id, by.id(), clock.instant());
    return exercises.require(id, by);
  }

  /**
   * Makes the caller's own grades final, once.
   *
   * @throws ProblemException as {@link Exercises#holdOwn}, and 409 with every grade and rationale
   *     that is missing
   */
  @Transactional
  Exercise submit(UUID id, Person by) {
    var held = exercises.holdOwn(id, CalibrationAction.SUBMIT, by);
    var missing = missing(held);
    if (!missing.isEmpty()) {
      throw new ProblemException(
              ProblemType.CALIBRATION_INCOMPLETE,
              "Every area needs its grade and its rationale before you submit.")
          .withErrors(missing);
    }
    rows.submitted(id, by.id(), clock.instant());
    activity.record(by, "calibration_submitted", "calibration", id.toString(), List.of(), Map.of());
    return exercises.require(id, by);
  }

  private static List<FieldError> missing(Exercise exercise) {
    var given =
        exercise.mine().stream()
            .collect(Collectors.toMap(JudgementRow::areaCode, Function.identity()));
    var missing = new ArrayList<FieldError>();
    for (var area : exercise.areas()) {
      var mine = given.get(area);
      var pointer = "#/grades/" + area;
      if (mine == null || mine.gradeCode() == null) {
        missing.add(
            new FieldError(pointer + "/grade", "Select a grade for " + exercise.labelOf(area)));
      }
      if (mine == null || mine.reason() == null) {
        missing.add(
            new FieldError(
                pointer + "/rationale", "Give the rationale for " + exercise.labelOf(area)));
      }
    }
    return missing;
  }
}
