package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Answers how good supervision is, and how often it takes place. */
@Singleton
class MeasureSupervision {
  private final SupervisionRepository counts;
  private final Frameworks frameworks;
  private final FindPlaces places;

  MeasureSupervision(SupervisionRepository counts, Frameworks frameworks, FindPlaces places) {
    this.counts = counts;
    this.frameworks = frameworks;
    this.places = places;
  }

  /**
   * with few records in a team, its figures speak of single people, so that they need the
   * permission that the audits do.
   *
   * @throws ProblemException 403 without it
   */
  static void mustBePermitted(Person person) {
    if (!person.readsSupervision()) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED,
          "Figures of supervision speak of a few people's work and need the permission to see"
              + " supervision audits. Ask an administrator if you should have it.");
    }
  }

  /**
   * The figures as they stood at an instant; names of teams are today's.
   *
   * @param asAt from {@link AsAt}
   * @throws ProblemException 400 when a team or service does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Supervision measure(SupervisionQuestion asked, Instant asAt, Person person) {
    var of = asked.of();
    var seen = places.seen(of, person);
    var own = seen.codes();
    var graded = counts.grades(asAt, of.team(), of.service(), of.from(), of.to(), own);
    var rows = new SupervisionRows(of, graded, frameworks.all(), seen.teams());
    return new Supervision(
        asAt,
        Supervision.Definition.of(asked, seen.scope()),
        rows.judgements(),
        rows.frequency(counts.sessions(asAt, of.team(), of.service(), of.from(), of.to(), own)));
  }
}
