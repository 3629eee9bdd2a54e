package uk.plumbline.calibration;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.shared.ProblemException;

/** Exercises as their readers may find and change them. */
@Singleton
class Exercises {
  private final ExerciseRepository rows;
  private final GradeRepository grades;
  private final Frameworks frameworks;

  Exercises(ExerciseRepository rows, GradeRepository grades, Frameworks frameworks) {
    this.rows = rows;
    this.grades = grades;
    this.frameworks = frameworks;
  }

  /** The newest 200 that the reader sees: open ones first, then drafts, then closed ones. */
  @Transactional(readOnly = true)
  List<ExerciseRow> seenBy(Person reader) {
    return rows.seenBy(reader.id(), Exercise.isGroup(reader));
  }

  /**
   * @throws ProblemException 404 when there is none that the reader sees
   */
  @Transactional(readOnly = true)
  Exercise require(UUID id, Person reader) {
    var found = read(id, reader);
    if (!found.steps().isSeen()) {
      throw ProblemException.notFound();
    }
    return found;
  }

  /**
   * Holds an exercise for a change by the group, to the end of the transaction.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link CalibrationSteps#require}; 428 or 412 when the version is
   *     missing or stale
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Exercise hold(UUID id, String ifMatch, CalibrationAction action, Person by) {
    rows.hold(id).orElseThrow(ProblemException::notFound);
    var held = read(id, by);
    held.steps().require(action);
    EntityTag.mustMatch(ifMatch, held.row().version());
    return held;
  }

  /**
   * Holds a participant's own grades to the end of the transaction, in which nobody closes the
   * exercise either.
   *
   * @throws ProblemException as {@link CalibrationSteps#require}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Exercise holdOwn(UUID id, CalibrationAction action, Person by) {
    rows.keepOpen(id).orElseThrow(ProblemException::notFound);
    grades.hold(id, by.id());
    var held = read(id, by);
    held.steps().require(action);
    return held;
  }

  private Exercise read(UUID id, Person reader) {
    var row = rows.find(id, reader.id()).orElseThrow(ProblemException::notFound);
    return new Exercise(
        row,
        frameworks.find(row.frameworkCode()).orElseThrow(),
        rows.areas(id),
        rows.participants(id),
        rows.reference(id),
        grades.of(id, reader.id()),
        reader);
  }
}
