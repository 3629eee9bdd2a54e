package uk.plumbline.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of the standard normal distribution. */
public final class StandardNormal {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private StandardNormal() {}

  /**
   * How many standard deviations to either side hold the given share of the distribution.
   *
   * @param confidence above 0 and below 1, such as 0.95
   * @return z, such as 1.96
   * @throws IllegalArgumentException when the confidence is not between 0 and 1
   */
  public static double twoSided(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("The confidence must be above 0 and below 1");
    }
    return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
  }
}
