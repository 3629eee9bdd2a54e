package uk.plumbline.statistics;

/**
 * How many cases to audit for a proportion with a wanted margin.
 *
 * @param size for the caseload given; the same as {@code unlimited} when none is
 * @param unlimited for a caseload without end
 * @see "Cochran 1977, Sampling Techniques, section 4.4"
 */
public record SampleSize(long size, long unlimited) {
  /** Keeps a whole number that arithmetic made a hair too large from being rounded up. */
  private static final double HAIR = 1e-9;

  /**
   * @param margin half the width of the interval, above 0 and below 1
   * @param expected the proportion expected, above 0 and below 1; 0.5 is the most careful
   * @param population cases there are, 1 or more; null when not known
   * @param z standard normal quantile of the confidence, above 0
   * @throws IllegalArgumentException when a number is outside its range
   */
  public static SampleSize of(double margin, double expected, Long population, double z) {
    if (!(margin > 0 && margin < 1)) {
      throw new IllegalArgumentException("The margin must be above 0 and below 1");
    }
    if (!(expected > 0 && expected < 1)) {
      throw new IllegalArgumentException("The proportion expected must be above 0 and below 1");
    }
    if (population != null && population < 1) {
      throw new IllegalArgumentException("There must be at least one case");
    }
    var unlimited = z * z * expected * (1 - expected) / (margin * margin);
    // Short of one case the correction would divide by nothing or less.
    var size =
        population == null || unlimited <= 1
            ? unlimited
            : unlimited / (1 + (unlimited - 1) / population);
    return new SampleSize(ceil(size), ceil(unlimited));
  }

  private static long ceil(double size) {
    return (long) Math.ceil(size - HAIR);
  }
}
