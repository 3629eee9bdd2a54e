package uk.plumbline.statistics;

import java.util.Optional;

/**
 * Wilson's score interval of a proportion. Unlike the textbook interval it stays within 0 to 1 and
 * behaves for the small counts a team has in a quarter.
 *
 * <p>It speaks of the wider work from which the cases were drawn, and only if they were drawn at
 * random; for hand-picked cases it says less than it seems to.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, Journal of the
 *     American Statistical Association 22, pages 209 to 212</a>
 */
public final class WilsonInterval {

  /** Standard normal quantile for 95% confidence, two-sided. */
  public static final double Z95 = 1.959963984540054;

  /** Standard normal quantile for 99.8% confidence, two-sided. */
  public static final double Z998 = 3.090232306167814;

  private WilsonInterval() {}

  /**
   * The 95% interval.
   *
   * @param successes audits that have what is looked for, 0 to {@code trials}
   * @param trials audits looked at
   * @return empty when there are no trials: nothing is known then, which is not the same as 0
   * @throws IllegalArgumentException when the counts cannot be counts of one thing
   */
  public static Optional<Interval> of(long successes, long trials) {
    return of(successes, trials, Z95);
  }

  /**
   * The interval for any confidence.
   *
   * @param successes audits that have what is looked for, 0 to {@code trials}
   * @param trials audits looked at
   * @param z standard normal quantile of the confidence, above 0
   * @return empty when there are no trials
   * @throws IllegalArgumentException when the counts cannot be counts of one thing, or z is not
   *     above 0
   */
  public static Optional<Interval> of(long successes, long trials, double z) {
    if (successes < 0 || trials < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials + " is not a proportion");
    }
    if (!(z > 0) || Double.isInfinite(z)) {
      throw new IllegalArgumentException("z must be above 0");
    }
    if (trials == 0) {
      return Optional.empty();
    }
    return Optional.of(ofReal((double) successes / trials, trials, z));
  }

  /**
   * The interval for a proportion that rests on an effective rather than a counted number of
   * audits.
   *
   * @param proportion 0 to 1
   * @param effective how many audits it is worth, above 0
   * @param z standard normal quantile of the confidence, above 0
   */
  static Interval ofReal(double proportion, double effective, double z) {
    var x = proportion * effective;
    var centre = 2 * x + z * z;
    var spread = z * Math.sqrt(z * z + 4 * x * (1 - proportion));
    var scale = 2 * (effective + z * z);
    // The formula gives 0 and 1 at the ends; rounding may not, so the ends are set.
    var lower = proportion == 0 ? 0 : Math.max(0, (centre - spread) / scale);
    var upper = proportion == 1 ? 1 : Math.min(1, (centre + spread) / scale);
    return new Interval(lower, upper);
  }
}
