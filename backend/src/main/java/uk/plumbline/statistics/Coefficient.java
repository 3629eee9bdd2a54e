package uk.plumbline.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A coefficient of agreement, 1 for perfect agreement.
 *
 * @param value the coefficient
 * @param se its standard error; null where it means nothing
 * @param lower lower end of the 95% interval; null where there is none
 * @param upper upper end
 */
public record Coefficient(double value, Double se, Double lower, Double upper) {
  /** A value whose standard error means nothing, as with one audit or a constant side. */
  static Coefficient alone(double value) {
    return new Coefficient(value, null, null, null);
  }

  /**
   * @param variance of the coefficient; 0 gives no interval
   * @param audits pairs of grades it rests on; the interval is Student's with one degree fewer
   */
  static Coefficient of(double value, double variance, long audits) {
    if (audits < 2) {
      return alone(value);
    }
    // Perfect agreement leaves a remnant of rounding where the formula gives exactly 0.
    if (variance < 1e-15) {
      return new Coefficient(value, 0.0, null, null);
    }
    var se = Math.sqrt(variance);
    var reach = TDistribution.of(audits - 1).inverseSurvivalProbability(0.025) * se;
    return new Coefficient(value, se, value - reach, value + reach);
  }
}
