package uk.plumbline.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Mean and limits of one part of a series, from how far each point moves from the one before.
 *
 * @param lower null where there is a single point to take limits from
 * @param upper likewise
 */
record TrendLimits(double mean, Double lower, Double upper) {
  /** Limits lie this many average movements from the mean: 3 / 1.128. */
  private static final double REACH = 2.66;

  /** A movement this many times the average is an outlier: the limit of moving ranges of two. */
  private static final double OUTLIER = 3.267;

  static TrendLimits of(double[] values, Integer fixAfter, boolean screenOutliers) {
    var base = fixAfter == null ? values : Arrays.copyOf(values, Math.min(fixAfter, values.length));
    var mean = Arrays.stream(base).average().orElseThrow();
    if (base.length < 2) {
      return new TrendLimits(mean, null, null);
    }
    var movements =
        IntStream.range(1, base.length).mapToDouble(i -> Math.abs(base[i] - base[i - 1])).toArray();
    var average = Arrays.stream(movements).average().orElseThrow();
    if (screenOutliers) {
      var most = OUTLIER * average;
      // A constant series has no movement at all; then nothing is left out and the limits meet.
      average = Arrays.stream(movements).filter(each -> each < most).average().orElse(average);
    }
    return new TrendLimits(mean, mean - REACH * average, mean + REACH * average);
  }

  /** Two thirds of the way to the limits. */
  double innerReach() {
    return upper == null ? Double.POSITIVE_INFINITY : (upper - mean) * 2 / 3;
  }
}
