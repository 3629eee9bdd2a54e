package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import uk.plumbline.access.Person;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.measure.JudgedGood.Range;
import uk.plumbline.organisation.Team;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.statistics.NewcombeDifference;
import uk.plumbline.statistics.WilsonInterval;

/** Answers how far two teams, services or periods lie apart, and how sure that is. */
@Singleton
class MeasureComparison {
  /** Under this many audits on either side a difference says next to nothing. */
  private static final int AUDITS_TO_COMPARE = 10;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final MeasureJudgedGood measure;
  private final Teams teams;

  MeasureComparison(MeasureJudgedGood measure, Teams teams) {
    this.measure = measure;
    this.teams = teams;
  }

  /**
   * The difference of the two proportions.
   *
   * @param asAt from {@link AsAt}
   * @throws ProblemException 400 when a team, service or area does not exist, 403 when a team
   *     manager asks for more than their own teams
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  MeasuredComparison measure(ComparisonQuestion asked, Instant asAt, Person person) {
    mustBeOwn(asked, person);
    var first = measure.measure(asked.first(), asAt, person);
    var second = measure.measure(asked.second(), asAt, person);
    var judged = asked.judged();
    return new MeasuredComparison(
        first.asAt(),
        judged.code(),
        side(asked.first(), first, judged, asked.isOfPeriods()),
        side(asked.second(), second, judged, asked.isOfPeriods()),
        difference(first.total(), second.total(), judged),
        note(first.total(), second.total()));
  }

  private static void mustBeOwn(ComparisonQuestion asked, Person person) {
    if (!person.seesOwnTeamsOnly()) {
      return;
    }
    var own = person.managedTeams();
    var isOwn =
        asked.isOfPeriods()
            || (own.contains(asked.first().team()) && own.contains(asked.second().team()));
    if (!isOwn) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED, "You can compare your own teams, and periods of them.");
    }
  }

  private MeasuredComparison.Side side(
      JudgedGoodQuestion asked, JudgedGood found, Judged judged, boolean isPeriod) {
    var total = found.total();
    var share = Share.of(judged.in(total), total.audits());
    return new MeasuredComparison.Side(
        isPeriod ? periodOf(asked) : placeOf(asked),
        found.definition(),
        share.count(),
        share.of(),
        share.proportion(),
        WilsonInterval.of(share.count(), share.of())
            .map(interval -> new Range(interval.lower(), interval.upper()))
            .orElse(null));
  }

  private static String periodOf(JudgedGoodQuestion asked) {
    return written(asked.from()) + " to " + written(asked.to());
  }

  private static String written(LocalDate day) {
    return day.format(DAY);
  }

  private String placeOf(JudgedGoodQuestion asked) {
    var all = teams.all();
    return asked.team() != null
        ? all.stream()
            .filter(team -> team.code().equals(asked.team()))
            .map(Team::label)
            .findFirst()
            .orElse(asked.team())
        : all.stream()
            .map(Team::service)
            .filter(service -> service.code().equals(asked.service()))
            .findFirst()
            .map(service -> service.label())
            .orElse(asked.service());
  }

  private static MeasuredComparison.Difference difference(
      Figures first, Figures second, Judged judged) {
    return NewcombeDifference.of(
            judged.in(first),
            first.audits(),
            judged.in(second),
            second.audits(),
            WilsonInterval.Z95)
        .map(
            found ->
                new MeasuredComparison.Difference(found.difference(), found.lower(), found.upper()))
        .orElse(null);
  }

  private static String note(Figures first, Figures second) {
    var fewest = Math.min(first.audits(), second.audits());
    return Optional.of(fewest)
        .filter(few -> few < AUDITS_TO_COMPARE)
        .map(few -> few == 0 ? "One of them has no audits." : "Too few audits to compare.")
        .orElse(null);
  }
}
