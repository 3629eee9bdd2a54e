package uk.plumbline.measure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.plumbline.access.Person;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.organisation.Teams;
import uk.plumbline.plan.Plans;
import uk.plumbline.plan.Rebase;
import uk.plumbline.plan.Target;
import uk.plumbline.statistics.ProportionTrend;
import uk.plumbline.statistics.ProportionTrend.Counts;
import uk.plumbline.statistics.TrendChart;
import uk.plumbline.statistics.TrendChart.Improvement;

/** Answers how a proportion moves in time, and which movements are more than chance. */
@Singleton
class MeasureTrend {
  private final MeasureJudgedGood measure;
  private final Teams teams;
  private final Plans plans;

  MeasureTrend(MeasureJudgedGood measure, Teams teams, Plans plans) {
    this.measure = measure;
    this.teams = teams;
    this.plans = plans;
  }

  /**
   * The series by month, quarter or year, with what was recorded beside it by the same instant.
   *
   * @param given a target to hold it against instead of those recorded, 0 to 1; null for none
   * @param asAt from {@link AsAt}
   * @throws uk.plumbline.shared.ProblemException 400 when a team, service or area does not exist
   */
  MeasuredTrend measure(
      JudgedGoodQuestion asked, Judged judged, Double given, Instant asAt, Person person) {
    var figures = measure.measure(asked, asAt, person);
    var plan = SeriesPlan.of(asked, asAt, teams.all());
    var drawn = figures.rows().stream().filter(row -> judged.proportionIn(row) != null).toList();
    var keys = drawn.stream().map(Figures::key).toList();
    var rebases = plan.rebases(plans.rebases());
    var lines = new Lines(asked.by(), plan, judged, plans.targets(), given);
    var last = drawn.isEmpty() ? Optional.<Target>empty() : lines.target(keys.getLast());
    var target = drawn.isEmpty() ? given : lines.value(keys.getLast());
    var trend =
        trend(
            asked.basis(),
            drawn,
            judged,
            new TrendChart.Settings(
                Improvement.INCREASE, target, plan.rebaseAt(rebases, keys), null, true));
    var chart = trend.chart();
    return new MeasuredTrend(
        figures.asAt(),
        figures.definition(),
        judged.code(),
        code(trend.method()),
        code(chart.variation()),
        target,
        last.map(TrendPlan.TargetInForce::of).orElse(null),
        code(chart.assurance()),
        points(figures.rows(), chart, judged, lines),
        new TrendNotes(asked.by(), judged, figures.rows())
            .of(trend.method(), newest(plan, rebases, drawn)),
        figures.breaks(),
        annotations(asked.by(), plan, keys),
        restarts(plan, rebases, keys));
  }

  /**
   * The target of each period: one given, or else that in force on the period's last day.
   *
   * @param given null for those recorded
   */
  private record Lines(By by, SeriesPlan plan, Judged judged, List<Target> targets, Double given) {
    Optional<Target> target(String key) {
      return given == null
          ? plan.target(targets, judged, Period.lastDay(by, key))
          : Optional.empty();
    }

    Double value(String key) {
      return given == null ? target(key).map(Target::value).orElse(null) : given;
    }
  }

  private List<TrendPlan.Annotation> annotations(By by, SeriesPlan plan, List<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var found =
        plan.milestones(
            plans.milestones(),
            Period.firstDay(keys.getFirst()),
            Period.lastDay(by, keys.getLast()));
    var annotations = new ArrayList<TrendPlan.Annotation>();
    found.forEach(
        milestone ->
            annotations.add(TrendPlan.Annotation.of(annotations.size() + 1, by, milestone)));
    return annotations;
  }

  private static List<TrendPlan.Restart> restarts(
      SeriesPlan plan, List<Rebase> rebases, List<String> keys) {
    return rebases.stream()
        .flatMap(
            rebase ->
                plan.begins(rebase, keys).map(key -> TrendPlan.Restart.of(key, rebase)).stream())
        .toList();
  }

  private static ProportionTrend trend(
      Basis basis, List<Figures> drawn, Judged judged, TrendChart.Settings settings) {
    return basis.isEstimate()
        ? ProportionTrend.ofEstimates(drawn.stream().map(judged::proportionIn).toList(), settings)
        : ProportionTrend.of(
            drawn.stream().map(row -> new Counts(judged.in(row), row.audits())).toList(), settings);
  }

  private static List<MeasuredTrend.Point> points(
      List<Figures> rows, TrendChart chart, Judged judged, Lines lines) {
    var points = new ArrayList<MeasuredTrend.Point>();
    int drawn = 0;
    for (var row : rows) {
      var proportion = judged.proportionIn(row);
      var isDrawn = proportion != null;
      points.add(
          new MeasuredTrend.Point(
              row.key(),
              row.label(),
              judged.in(row),
              row.audits(),
              proportion,
              isDrawn ? chart.mean().get(drawn) : null,
              isDrawn ? chart.lower().get(drawn) : null,
              isDrawn ? chart.upper().get(drawn) : null,
              isDrawn ? code(chart.pointTypes().get(drawn)) : null,
              lines.value(row.key()),
              judged.estimateIn(row)));
      drawn += isDrawn ? 1 : 0;
    }
    return points;
  }

  /** How many of the periods drawn belong to the newest part. */
  private static int newest(SeriesPlan plan, List<Rebase> rebases, List<Figures> drawn) {
    var starts = plan.rebaseAt(rebases, drawn.stream().map(Figures::key).toList());
    return starts.isEmpty() ? drawn.size() : drawn.size() - starts.getLast();
  }

  private static String code(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
