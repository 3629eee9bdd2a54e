package uk.plumbline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import uk.plumbline.statistics.TrendChart.Settings;

/**
 * A proportion in time, drawn by the chart that its counts allow: none without audits, a run chart
 * under 12 periods, an XmR chart where the periods are of like size, and limits for each period's
 * own size where they are not. Periods without audits are left out before, never counted as nought.
 *
 * @param method how it is drawn
 * @param chart one mean, limit and point type a period
 * @see "NHS England, Making Data Count: rules for statistical process control"
 */
public record ProportionTrend(Method method, TrendChart chart) {
  /** Under this many points there are no limits worth drawing. */
  public static final int POINTS_FOR_LIMITS = 12;

  /** An XmR chart treats every period alike, which fails when one has over twice the audits. */
  private static final int LIKE_SIZE = 2;

  /** A p-chart's limits lie this many standard errors from the mean. */
  private static final int REACH = 3;

  /** How a series is drawn. */
  public enum Method {
    /** Nothing to draw. */
    NONE,
    /** A line and its mean. */
    RUN_CHART,
    /** Limits from how far each point moves from the one before. */
    XMR,
    /** Limits from each period's number of audits. */
    P_CHART
  }

  /**
   * Counts of one period.
   *
   * @param count audits that have what is looked for, 0 to {@code of}
   * @param of audits, above 0
   */
  public record Counts(long count, long of) {
    /**
     * @throws IllegalArgumentException when the counts cannot be counts of one thing
     */
    public Counts {
      if (count < 0 || of <= 0 || count > of) {
        throw new IllegalArgumentException(count + " of " + of + " is not a proportion");
      }
    }

    double proportion() {
      return (double) count / of;
    }
  }

  /**
   * @param periods those with audits, in the order of time
   * @throws IllegalArgumentException as {@link TrendChart#of}
   */
  public static ProportionTrend of(List<Counts> periods, Settings settings) {
    var values = periods.stream().map(Counts::proportion).toList();
    if (periods.isEmpty()) {
      return new ProportionTrend(Method.NONE, TrendChart.of(values, settings));
    }
    if (periods.size() < POINTS_FOR_LIMITS) {
      return new ProportionTrend(Method.RUN_CHART, chart(periods, settings, false));
    }
    if (areOfLikeSize(periods)) {
      return new ProportionTrend(Method.XMR, TrendChart.of(values, settings));
    }
    return new ProportionTrend(Method.P_CHART, chart(periods, settings, true));
  }

  /**
   * Estimated proportions in time. Their numbers of audits say nothing of how far chance moves
   * them, so that limits are always those of their own movement, and the mean weighs every period
   * alike.
   *
   * @param values of the periods that have one, each 0 to 1, in the order of time
   * @throws IllegalArgumentException as {@link TrendChart#of}
   */
  public static ProportionTrend ofEstimates(List<Double> values, Settings settings) {
    if (values.isEmpty()) {
      return new ProportionTrend(Method.NONE, TrendChart.of(values, settings));
    }
    return values.size() < POINTS_FOR_LIMITS
        ? new ProportionTrend(Method.RUN_CHART, withoutLimits(values, settings))
        : new ProportionTrend(Method.XMR, TrendChart.of(values, settings));
  }

  private static TrendChart withoutLimits(List<Double> values, Settings settings) {
    var mean = new ArrayList<Double>();
    var directions = new ArrayList<Integer>();
    for (var part : TrendChart.parts(values, settings.rebaseAt())) {
      var base = settings.fixAfter() == null ? part : firstOf(part, settings.fixAfter());
      var average = base.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      var points = part.stream().mapToDouble(Double::doubleValue).toArray();
      var reach = new double[points.length];
      Arrays.fill(reach, Double.POSITIVE_INFINITY);
      mean.addAll(Collections.nCopies(part.size(), average));
      Arrays.stream(new TrendRules(points, average, reach).directions()).forEach(directions::add);
    }
    var none = Collections.<Double>nCopies(values.size(), null);
    return TrendChart.of(mean, none, none, directions, settings);
  }

  private static boolean areOfLikeSize(List<Counts> periods) {
    var sizes = periods.stream().mapToLong(Counts::of).summaryStatistics();
    return sizes.getMax() <= LIKE_SIZE * sizes.getMin();
  }

  private static TrendChart chart(List<Counts> periods, Settings settings, boolean hasLimits) {
    var mean = new ArrayList<Double>();
    var lower = new ArrayList<Double>();
    var upper = new ArrayList<Double>();
    var directions = new ArrayList<Integer>();
    for (var part : TrendChart.parts(periods, settings.rebaseAt())) {
      var base = settings.fixAfter() == null ? part : firstOf(part, settings.fixAfter());
      var pooled =
          (double) base.stream().mapToLong(Counts::count).sum()
              / base.stream().mapToLong(Counts::of).sum();
      var reach = part.stream().mapToDouble(period -> reach(pooled, period, hasLimits)).toArray();
      var values = part.stream().mapToDouble(Counts::proportion).toArray();
      mean.addAll(Collections.nCopies(part.size(), pooled));
      Arrays.stream(reach).forEach(each -> lower.add(hasLimits ? pooled - each : null));
      Arrays.stream(reach).forEach(each -> upper.add(hasLimits ? pooled + each : null));
      Arrays.stream(new TrendRules(values, pooled, reach).directions()).forEach(directions::add);
    }
    return TrendChart.of(mean, lower, upper, directions, settings);
  }

  private static <T> List<T> firstOf(List<T> part, int many) {
    return part.subList(0, Math.min(many, part.size()));
  }

  private static double reach(double pooled, Counts period, boolean hasLimits) {
    return hasLimits
        ? REACH * Math.sqrt(pooled * (1 - pooled) / period.of())
        : Double.POSITIVE_INFINITY;
  }
}
