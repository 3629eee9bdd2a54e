package uk.plumbline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An XmR chart: a series in time with its mean and the limits that its own movement sets, and the
 * points that are more than noise.
 *
 * @param mean one a point
 * @param lower lower limit, one a point, not clipped; null where a part has a single point
 * @param upper upper limit, likewise
 * @param pointTypes one a point
 * @param variation the type of the last point; null without points
 * @param assurance what the last limits say of the target; null without a target, without limits or
 *     where neither direction is better
 * @see "NHS England, Making Data Count: rules for statistical process control"
 */
public record TrendChart(
    List<Double> mean,
    List<Double> lower,
    List<Double> upper,
    List<PointType> pointTypes,
    PointType variation,
    Assurance assurance) {
  /** Which way is better. */
  public enum Improvement {
    INCREASE,
    DECREASE,
    /** Neither. */
    NEUTRAL
  }

  /** What a point says. */
  public enum PointType {
    /** Within what chance would give. */
    COMMON_CAUSE,
    SPECIAL_CAUSE_IMPROVEMENT,
    SPECIAL_CAUSE_CONCERN,
    /** More than chance, where neither way is better. */
    SPECIAL_CAUSE_NEUTRAL
  }

  /** Whether the series, as it goes, will meet its target. */
  public enum Assurance {
    CONSISTENT_PASS,
    CONSISTENT_FAIL,
    /** It will sometimes and sometimes not. */
    INCONSISTENT
  }

  /**
   * How a chart is drawn.
   *
   * @param improvement which way is better
   * @param target what is aimed at; null for none
   * @param rebaseAt places, from 0, at which mean, limits and rules begin afresh
   * @param fixAfter points of each part from which its limits are taken; null for all
   * @param screenOutliers whether movements of 3.267 times the average and more are left out, once
   */
  public record Settings(
      Improvement improvement,
      Double target,
      List<Integer> rebaseAt,
      Integer fixAfter,
      boolean screenOutliers) {}

  /**
   * @param values in the order of time, all of them numbers; a missing period is left out
   * @throws IllegalArgumentException when a place to rebase at is not one of the points, or fewer
   *     than one point is to fix the limits
   */
  public static TrendChart of(List<Double> values, Settings settings) {
    if (settings.fixAfter() != null && settings.fixAfter() < 1) {
      throw new IllegalArgumentException("At least one point must fix the limits");
    }
    var mean = new ArrayList<Double>();
    var lower = new ArrayList<Double>();
    var upper = new ArrayList<Double>();
    var directions = new ArrayList<Integer>();
    for (var points : parts(values, settings.rebaseAt())) {
      var part = points.stream().mapToDouble(Double::doubleValue).toArray();
      var limits = TrendLimits.of(part, settings.fixAfter(), settings.screenOutliers());
      mean.addAll(Collections.nCopies(part.length, limits.mean()));
      lower.addAll(Collections.nCopies(part.length, limits.lower()));
      upper.addAll(Collections.nCopies(part.length, limits.upper()));
      var reach = new double[part.length];
      Arrays.fill(reach, limits.reach());
      Arrays.stream(new TrendRules(part, limits.mean(), reach).directions())
          .forEach(directions::add);
    }
    return of(mean, lower, upper, directions, settings);
  }

  /** The chart whose limits and directions are known. */
  static TrendChart of(
      List<Double> mean,
      List<Double> lower,
      List<Double> upper,
      List<Integer> directions,
      Settings settings) {
    var types =
        directions.stream().map(direction -> type(direction, settings.improvement())).toList();
    return new TrendChart(
        mean,
        lower,
        upper,
        types,
        types.isEmpty() ? null : types.getLast(),
        types.isEmpty() ? null : assurance(lower.getLast(), upper.getLast(), settings));
  }

  /** The series cut where it begins afresh. */
  static <T> List<List<T>> parts(List<T> all, List<Integer> rebaseAt) {
    SortedSet<Integer> starts = new TreeSet<>(rebaseAt);
    if (!starts.isEmpty() && (starts.first() < 0 || starts.last() >= all.size())) {
      throw new IllegalArgumentException("A chart can only be rebased at one of its points");
    }
    var parts = new ArrayList<List<T>>();
    int from = 0;
    for (var to : starts) {
      if (to > from) {
        parts.add(all.subList(from, to));
        from = to;
      }
    }
    if (all.size() > from) {
      parts.add(all.subList(from, all.size()));
    }
    return parts;
  }

  private static PointType type(int direction, Improvement improvement) {
    if (direction == 0) {
      return PointType.COMMON_CAUSE;
    }
    return switch (improvement) {
      case NEUTRAL -> PointType.SPECIAL_CAUSE_NEUTRAL;
      case INCREASE ->
          direction > 0 ? PointType.SPECIAL_CAUSE_IMPROVEMENT : PointType.SPECIAL_CAUSE_CONCERN;
      case DECREASE ->
          direction < 0 ? PointType.SPECIAL_CAUSE_IMPROVEMENT : PointType.SPECIAL_CAUSE_CONCERN;
    };
  }

  private static Assurance assurance(Double lower, Double upper, Settings settings) {
    var target = settings.target();
    if (target == null || lower == null || settings.improvement() == Improvement.NEUTRAL) {
      return null;
    }
    var isUp = settings.improvement() == Improvement.INCREASE;
    if (target > upper) {
      return isUp ? Assurance.CONSISTENT_FAIL : Assurance.CONSISTENT_PASS;
    }
    if (target < lower) {
      return isUp ? Assurance.CONSISTENT_PASS : Assurance.CONSISTENT_FAIL;
    }
    return Assurance.INCONSISTENT;
  }
}
