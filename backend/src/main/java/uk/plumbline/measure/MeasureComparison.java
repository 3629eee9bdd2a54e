package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.access.Person;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.measure.JudgedGood.Range;
import uk.plumbline.measure.MeasuredComparison.Side;
import uk.plumbline.organisation.Team;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.statistics.Interval;
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
    var one = side(asked.first(), first, judged, asked.isOfPeriods());
    var other = side(asked.second(), second, judged, asked.isOfPeriods());
    return new MeasuredComparison(
        first.asAt(), judged.code(), one, other, difference(one, other), note(one, other));
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

  private Side side(JudgedGoodQuestion asked, JudgedGood found, Judged judged, boolean isPeriod) {
    var total = found.total();
    var estimate = judged.estimateIn(total);
    return new Side(
        isPeriod ? periodOf(asked) : placeOf(asked),
        found.definition(),
        judged.in(total),
        total.audits(),
        judged.proportionIn(total),
        estimate == null ? counted(total, judged) : estimate.interval95(),
        estimate);
  }

  private static Range counted(Figures total, Judged judged) {
    return WilsonInterval.of(judged.in(total), total.audits())
        .map(interval -> new Range(interval.lower(), interval.upper()))
        .orElse(null);
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

  private static MeasuredComparison.Difference difference(Side first, Side second) {
    if (first.proportion() == null || second.proportion() == null) {
      return null;
    }
    var found =
        NewcombeDifference.of(
            first.proportion(),
            interval(first.interval95()),
            second.proportion(),
            interval(second.interval95()));
    return new MeasuredComparison.Difference(found.difference(), found.lower(), found.upper());
  }

  private static Interval interval(Range range) {
    return new Interval(range.lower(), range.upper());
  }

  private static String note(Side first, Side second) {
    if (first.of() == 0 || second.of() == 0) {
      return "One of them has no audits.";
    }
    var withheld =
        Stream.of(first, second)
            .filter(side -> side.proportion() == null)
            .map(
                side ->
                    "There is no estimate of " + side.label() + ". " + side.estimate().withheld())
            .collect(Collectors.joining(" "));
    if (!withheld.isEmpty()) {
      return withheld;
    }
    if (Math.min(worth(first), worth(second)) >= AUDITS_TO_COMPARE) {
      return null;
    }
    return first.estimate() == null
        ? "Too few audits to compare."
        : "Too few second checks to compare.";
  }

  /** An estimate says no more than the second checks it rests on. */
  private static long worth(Side side) {
    return side.estimate() == null ? side.of() : side.estimate().moderated();
  }
}
