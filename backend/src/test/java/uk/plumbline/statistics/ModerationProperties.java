package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ModerationProperties {
  private static final List<Boolean> GOOD = List.of(false, false, true, true);

  /** Up to two strata a grade, as where a rule sends some audits; each with somebody moderated. */
  @Provide
  Arbitrary<List<CheckedStratum>> strata() {
    var counts = Arbitraries.longs().between(0, 8).list().ofSize(4);
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), counts, Arbitraries.longs().between(0, 30))
        .as(
            (original, given, rest) ->
                new CheckedStratum(
                    original, given.stream().mapToLong(Long::longValue).sum() + rest, given))
        .filter(stratum -> stratum.moderated() > 0)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static List<GradeStratum> shares(List<CheckedStratum> strata) {
    return strata.stream()
        .map(
            stratum ->
                new GradeStratum(
                    stratum.audited(),
                    stratum.moderated(),
                    stratum.counts().get(2) + stratum.counts().get(3),
                    GOOD.get(stratum.original())))
        .toList();
  }

  @Property
  void coefficientsAreThoseOfTheLiteralFormulas(@ForAll("strata") List<CheckedStratum> strata) {
    var pairs = LiteralFormulas.pairs(strata);
    var found = Agreement.weighted(strata, GOOD);

    var kappas = List.of(0, 1, 2);
    var given = Stream.of(found.kappa(), found.kappaLinear(), found.kappaQuadratic()).toList();
    for (int i = 0; i < 3; i++) {
      var literal = LiteralFormulas.kappa(pairs, kappas.get(i));
      if (Double.isNaN(literal)) {
        assertThat(given.get(i)).isNull();
      } else {
        assertThat(given.get(i).value()).isCloseTo(literal, within(1e-9));
      }
    }
    assertThat(found.ac1().value()).isCloseTo(LiteralFormulas.gwet(pairs, 0), within(1e-9));
    assertThat(found.ac2Linear().value()).isCloseTo(LiteralFormulas.gwet(pairs, 1), within(1e-9));
    assertThat(found.ac2Quadratic().value())
        .isCloseTo(LiteralFormulas.gwet(pairs, 2), within(1e-9));
  }

  @Property
  void theEstimateIsThatOfTheLiteralFormulas(@ForAll("strata") List<CheckedStratum> strata) {
    var shares = shares(strata);
    var found = TwoPhaseEstimate.of(shares, null);

    assertThat(found.estimate())
        .isCloseTo(LiteralFormulas.hadAllBeenModerated(shares), within(1e-9));
    if (found.seAudits() != null) {
      assertThat(found.seAudits() * found.seAudits())
          .isCloseTo(LiteralFormulas.auditsVariance(shares), within(1e-12));
    }
  }

  @Property
  void whatCannotBeExceededIsNot(@ForAll("strata") List<CheckedStratum> strata) {
    var found = TwoPhaseEstimate.of(shares(strata), null);

    assertThat(found.lower()).isBetween(0.0, found.estimate() + 1e-12);
    assertThat(found.upper()).isBetween(found.estimate() - 1e-12, 1.0);
    assertThat(found.boundLow()).isEqualTo(found.estimate());
    assertThat(found.boundHigh()).isEqualTo(found.estimate());
  }

  @Property
  void whereAGradeWasNotModeratedTheBoundsHoldWhateverItWas(
      @ForAll("strata") List<CheckedStratum> strata) {
    var unknown = new GradeStratum(7, 0, 0, true);
    var none = new GradeStratum(7, 7, 0, true);
    var some = new GradeStratum(7, 7, 3, true);
    var all = new GradeStratum(7, 7, 7, true);
    var shares = shares(strata);

    var withheld = TwoPhaseEstimate.of(and(shares, unknown), null);
    assertThat(withheld.estimate()).isNull();
    assertThat(withheld.lower()).isNull();
    assertThat(withheld.boundLow())
        .isCloseTo(TwoPhaseEstimate.of(and(shares, none), null).estimate(), within(1e-12));
    assertThat(withheld.boundHigh())
        .isCloseTo(TwoPhaseEstimate.of(and(shares, all), null).estimate(), within(1e-12));
    assertThat(TwoPhaseEstimate.of(and(shares, some), null).estimate())
        .isBetween(withheld.boundLow(), withheld.boundHigh());
  }

  private static List<GradeStratum> and(List<GradeStratum> strata, GradeStratum another) {
    var all = new ArrayList<>(strata);
    all.add(another);
    return all;
  }

  @Property
  void goodAndNotGoodAreMirrored(@ForAll("strata") List<CheckedStratum> strata) {
    var found = TwoPhaseEstimate.of(shares(strata), null);
    var turned =
        TwoPhaseEstimate.of(
            shares(strata).stream()
                .map(
                    stratum ->
                        new GradeStratum(
                            stratum.audited(),
                            stratum.moderated(),
                            stratum.moderated() - stratum.moderatedGood(),
                            !stratum.originalGood()))
                .toList(),
            null);

    assertThat(turned.estimate()).isCloseTo(1 - found.estimate(), within(1e-9));
    assertThat(turned.lower()).isCloseTo(1 - found.upper(), within(1e-9));
    assertThat(turned.original()).isCloseTo(1 - found.original(), within(1e-9));
  }

  @Property
  void splittingAStratumWithoutAReasonChangesNoValueWhereAllWereModerated(
      @ForAll("strata") List<CheckedStratum> strata) {
    var full =
        strata.stream()
            .map(each -> new CheckedStratum(each.original(), each.moderated(), each.counts()))
            .toList();
    var plain = Agreement.of(GradeTable.of(full, 4), GOOD);
    var weighted = Agreement.weighted(full, GOOD);

    assertThat(weighted.exact()).isCloseTo(plain.exact(), within(1e-12));
    assertThat(weighted.meanShift()).isCloseTo(plain.meanShift(), within(1e-12));
    assertThat(weighted.ac1().value()).isCloseTo(plain.ac1().value(), within(1e-9));
    if (weighted.kappaQuadratic() != null && weighted.kappaQuadratic().se() != null) {
      // Nothing was left out, so that nothing more is to be known of these audits.
      assertThat(weighted.kappaQuadratic().se()).isCloseTo(0, within(1e-6));
    }
  }
}
