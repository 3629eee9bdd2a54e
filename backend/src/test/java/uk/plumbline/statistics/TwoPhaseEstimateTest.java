package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TwoPhaseEstimateTest {
  private static List<GradeStratum> strata(long... inadequateToOutstanding) {
    var numbers = inadequateToOutstanding;
    return List.of(
        new GradeStratum(numbers[0], numbers[1], numbers[2], false),
        new GradeStratum(numbers[3], numbers[4], numbers[5], false),
        new GradeStratum(numbers[6], numbers[7], numbers[8], true),
        new GradeStratum(numbers[9], numbers[10], numbers[11], true));
  }

  // Computed with R's survey package.
  @Test
  void theWorkedExampleGivesTheNumbersOfR() {
    var found = TwoPhaseEstimate.of(strata(12, 12, 1, 48, 10, 1, 90, 18, 14, 20, 4, 4), null);

    assertThat(found.original()).isCloseTo(110 / 170.0, within(1e-12));
    assertThat(found.recorded()).isCloseTo(108 / 170.0, within(1e-12));
    assertThat(found.moderatedOnly()).isCloseTo(20 / 44.0, within(1e-12));
    assertThat(found.estimate()).isCloseTo(95.8 / 170, within(1e-12));
    assertThat(found.seAudits()).isCloseTo(0.054, within(0.0005));
    assertThat(found.seTeam()).isCloseTo(0.066, within(0.0005));
    assertThat(found.lower()).isCloseTo(0.434, within(0.0005));
    assertThat(found.upper()).isCloseTo(0.685, within(0.0005));
    assertThat(found.boundLow()).isEqualTo(found.estimate());
    assertThat(found.boundHigh()).isEqualTo(found.estimate());
  }

  @Test
  void aKnownCaseloadNarrowsTheInterval() {
    var numbers = strata(12, 12, 1, 48, 10, 1, 90, 18, 14, 20, 4, 4);

    assertThat(TwoPhaseEstimate.of(numbers, 200L).seTeam())
        .isLessThan(TwoPhaseEstimate.of(numbers, null).seTeam())
        .isGreaterThan(TwoPhaseEstimate.of(numbers, null).seAudits());
    // Drawn from a caseload without end it is the same as from an unknown one.
    assertThat(TwoPhaseEstimate.of(numbers, 100_000_000L).seTeam())
        .isCloseTo(TwoPhaseEstimate.of(numbers, null).seTeam(), within(1e-6));
  }

  @Test
  void aGradeThatNobodyModeratedLeavesBoundsOnly() {
    var found = TwoPhaseEstimate.of(strata(12, 12, 1, 48, 0, 0, 90, 18, 14, 20, 4, 4), null);

    assertThat(found.estimate()).isNull();
    assertThat(found.seAudits()).isNull();
    assertThat(found.lower()).isNull();
    assertThat(found.boundLow()).isCloseTo((1 + 70 + 20) / 170.0, within(1e-12));
    assertThat(found.boundHigh()).isCloseTo((1 + 48 + 70 + 20) / 170.0, within(1e-12));
  }

  @Test
  void nothingModeratedMeansAnythingBetweenNoneAndAll() {
    var found = TwoPhaseEstimate.of(strata(12, 0, 0, 48, 0, 0, 90, 0, 0, 20, 0, 0), null);

    assertThat(found.moderatedOnly()).isNull();
    assertThat(found.boundLow()).isZero();
    assertThat(found.boundHigh()).isEqualTo(1);
    assertThat(found.recorded()).isEqualTo(found.original());
  }

  @Test
  void whereAllWereModeratedTheEstimateIsTheFinalRate() {
    var found = TwoPhaseEstimate.of(strata(12, 12, 1, 48, 48, 5, 90, 90, 70, 20, 20, 20), null);

    assertThat(found.estimate()).isCloseTo(96 / 170.0, within(1e-12));
    assertThat(found.recorded()).isCloseTo(found.estimate(), within(1e-12));
    assertThat(found.seAudits()).isZero();
    // What is left is the uncertainty of any simple random sample of 170.
    assertThat(found.effectiveN()).isCloseTo(169, within(1e-9));
  }

  @Test
  void aGradeWithoutAuditsIsLeftOut() {
    var with = TwoPhaseEstimate.of(strata(12, 12, 1, 48, 10, 1, 90, 18, 14, 0, 0, 0), null);
    var without =
        TwoPhaseEstimate.of(strata(12, 12, 1, 48, 10, 1, 90, 18, 14, 20, 4, 4).subList(0, 3), null);

    assertThat(with).isEqualTo(without);
  }

  @Test
  void unanimousOrSingleModerationsFallBackToTheirWeights() {
    var unanimous = TwoPhaseEstimate.of(strata(0, 0, 0, 0, 0, 0, 40, 10, 10, 0, 0, 0), null);
    assertThat(unanimous.estimate()).isEqualTo(1);
    assertThat(unanimous.effectiveN()).isCloseTo(10, within(1e-9));
    assertThat(unanimous.upper()).isEqualTo(1);

    var single = TwoPhaseEstimate.of(strata(0, 0, 0, 10, 1, 0, 30, 10, 8, 0, 0, 0), null);
    assertThat(single.seTeam()).isNull();
    assertThat(single.effectiveN())
        .isCloseTo(1 / (0.25 * 0.25 / 1 + 0.75 * 0.75 / 10), within(1e-9));
  }

  @Test
  void noAuditsGiveNoNumbers() {
    var found = TwoPhaseEstimate.of(strata(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), null);

    assertThat(found.original()).isNull();
    assertThat(found.boundHigh()).isNull();
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new GradeStratum(5, 6, 0, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GradeStratum(5, 2, 3, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TwoPhaseEstimate.of(List.of(new GradeStratum(5, 2, 1, true)), 4L))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
