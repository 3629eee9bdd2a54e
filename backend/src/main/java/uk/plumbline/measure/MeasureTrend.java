package uk.plumbline.measure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.plumbline.access.Person;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.statistics.ProportionTrend;
import uk.plumbline.statistics.ProportionTrend.Counts;
import uk.plumbline.statistics.ProportionTrend.Method;
import uk.plumbline.statistics.TrendChart;
import uk.plumbline.statistics.TrendChart.Improvement;

/** Answers how a proportion moves in time, and which movements are more than chance. */
@Singleton
class MeasureTrend {
  /** Under this many audits a month, a month is mostly noise. */
  private static final int AUDITS_A_MONTH = 10;

  private final MeasureJudgedGood measure;

  MeasureTrend(MeasureJudgedGood measure) {
    this.measure = measure;
  }

  /**
   * The series by month, quarter or year.
   *
   * @param target 0 to 1; null for none
   * @param asAt from {@link AsAt}
   * @throws uk.plumbline.shared.ProblemException 400 when a team, service or area does not exist
   */
  MeasuredTrend measure(
      JudgedGoodQuestion asked, Judged judged, Double target, Instant asAt, Person person) {
    var figures = measure.measure(asked, asAt, person);
    var drawn = figures.rows().stream().filter(row -> row.audits() > 0).toList();
    var trend =
        ProportionTrend.of(
            drawn.stream().map(row -> new Counts(judged.in(row), row.audits())).toList(),
            new TrendChart.Settings(Improvement.INCREASE, target, List.of(), null, true));
    var chart = trend.chart();
    return new MeasuredTrend(
        figures.asAt(),
        figures.definition(),
        judged.code(),
        code(trend.method()),
        code(chart.variation()),
        target,
        code(chart.assurance()),
        points(figures.rows(), chart, judged),
        notes(asked.by(), trend.method(), drawn),
        figures.breaks());
  }

  private static List<MeasuredTrend.Point> points(
      List<Figures> rows, TrendChart chart, Judged judged) {
    var points = new ArrayList<MeasuredTrend.Point>();
    int drawn = 0;
    for (var row : rows) {
      if (row.audits() == 0) {
        points.add(
            new MeasuredTrend.Point(row.key(), row.label(), 0, 0, null, null, null, null, null));
      } else {
        points.add(
            new MeasuredTrend.Point(
                row.key(),
                row.label(),
                judged.in(row),
                row.audits(),
                (double) judged.in(row) / row.audits(),
                chart.mean().get(drawn),
                chart.lower().get(drawn),
                chart.upper().get(drawn),
                code(chart.pointTypes().get(drawn))));
        drawn++;
      }
    }
    return points;
  }

  private static List<String> notes(By by, Method method, List<Figures> drawn) {
    var period = by.code() + "s";
    var notes = new ArrayList<String>();
    if (method == Method.RUN_CHART) {
      notes.add(
          "Limits need at least "
              + ProportionTrend.POINTS_FOR_LIMITS
              + " "
              + period
              + " with audits; there are "
              + drawn.size()
              + ".");
    }
    if (method == Method.P_CHART) {
      notes.add("The " + period + " differ much in size, so each has limits of its own.");
    }
    var small = drawn.stream().filter(row -> row.audits() < AUDITS_A_MONTH).count();
    if (by == By.MONTH && small * 2 > drawn.size()) {
      notes.add("Most months have fewer than " + AUDITS_A_MONTH + " audits, so quarters say more.");
    }
    return notes;
  }

  private static String code(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
