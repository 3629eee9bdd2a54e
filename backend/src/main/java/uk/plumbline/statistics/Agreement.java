package uk.plumbline.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far an auditor's and a moderator's grades agree, and which way they differ. Counts first: no
 * coefficient says much alone.
 *
 * <p>Where moderation was not equally likely for every original grade, the shares and coefficients
 * can be weighted to all audits; counts and tests stay those of the moderated audits.
 *
 * @param n moderated audits
 * @param exact share with the same grade, 0 to 1; null without audits
 * @param withinOne share at most one grade apart
 * @param lowered audits whose grade moderation lowered
 * @param unchanged audits whose grade it left
 * @param raised audits whose grade it raised
 * @param signTestP exact probability of so uneven a split by chance; null when nothing moved
 * @param goodToNotGood audits moved out of good or better
 * @param notGoodToGood audits moved into good or better
 * @param mcNemarP likewise for those two; null when none crossed
 * @param meanShift average step, below 0 where moderation lowers; null without audits
 * @param kappa Cohen's; null where there is no variation to measure
 * @param kappaLinear with linear weights
 * @param kappaQuadratic with quadratic weights
 * @param ac1 Gwet's AC1
 * @param ac2Linear Gwet's AC2 with linear weights
 * @param ac2Quadratic with quadratic weights
 */
public record Agreement(
    long n,
    Double exact,
    Double withinOne,
    long lowered,
    long unchanged,
    long raised,
    Double signTestP,
    long goodToNotGood,
    long notGoodToGood,
    Double mcNemarP,
    Double meanShift,
    Coefficient kappa,
    Coefficient kappaLinear,
    Coefficient kappaQuadratic,
    Coefficient ac1,
    Coefficient ac2Linear,
    Coefficient ac2Quadratic) {

  /**
   * @param table original by moderated grade
   * @param good for each grade, worst to best, whether it is good or better
   */
  public static Agreement of(GradeTable table, List<Boolean> good) {
    var total = table.total();
    if (total == 0) {
      return build(table, good, null, null);
    }
    var shares = Shares.plain(table);
    return build(
        table,
        good,
        shares,
        new Coefficients() {
          @Override
          public Optional<Coefficient> kappa(AgreementWeights weights) {
            return Kappa.of(shares, weights, total);
          }

          @Override
          public Optional<Coefficient> gwet(AgreementWeights weights) {
            return GwetCoefficient.of(shares, weights, total);
          }
        });
  }

  /**
   * @param table original by moderated grade, of the audits moderated by the design
   * @param good for each grade, worst to best, whether it is good or better
   * @param audited all audits by original grade, at least the moderated ones
   * @throws IllegalArgumentException when fewer were audited than moderated
   */
  public static Agreement weighted(GradeTable table, List<Boolean> good, List<Long> audited) {
    if (audited.size() != table.size()) {
      throw new IllegalArgumentException("There must be one number of audits for each grade");
    }
    return weighted(
        IntStream.range(0, table.size())
            .mapToObj(i -> new CheckedStratum(i, audited.get(i), table.counts().get(i)))
            .toList(),
        good);
  }

  /**
   * The same where audits of one original grade had different chances of being moderated, as where
   * a rule sends some of them.
   *
   * @param strata of the scale's grades, each grade in as many as its audits had chances
   * @param good for each grade, worst to best, whether it is good or better
   */
  public static Agreement weighted(List<CheckedStratum> strata, List<Boolean> good) {
    var table = GradeTable.of(strata, good.size());
    var shares = Shares.weighted(strata, table.size()).orElse(null);
    return build(
        table,
        good,
        shares,
        new Coefficients() {
          @Override
          public Optional<Coefficient> kappa(AgreementWeights weights) {
            return Kappa.weighted(shares, weights, table.total());
          }

          @Override
          public Optional<Coefficient> gwet(AgreementWeights weights) {
            return GwetCoefficient.weighted(shares, weights);
          }
        });
  }

  private interface Coefficients {
    Optional<Coefficient> kappa(AgreementWeights weights);

    Optional<Coefficient> gwet(AgreementWeights weights);
  }

  private static Agreement build(
      GradeTable table, List<Boolean> good, Shares shares, Coefficients coefficients) {
    if (good.size() != table.size()) {
      throw new IllegalArgumentException("Say of each grade whether it is good or better");
    }
    var lowered = table.count((original, moderated) -> moderated < original);
    var raised = table.count((original, moderated) -> moderated > original);
    var out = table.count((original, moderated) -> good.get(original) && !good.get(moderated));
    var in = table.count((original, moderated) -> !good.get(original) && good.get(moderated));
    var none = shares == null;
    return new Agreement(
        table.total(),
        none ? null : shares.sum((i, j) -> i == j ? 1 : 0),
        none ? null : shares.sum((i, j) -> Math.abs(i - j) <= 1 ? 1 : 0),
        lowered,
        table.count((original, moderated) -> moderated == original),
        raised,
        orNull(lowered, raised),
        out,
        in,
        orNull(out, in),
        none ? null : shares.sum((i, j) -> j - i),
        none ? null : coefficients.kappa(AgreementWeights.IDENTITY).orElse(null),
        none ? null : coefficients.kappa(AgreementWeights.LINEAR).orElse(null),
        none ? null : coefficients.kappa(AgreementWeights.QUADRATIC).orElse(null),
        none ? null : coefficients.gwet(AgreementWeights.IDENTITY).orElse(null),
        none ? null : coefficients.gwet(AgreementWeights.LINEAR).orElse(null),
        none ? null : coefficients.gwet(AgreementWeights.QUADRATIC).orElse(null));
  }

  private static Double orNull(long oneWay, long otherWay) {
    var p = ExactTest.sign(oneWay, otherWay);
    return p.isPresent() ? p.getAsDouble() : null;
  }
}
