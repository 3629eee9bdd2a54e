package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import uk.plumbline.access.Person;

/** Answers which teams' work with which groups of children has been audited. */
@Singleton
class MeasureCoverage {
  private final CoverageRepository counts;
  private final MeasureInvolvement involvement;
  private final FindPlaces places;

  MeasureCoverage(CoverageRepository counts, MeasureInvolvement involvement, FindPlaces places) {
    this.counts = counts;
    this.involvement = involvement;
    this.places = places;
  }

  /**
   * The gap map as it stood at an instant; names of teams and populations are today's.
   *
   * @param asAt from {@link AsAt}
   * @throws uk.plumbline.shared.ProblemException 400 when a team or service does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Coverage measure(CoverageQuestion asked, Instant asAt, Person person) {
    var of = asked.of();
    var seen = places.seen(of, person);
    var counted =
        counts.count(asAt, of.type(), of.team(), of.service(), of.from(), of.to(), seen.codes());
    var heard =
        involvement.measure(new InvolvementQuestion(By.TEAM, of, asked.asAt()), asAt, person);
    var rows = new CoverageRows(of, counted, counts.populations(of.type()), seen.teams(), heard);
    return new Coverage(
        asAt,
        Coverage.Definition.of(asked, seen.scope(), heard.definition()),
        rows.populations(),
        rows.rows(),
        rows.total());
  }
}
