package uk.plumbline.calibration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** The group's part: set an exercise, change it, open it, let the panel grade it, close it. */
@Singleton
class WriteExercise {
  private final ExerciseRepository rows;
  private final Exercises exercises;
  private final ExerciseCheck check;
  private final Activity activity;
  private final Clock clock;

  WriteExercise(
      ExerciseRepository rows,
      Exercises exercises,
      ExerciseCheck check,
      Activity activity,
      Clock clock) {
    this.rows = rows;
    this.exercises = exercises;
    this.check = check;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * Sets an exercise, as a draft.
   *
   * @throws ProblemException 400 with every fault
   */
  @Transactional
  Exercise set(ExerciseRequest request, Person by) {
    var invited = check.refuseFaults(request, true);
    var id = UUID.randomUUID();
    rows.insert(
        id,
        request.title(),
        request.caseText(),
        request.framework(),
        request.closesOn(),
        by.id(),
        by.name(),
        clock.instant());
    storeAreas(id, request);
    invited.forEach(person -> rows.addParticipant(id, person));
    record(by, "calibration_set", id);
    return exercises.require(id, by);
  }

  /**
   * Changes a draft. Another framework has other areas and grades, so the panel's grades go with
   * the old one.
   *
   * @throws ProblemException as {@link Exercises#hold}, and 400 with every fault
   */
  @Transactional
  Exercise change(UUID id, String ifMatch, ChangeExerciseRequest request, Person by) {
    var before = exercises.hold(id, ifMatch, CalibrationAction.EDIT, by);
    var after = request.after(before);
    var invited = check.refuseFaults(after, request.closesOn() != null);
    var framework = before.row().frameworkCode();
    rows.removeAreas(
        id,
        after.framework().equals(framework) ? String.join(",", ExerciseCheck.asked(after)) : "");
    rows.change(
        id, after.title(), after.caseText(), after.framework(), after.closesOn(), clock.instant());
    storeAreas(id, after);
    if (request.participants() != null) {
      rows.removeParticipants(id);
      invited.forEach(person -> rows.addParticipant(id, person));
    }
    record(by, "calibration_changed", id);
    return exercises.require(id, by);
  }

  /**
   * Opens a draft to its participants.
   *
   * @throws ProblemException as {@link Exercises#hold}, and 409 without a participant or after the
   *     closing day
   */
  @Transactional
  Exercise open(UUID id, String ifMatch, Person by) {
    var draft = exercises.hold(id, ifMatch, CalibrationAction.OPEN, by);
    var missing = new ArrayList<FieldError>();
    if (draft.participants().isEmpty()) {
      missing.add(new FieldError("#/participants", "Invite at least one person to grade it"));
    }
    if (draft.row().closesOn().isBefore(Today.on(clock))) {
      missing.add(new FieldError("#/closesOn", "The last day to submit is over; set a later one"));
    }
    if (!missing.isEmpty()) {
      throw new ProblemException(
              ProblemType.CALIBRATION_INCOMPLETE, "The exercise cannot be opened yet.")
          .withErrors(missing);
    }
    rows.open(id, clock.instant());
    rows.invite(id, clock.instant());
    record(by, "calibration_opened", id);
    return exercises.require(id, by);
  }

  /**
   * Sets the panel's grades, all of them at once.
   *
   * @throws ProblemException as {@link Exercises#hold}, and 400 with every fault
   */
  @Transactional
  Exercise setReference(UUID id, String ifMatch, ReferenceRequest request, Person by) {
    var held = exercises.hold(id, ifMatch, CalibrationAction.SET_REFERENCE, by);
    new GradeCheck(held).refuseFaults(request);
    rows.setPanel(id, request.panel(), clock.instant());
    request
        .grades()
        .forEach(given -> rows.putReference(id, given.area(), given.grade(), given.reason()));
    record(by, "calibration_reference_set", id);
    return exercises.require(id, by);
  }

  /**
   * Ends the grading; whatever was not submitted counts no more.
   *
   * @throws ProblemException as {@link Exercises#hold}
   */
  @Transactional
  Exercise close(UUID id, String ifMatch, Person by) {
    exercises.hold(id, ifMatch, CalibrationAction.CLOSE, by);
    rows.close(id, clock.instant());
    record(by, "calibration_closed", id);
    return exercises.require(id, by);
  }

  private void storeAreas(UUID id, ExerciseRequest request) {
    var asked = ExerciseCheck.asked(request);
    for (int at = 0; at < asked.size(); at++) {
      rows.putArea(id, asked.get(at), at + 1);
    }
  }

  private void record(Person by, String action, UUID id) {
    activity.record(by, action, "calibration", id.toString(), List.of(), Map.of());
  }
}
