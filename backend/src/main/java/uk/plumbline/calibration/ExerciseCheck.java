package uk.plumbline.calibration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.plumbline.access.People;
import uk.plumbline.access.Role;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** Holds an exercise that is being set against what there is. */
@Singleton
class ExerciseCheck {
  private final Frameworks frameworks;
  private final People people;
  private final Clock clock;

  ExerciseCheck(Frameworks frameworks, People people, Clock clock) {
    this.frameworks = frameworks;
    this.people = people;
    this.clock = clock;
  }

  /** What an exercise asks, in order: its areas, and the overall judgement last. */
  static List<String> asked(ExerciseRequest exercise) {
    var asked = new ArrayList<>(exercise.areas());
    if (exercise.overall()) {
      asked.add(Framework.OVERALL);
    }
    return asked;
  }

  /**
   * @param datesToo whether the closing day is new, so that it must not be over
   * @return who is invited, each once
   * @throws ProblemException 400 with every fault
   */
  Set<UUID> refuseFaults(ExerciseRequest exercise, boolean datesToo) {
    var faults = new ArrayList<FieldError>();
    mustSaySomething(exercise.title(), "#/title", "Enter a title", faults);
    mustSaySomething(exercise.caseText(), "#/caseText", "Enter the case", faults);
    frameworks
        .find(exercise.framework())
        .ifPresentOrElse(
            framework -> checkAreas(framework, exercise.areas(), faults),
            () ->
                faults.add(new FieldError("#/framework", "There is no framework with this code")));
    if (datesToo && exercise.closesOn().isBefore(Today.on(clock))) {
      faults.add(new FieldError("#/closesOn", "The last day to submit must be today or later"));
    }
    var invited = invited(exercise.participants(), faults);
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ProblemType.BAD_REQUEST, "Some of what was entered cannot be used.")
          .withErrors(faults);
    }
    return invited;
  }

  private static void mustSaySomething(
      String text, String pointer, String detail, List<FieldError> faults) {
    if (text.isBlank()) {
      faults.add(new FieldError(pointer, detail));
    }
  }

  private static void checkAreas(Framework framework, List<String> areas, List<FieldError> faults) {
    var seen = new HashSet<String>();
    for (int at = 0; at < areas.size(); at++) {
      var area = areas.get(at);
      var pointer = "#/areas/" + at;
      if (area.equals(Framework.OVERALL) || !framework.judges(area)) {
        faults.add(new FieldError(pointer, framework.label() + " has no area with this code"));
      } else if (!seen.add(area)) {
        faults.add(new FieldError(pointer, "This area is named twice"));
      }
    }
  }

  private Set<UUID> invited(List<String> usernames, List<FieldError> faults) {
    var found = new LinkedHashSet<UUID>();
    for (int at = 0; at < usernames.size(); at++) {
      var pointer = "#/participants/" + at;
      people
          .findActive(usernames.get(at))
          .filter(person -> person.has(Role.AUDITOR) || person.has(Role.MODERATOR))
          .ifPresentOrElse(
              person -> found.add(person.id()),
              () ->
                  faults.add(
                      new FieldError(
                          pointer, "There is no auditor or moderator with this user name")));
    }
    return found;
  }
}
