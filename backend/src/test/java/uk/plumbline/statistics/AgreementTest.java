package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final List<Boolean> GOOD = List.of(false, false, true, true);

  private static final GradeTable WORKED =
      table(new long[][] {{6, 2, 0, 0}, {4, 28, 5, 0}, {1, 9, 34, 3}, {0, 0, 5, 8}});

  static GradeTable table(long[][] rows) {
    return new GradeTable(
        Arrays.stream(rows).map(row -> LongStream.of(row).boxed().toList()).toList());
  }

  private static void assertClose(double found, double wanted) {
    assertThat(found).isCloseTo(wanted, within(0.00005));
  }

  // Computed with R 4.2 (irrCAC, psych, vcd).
  @Test
  void coefficientsAndStandardErrorsAreThoseOfR() {
    var agreement = Agreement.of(WORKED, GOOD);

    assertThat(agreement.n()).isEqualTo(105);
    assertClose(agreement.exact(), 76 / 105.0);
    assertClose(agreement.withinOne(), 104 / 105.0);
    assertClose(agreement.kappa().value(), 0.5819);
    assertClose(agreement.kappa().se(), 0.0660);
    assertClose(agreement.kappaLinear().value(), 0.6694);
    assertClose(agreement.kappaLinear().se(), 0.0550);
    assertClose(agreement.kappaQuadratic().value(), 0.7680);
    assertClose(agreement.kappaQuadratic().se(), 0.0461);
    assertClose(agreement.ac1().value(), 0.6459);
    assertClose(agreement.ac1().se(), 0.0563);
    assertClose(agreement.ac2Linear().value(), 0.8043);
    assertClose(agreement.ac2Quadratic().value(), 0.9071);
  }

  @Test
  void theIntervalIsStudents() {
    var kappa = Agreement.of(WORKED, GOOD).kappa();

    // The 97.5% point of Student's t with 104 degrees of freedom.
    assertThat(kappa.upper() - kappa.value()).isCloseTo(1.983038 * kappa.se(), within(1e-6));
    assertThat(kappa.value() - kappa.lower())
        .isCloseTo(kappa.upper() - kappa.value(), within(1e-12));
  }

  // Couples' answers as in the help of R's vcd.
  @Test
  void aPublishedTableGivesThePublishedKappas() {
    var agreement =
        Agreement.of(
            table(new long[][] {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}}), GOOD);

    assertClose(agreement.kappa().value(), 0.1293);
    assertClose(agreement.kappaLinear().value(), 0.2374);
  }

  @Test
  void directionIsCountedAndTestedExactly() {
    var agreement = Agreement.of(WORKED, GOOD);

    assertThat(agreement.lowered()).isEqualTo(19);
    assertThat(agreement.unchanged()).isEqualTo(76);
    assertThat(agreement.raised()).isEqualTo(10);
    // 2 * P(X <= 10) for 29 tosses of a coin.
    assertThat(agreement.signTestP()).isCloseTo(0.136046, within(1e-6));
    assertThat(agreement.goodToNotGood()).isEqualTo(10);
    assertThat(agreement.notGoodToGood()).isEqualTo(5);
    assertThat(agreement.meanShift()).isCloseTo(-10 / 105.0, within(1e-12));
  }

  @Test
  void onlyLoweringIsNoAccident() {
    assertThat(ExactTest.sign(27, 0)).hasValueCloseTo(1.5e-8, within(1e-9));
    assertThat(ExactTest.sign(14, 0)).hasValueCloseTo(0.00012, within(0.000005));
    assertThat(ExactTest.sign(0, 0)).isEmpty();
    assertThat(ExactTest.sign(5, 5)).hasValue(1.0);
  }

  @Test
  void kappaCollapsesWhereNearlyAllGradesAreTheSameAndGwetsDoesNot() {
    var agreement =
        Agreement.of(
            table(new long[][] {{0, 0, 0, 0}, {0, 0, 2, 0}, {0, 5, 90, 1}, {0, 0, 2, 0}}), GOOD);

    assertThat(agreement.exact()).isEqualTo(0.9);
    assertThat(agreement.kappa().value()).isNegative();
    assertThat(agreement.ac1().value()).isGreaterThan(0.88);
  }

  @Test
  void quadraticWeightsStayHighWhereNoGradeIsTheSame() {
    // Twenty pairs, each one grade apart.
    var agreement =
        Agreement.of(
            table(new long[][] {{0, 5, 0, 0}, {5, 0, 0, 0}, {0, 0, 0, 5}, {0, 0, 5, 0}}), GOOD);

    assertThat(agreement.exact()).isZero();
    assertThat(agreement.withinOne()).isEqualTo(1);
    assertThat(agreement.kappaQuadratic().value()).isCloseTo(0.60, within(0.005));
    assertThat(agreement.ac2Quadratic().value()).isCloseTo(0.60, within(0.005));
  }

  @Test
  void noAuditsGiveNoNumbers() {
    var agreement = Agreement.of(table(new long[4][4]), GOOD);

    assertThat(agreement.n()).isZero();
    assertThat(agreement.exact()).isNull();
    assertThat(agreement.meanShift()).isNull();
    assertThat(agreement.signTestP()).isNull();
    assertThat(agreement.kappa()).isNull();
    assertThat(agreement.ac1()).isNull();
  }

  @Test
  void oneAuditHasCoefficientsWithoutAnError() {
    var rows = new long[4][4];
    rows[1][2] = 1;
    var agreement = Agreement.of(table(rows), GOOD);

    assertThat(agreement.kappa()).isEqualTo(new Coefficient(0, null, null, null));
    assertThat(agreement.ac1().se()).isNull();
  }

  @Test
  void oneGradeThroughoutLeavesKappaNothingToMeasure() {
    var rows = new long[4][4];
    rows[2][2] = 30;
    var agreement = Agreement.of(table(rows), GOOD);

    assertThat(agreement.kappa()).isNull();
    assertThat(agreement.kappaQuadratic()).isNull();
    assertThat(agreement.ac1()).isEqualTo(new Coefficient(1, 0.0, null, null));
  }

  @Test
  void oneSideConstantGivesKappaExactlyNought() {
    var agreement =
        Agreement.of(
            table(new long[][] {{0, 0, 0, 0}, {0, 0, 0, 0}, {1, 7, 20, 3}, {0, 0, 0, 0}}), GOOD);

    assertThat(agreement.kappa()).isEqualTo(new Coefficient(0, null, null, null));
    assertThat(agreement.kappaQuadratic()).isEqualTo(new Coefficient(0, null, null, null));
  }

  @Test
  void perfectAgreementHasNoInterval() {
    var agreement =
        Agreement.of(
            table(new long[][] {{3, 0, 0, 0}, {0, 9, 0, 0}, {0, 0, 11, 0}, {0, 0, 0, 2}}), GOOD);

    assertThat(agreement.kappa().value()).isCloseTo(1, within(1e-12));
    assertThat(agreement.kappa().se()).isZero();
    assertThat(agreement.kappa().lower()).isNull();
  }

  // Every inadequate audit and a fifth of the others moderated: R's survey package gives 0.534 with
  // a standard error of 0.102, and 0.587 where the rows are not weighted.
  @Test
  void rowsModeratedMoreOftenAreWeightedBackToAllAudits() {
    var table = table(new long[][] {{9, 2, 1, 0}, {2, 7, 1, 0}, {0, 4, 12, 2}, {0, 0, 1, 3}});

    assertThat(Agreement.of(table, GOOD).kappa().value()).isCloseTo(0.587, within(0.0005));
    var weighted = Agreement.weighted(table, GOOD, List.of(12L, 48L, 90L, 20L));
    assertThat(weighted.kappa().value()).isCloseTo(0.534, within(0.0005));
    assertThat(weighted.kappa().se()).isCloseTo(0.102, within(0.0005));
    assertThat(weighted.exact())
        .isCloseTo((9 + 48 * 0.7 + 90 * 12 / 18.0 + 20 * 0.75) / 170, within(1e-12));
    assertThat(weighted.lowered()).isEqualTo(7);
  }

  @Test
  void aGradeThatNobodyModeratedCannotBeWeighted() {
    var table = table(new long[][] {{9, 2, 1, 0}, {2, 7, 1, 0}, {0, 4, 12, 2}, {0, 0, 0, 0}});

    var weighted = Agreement.weighted(table, GOOD, List.of(12L, 48L, 90L, 20L));
    assertThat(weighted.kappa()).isNull();
    assertThat(weighted.exact()).isNull();
    assertThat(weighted.lowered()).isEqualTo(6);
  }

  @Test
  void moreModeratedThanAuditedIsRefused() {
    assertThatThrownBy(() -> Agreement.weighted(WORKED, GOOD, List.of(1L, 48L, 90L, 20L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
