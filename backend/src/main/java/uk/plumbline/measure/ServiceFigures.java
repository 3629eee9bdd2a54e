package uk.plumbline.measure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Sampling;
import uk.plumbline.measure.ServiceCounts.Checked;
import uk.plumbline.measure.ServiceCounts.Involved;
import uk.plumbline.measure.ServiceCounts.Mark;
import uk.plumbline.measure.ServiceCounts.Meaning;
import uk.plumbline.measure.ServiceCounts.Point;
import uk.plumbline.measure.ServiceCounts.Row;
import uk.plumbline.measure.ServiceCounts.SecondChecks;
import uk.plumbline.measure.ServiceCounts.Series;
import uk.plumbline.measure.ServiceCounts.Table;

/**
 * The figures of the whole service, whoever asks, for documents that are made once and kept: of
 * case file audits that were drawn at random or are all there were, so that they may stand for the
 * rest. The same methods answer here as answer the measures of the contract.
 */
@Singleton
public class ServiceFigures {
  /** How the cases counted were chosen; others are not drawn to stand for all. */
  public static final List<Sampling> COUNTED = List.of(Sampling.RANDOM, Sampling.CENSUS);

  private static final int MONTHS_SHOWN = 24;
  private static final int AUDITS_A_MONTH = 10;

  /** Nobody in particular: sees what every team did. */
  private static final Person WHOLE_SERVICE =
      new Person(null, null, "", "Plumbline", Set.of(Role.PRACTICE_IMPROVEMENT), List.of(), false);

  private final MeasureJudgedGood judgedGood;
  private final MeasureFunnel funnel;
  private final MeasureTrend trend;
  private final MeasureSecondChecks secondChecks;
  private final MeasureInvolvement involvement;

  ServiceFigures(
      MeasureJudgedGood judgedGood,
      MeasureFunnel funnel,
      MeasureTrend trend,
      MeasureSecondChecks secondChecks,
      MeasureInvolvement involvement) {
    this.judgedGood = judgedGood;
    this.funnel = funnel;
    this.trend = trend;
    this.secondChecks = secondChecks;
    this.involvement = involvement;
  }

  /** Judged good or better by team, teams in alphabetical order; inclusive audit dates. */
  public Table byTeam(LocalDate from, LocalDate to, Instant asAt) {
    var asked = question(By.TEAM, from, to);
    var found = funnel.measure(asked, Judged.GOOD_OR_BETTER, asAt, WHOLE_SERVICE);
    var flags = new HashMap<String, String>();
    if (found.note() == null) {
      found.units().forEach(unit -> flags.put(unit.key(), unit.flag()));
    }
    return table(judgedGood.measure(asked, asAt, WHOLE_SERVICE), flags);
  }

  /** Judged good or better by judgement area, in the order of the form. */
  public Table byArea(LocalDate from, LocalDate to, Instant asAt) {
    return table(judgedGood.measure(question(By.AREA, from, to), asAt, WHOLE_SERVICE), Map.of());
  }

  /**
   * The two years up to a date, by month where there are audits enough for months to say something,
   * else by quarter.
   */
  public Series trend(LocalDate to, Instant asAt) {
    var first = to.withDayOfMonth(1).minusMonths(MONTHS_SHOWN - 1L);
    var byMonth = series(By.MONTH, first, to, asAt);
    var audits = byMonth.points().stream().mapToLong(MeasuredTrend.Point::of).sum();
    if (audits >= (long) MONTHS_SHOWN * AUDITS_A_MONTH) {
      return series(byMonth, By.MONTH);
    }
    var quarter = first.minusMonths((first.getMonthValue() - 1) % 3);
    return series(series(By.QUARTER, quarter, to, asAt), By.QUARTER);
  }

