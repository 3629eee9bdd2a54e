package uk.plumbline.statistics;

import java.util.Optional;

/**
 * Cohen's kappa, weighted or not: agreement beyond what the two graders' habits alone would give.
 * Collapses where nearly every audit gets the same grade, so it is never shown alone.
 *
 * @see <a href="https://doi.org/10.1037/h0026256">Cohen 1968, Psychological Bulletin 70, pages 213
 *     to 220</a>
 * @see <a href="https://doi.org/10.1037/h0028106">Fleiss, Cohen and Everitt 1969, Psychological
 *     Bulletin 72, pages 323 to 327: the standard error</a>
 */
final class Kappa {
  private final Shares shares;
  private final double[][] weights;
  private final double observed;
  private final double expected;

  private Kappa(Shares shares, AgreementWeights weights) {
    this.shares = shares;
    this.weights = weights.matrix(shares.size());
    this.observed = shares.sum((i, j) -> this.weights[i][j]);
    double chance = 0;
    for (int i = 0; i < shares.size(); i++) {
      for (int j = 0; j < shares.size(); j++) {
        chance += this.weights[i][j] * shares.row(i) * shares.column(j);
      }
    }
    this.expected = chance;
  }

  /**
   * @param audits pairs of grades in the table, every pair counting once
   * @return empty when there is nothing to measure: no audits, or one grade throughout
   */
  static Optional<Coefficient> of(Shares shares, AgreementWeights weights, long audits) {
    var kappa = new Kappa(shares, weights);
    return kappa.isUndefined()
        ? Optional.empty()
        : Optional.of(kappa.coefficient(kappa.largeSampleVariance(audits), audits));
  }

  /**
   * The same where some grades were moderated more often than others: each row weighted, and the
   * variance that of samples drawn separately within each stratum from the audits there were, by
   * linearisation.
   *
   * @see <a href="https://doi.org/10.1002/sim.2425">Feder 2006: kappa from complex samples</a>
   */
  static Optional<Coefficient> weighted(Shares shares, AgreementWeights weights, long audits) {
    var kappa = new Kappa(shares, weights);
    return kappa.isUndefined()
        ? Optional.empty()
        : Optional.of(kappa.coefficient(kappa.designVariance(), audits));
  }

  private boolean isUndefined() {
    return 1 - expected < 1e-12;
  }

  private double value() {
    return (observed - expected) / (1 - expected);
  }

  private Coefficient coefficient(double variance, long audits) {
    if (isOneSideConstant()) {
      return Coefficient.alone(0);
    }
    return Double.isNaN(variance)
        ? Coefficient.alone(value())
        : Coefficient.of(value(), variance, audits);
  }

  /** Somebody gave the same grade throughout: no agreement beyond habit can show. */
  private boolean isOneSideConstant() {
    int rows = 0;
    int columns = 0;
    for (int i = 0; i < shares.size(); i++) {
      rows += shares.row(i) > 0 ? 1 : 0;
      columns += shares.column(i) > 0 ? 1 : 0;
    }
    return rows == 1 || columns == 1;
  }

  private double largeSampleVariance(long audits) {
    var k = value();
    var sum = shares.sum((i, j) -> square(weights[i][j] - (1 - k) * (rowMean(i) + columnMean(j))));
    var centre = observed - 2 * (1 - k) * expected;
    return (sum - centre * centre) / (audits * square(1 - expected));
  }

  private double designVariance() {
    double variance = 0;
    for (var part : shares.parts()) {
      var unchecked = 1 - (double) part.pairs() / part.audited();
      if (part.pairs() == 1 && unchecked > 0) {
        return Double.NaN;
      }
      if (part.pairs() > 1) {
        variance += unchecked * square(part.weight()) * varianceWithin(part) / part.pairs();
      }
    }
    return variance;
  }

  /** Sample variance of the linearised coefficient among the pairs of one part. */
  private double varianceWithin(Shares.Part part) {
    double mean = 0;
    for (int j = 0; j < shares.size(); j++) {
      mean += part.within()[j] * influence(part.original(), j);
    }
    double sum = 0;
    for (int j = 0; j < shares.size(); j++) {
      sum += part.within()[j] * square(influence(part.original(), j) - mean);
    }
    return sum * part.pairs() / (part.pairs() - 1);
  }

  private double influence(int i, int j) {
    return ((weights[i][j] - observed) * (1 - expected)
            - (rowMean(i) + columnMean(j) - 2 * expected) * (1 - observed))
        / square(1 - expected);
  }

  private double rowMean(int i) {
    double mean = 0;
    for (int j = 0; j < shares.size(); j++) {
      mean += weights[i][j] * shares.column(j);
    }
    return mean;
  }

  private double columnMean(int j) {
    double mean = 0;
    for (int i = 0; i < shares.size(); i++) {
      mean += weights[i][j] * shares.row(i);
    }
    return mean;
  }

  private static double square(double x) {
    return x * x;
  }
}
