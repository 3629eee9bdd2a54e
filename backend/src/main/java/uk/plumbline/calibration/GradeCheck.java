package uk.plumbline.calibration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.plumbline.framework.Grade;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Holds grades against the exercise they are given in. Points at {@code #/grades/AREA}. */
final class GradeCheck {
  private final Exercise exercise;
  private final List<FieldError> faults = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  GradeCheck(Exercise exercise) {
    this.exercise = exercise;
  }

  /**
   * @throws ProblemException 400 with every fault
   */
  void refuseFaults(GradesRequest request) {
    request.grades().forEach(given -> check(given.area(), given.gradeOrNull()));
    refuse();
  }

  /**
   * @throws ProblemException 400 with every fault, an area left out among them
   */
  void refuseFaults(ReferenceRequest request) {
    request.grades().forEach(given -> check(given.area(), given.grade()));
    exercise.areas().stream()
        .filter(area -> !named.contains(area))
        .forEach(
            area -> add(area, "Give the panel's grade and reason for " + exercise.labelOf(area)));
    refuse();
  }

  private void check(String area, String grade) {
    if (!exercise.areas().contains(area)) {
      add(area, "This exercise does not ask about this area");
    } else if (!named.add(area)) {
      add(area, "This area is named twice");
    }
    if (grade != null && exercise.framework().grade(grade).isEmpty()) {
      var words =
          exercise.framework().grades().stream().map(Grade::code).collect(Collectors.joining(", "));
      faults.add(
          new FieldError(
              "#/grades/" + area + "/grade",
              exercise.framework().label() + " has no such grade; it has " + words));
    }
  }

  private void add(String area, String detail) {
    faults.add(new FieldError("#/grades/" + area, detail));
  }

  private void refuse() {
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ProblemType.BAD_REQUEST, "Some of what was entered cannot be used.")
          .withErrors(faults);
    }
  }
}