  /** What second checks did to the grades, one entry a scale: scales are never in one table. */
  public SecondChecks secondChecks(LocalDate from, LocalDate to, Instant asAt) {
    var asked =
        new SecondCheckQuestion(
            By.NONE,
            AuditType.CASE_FILE.code(),
            null,
            null,
            null,
            null,
            counted(),
            null,
            from,
            to,
            asAt);
    var agreement = secondChecks.agreement(asked, asAt, WHOLE_SERVICE);
    var effect = secondChecks.effect(asked, asAt, WHOLE_SERVICE);
    var scales =
        effect.rows().stream()
            .map(
                row ->
                    checked(
                        row,
                        agreement.rows().stream()
                            .filter(same -> same.scale().equals(row.scale()))
                            .findFirst()
                            .orElseThrow()))
            .toList();
    var definition = effect.definition();
    return new SecondChecks(scales, new Meaning(definition.version(), definition.counted()));
  }

  /**
   * Who took part, in every case file audit made with an audit tool, however its case was chosen.
   *
   * @param asAt an instant that is settled
   */
  public Involved involvement(LocalDate from, LocalDate to, Instant asAt) {
    var found =
        involvement.measure(
            new InvolvementQuestion(
                By.TEAM,
                new Narrowing(AuditType.CASE_FILE.code(), null, null, from, to),
                Optional.of(asAt)),
            asAt,
            WHOLE_SERVICE);
    var total = found.total();
    var definition = found.definition();
    return new Involved(
        total.practitioner().tookPart(),
        total.practitioner().audits(),
        total.feedback().given(),
        total.feedback().audits(),
        new Meaning(definition.version(), definition.practitioner() + " " + definition.feedback()));
  }

  private MeasuredTrend series(By by, LocalDate from, LocalDate to, Instant asAt) {
    return trend.measure(question(by, from, to), Judged.GOOD_OR_BETTER, null, asAt, WHOLE_SERVICE);
  }

  private static Series series(MeasuredTrend found, By by) {
    return new Series(
        by.code(),
        found.variation(),
        found.points().stream()
            .map(
                point ->
                    new Point(
                        point.key(),
                        point.label(),
                        Period.firstDay(point.key()),
                        Period.lastDay(by, point.key()),
                        point.count(),
                        point.of(),
                        point.mean(),
                        point.lower(),
                        point.upper(),
                        point.type(),
                        point.target()))
            .toList(),
        found.notes(),
        found.milestones().stream().map(one -> new Mark(one.period(), one.title())).toList(),
        found.rebases().stream().map(one -> new Mark(one.from(), one.reason())).toList(),
        found.breaks().stream().map(one -> new Mark(one.from(), one.text())).toList());
  }

  private static JudgedGoodQuestion question(By by, LocalDate from, LocalDate to) {
    return new JudgedGoodQuestion(
        by,
        AuditType.CASE_FILE.code(),
        null,
        false,
        null,
        null,
        counted(),
        null,
        null,
        null,
        from,
        to,
        Basis.FINAL,
        null);
  }

  private static List<String> counted() {
    return COUNTED.stream().map(Sampling::code).toList();
  }

  private static Table table(JudgedGood found, Map<String, String> flags) {
    var definition = found.definition();
    return new Table(
        found.rows().stream().map(row -> row(row, flags.get(row.key()))).toList(),
        row(found.total(), null),
        new Meaning(
            definition.version(),
            Stream.of(definition.numerator(), definition.denominator(), definition.interval())
                .reduce((one, next) -> one + " " + next)
                .orElseThrow()));
  }

  private static Row row(JudgedGood.Figures found, String flag) {
    var range = found.interval95();
    return new Row(
        found.key() == null ? "total" : found.key(),
        found.label(),
        found.goodOrBetter(),
        found.audits(),
        range == null ? null : range.lower(),
        range == null ? null : range.upper(),
        found.moderated(),
        flag);
  }

  private static Checked checked(
      ModerationEffect.Figures effect, GradeAgreement.Figures agreement) {
    return new Checked(
        effect.scale(),
        effect.audits(),
        effect.originalGood(),
        effect.recordedGood(),
        agreement.n(),
        agreement.unchanged(),
        agreement.lowered(),
        agreement.raised(),
        effect.judgement().audits());
  }
}
