package uk.plumbline.calibration;

import java.util.List;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.framework.Framework;

/**
 * An exercise with everything that belongs to it, as read for one person.
 *
 * @param row its facts
 * @param framework it is graded in
 * @param areas what it asks, in order; the overall judgement last
 * @param participants who was invited, in alphabetical order
 * @param reference the panel's grades, in the order of the areas; empty while there are none
 * @param mine the reader's own grades, in the order of the areas
 * @param reader for whom it was read
 */
record Exercise(
    ExerciseRow row,
    Framework framework,
    List<String> areas,
    List<PersonRow> participants,
    List<JudgementRow> reference,
    List<JudgementRow> mine,
    Person reader) {

  /** What the reader may see and do. */
  CalibrationSteps steps() {
    return row.steps(isGroup(reader));
  }

  /** What an area is called. */
  String labelOf(String area) {
    return framework.labelOf(area);
  }

  /** Whether somebody sits on the Practice Improvement and Outcomes Group. */
  static boolean isGroup(Person person) {
    return person.has(Role.PRACTICE_IMPROVEMENT);
  }
}
