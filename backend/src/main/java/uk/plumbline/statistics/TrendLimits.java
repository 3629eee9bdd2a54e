package uk.plumbline.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Mean and limits of one part of a series, from how far each point moves from the one before.
 *
 * @param reach how far from the mean the limits lie; infinite where there is a single point to take
 *     them from
 */
record TrendLimits(double mean, double reach) {
  /** Limits lie this many average movements from the mean: 3 / 1.128. */
  private static final double REACH = 2.66;

  /** A movement this many times the average is an outlier: the limit of moving ranges of two. */
  private static final double OUTLIER = 3.267;

  static TrendLimits of(double[] values, Integer fixAfter, boolean screenOutliers) {
    var base = fixAfter == null ? values : Arrays.copyOf(values, Math.min(fixAfter, values.length));
    var mean = Arrays.stream(base).average().orElseThrow();
    if (base.length < 2) {
      return new TrendLimits(mean, Double.POSITIVE_INFINITY);
    }
    var movements =
        IntStream.range(1, base.length).mapToDouble(i -> Math.abs(base[i] - base[i - 1])).toArray();
    var average = Arrays.stream(movements).average().orElseThrow();
    if (screenOutliers) {
      var most = OUTLIER * average;
      // A constant series has no movement at all; then nothing is left out and the limits meet.
      average = Arrays.stream(movements).filter(each -> each < most).average().orElse(average);
    }
    return new TrendLimits(mean, REACH * average);
  }

  /** The lower limit; null where there is none. */
  Double lower() {
    return Double.isInfinite(reach) ? null : Double.valueOf(mean - reach);
  }

  /** The upper limit; null where there is none. */
  Double upper() {
    return Double.isInfinite(reach) ? null : Double.valueOf(mean + reach);
  }
}
