package uk.plumbline.statistics;

import java.util.Optional;

/**
 * Gwet's AC1 and, weighted, AC2: agreement beyond chance that does not collapse where nearly every
 * audit gets the same grade. It stays high under poor agreement, so kappa stands beside it. The
 * number of grades is the scale's, never the number of grades seen.
 *
 * @see <a href="https://doi.org/10.1348/000711006X126600">Gwet 2008, British Journal of
 *     Mathematical and Statistical Psychology 61, pages 29 to 48</a>
 */
final class GwetCoefficient {
  private final Shares shares;
  private final double[][] weights;
  private final double perGrade;
  private final double observed;
  private final double expected;

  private GwetCoefficient(Shares shares, AgreementWeights weights) {
    this.shares = shares;
    this.weights = weights.matrix(shares.size());
    double all = 0;
    for (var row : this.weights) {
      for (var weight : row) {
        all += weight;
      }
    }
    this.perGrade = all / (shares.size() * (shares.size() - 1.0));
    this.observed = shares.sum((i, j) -> this.weights[i][j]);
    double spread = 0;
    for (int k = 0; k < shares.size(); k++) {
      spread += mean(k) * (1 - mean(k));
    }
    this.expected = perGrade * spread;
  }

  /**
   * @param audits pairs of grades in the table
   * @return empty when chance alone would agree throughout, which weights can bring about
   */
  static Optional<Coefficient> of(Shares shares, AgreementWeights weights, long audits) {
    var gwet = new GwetCoefficient(shares, weights);
    return gwet.isUndefined()
        ? Optional.empty()
        : Optional.of(Coefficient.of(gwet.value(), gwet.largeSampleVariance(audits), audits));
  }

  /** The value alone, for weighted rows, where the large-sample variance does not hold. */
  static Optional<Coefficient> weighted(Shares shares, AgreementWeights weights) {
    var gwet = new GwetCoefficient(shares, weights);
    return gwet.isUndefined() ? Optional.empty() : Optional.of(Coefficient.alone(gwet.value()));
  }

  private boolean isUndefined() {
    return 1 - expected < 1e-12;
  }

  private double value() {
    return (observed - expected) / (1 - expected);
  }

  private double mean(int grade) {
    return (shares.row(grade) + shares.column(grade)) / 2;
  }

  private double largeSampleVariance(long audits) {
    var rest = 1 - value();
    var sum =
        shares.sum(
            (i, j) -> {
              var chance = perGrade * (1 - (mean(i) + mean(j)) / 2);
              var term = weights[i][j] - 2 * rest * chance;
              return term * term;
            });
    var centre = observed - 2 * rest * expected;
    return (sum - centre * centre) / (audits * (1 - expected) * (1 - expected));
  }
}
