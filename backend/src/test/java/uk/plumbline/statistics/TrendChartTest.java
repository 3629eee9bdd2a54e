package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static uk.plumbline.statistics.TrendChart.PointType.COMMON_CAUSE;
import static uk.plumbline.statistics.TrendChart.PointType.SPECIAL_CAUSE_CONCERN;
import static uk.plumbline.statistics.TrendChart.PointType.SPECIAL_CAUSE_IMPROVEMENT;
import static uk.plumbline.statistics.TrendChart.PointType.SPECIAL_CAUSE_NEUTRAL;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.plumbline.statistics.TrendChart.Assurance;
import uk.plumbline.statistics.TrendChart.Improvement;
import uk.plumbline.statistics.TrendChart.PointType;
import uk.plumbline.statistics.TrendChart.Settings;

class TrendChartTest {
  private static final Settings USUAL =
      new Settings(Improvement.INCREASE, null, List.of(), null, true);

  private static List<Double> values(double... values) {
    return DoubleStream.of(values).boxed().toList();
  }

  private static Settings aimingAt(Improvement improvement, double target) {
    return new Settings(improvement, target, List.of(), null, true);
  }

  private static Settings unscreened() {
    return new Settings(Improvement.INCREASE, null, List.of(), null, false);
  }

  /** 1, 2, 1, 2, 10, 1, 2 and so on: eighteen points, one far out. */
  private static List<Double> oneFarOut() {
    return IntStream.range(0, 18)
        .mapToObj(i -> i == 4 ? 10.0 : (i < 4 ? i : i - 1) % 2 == 0 ? 1.0 : 2.0)
        .toList();
  }

  // The vignette of NHSRplotthedots prints both.
  @Test
  void limitsAreThePublishedOnesWithAndWithoutScreening() {
    var screened = TrendChart.of(oneFarOut(), USUAL);
    assertThat(screened.upper().getFirst()).isCloseTo(4.6, within(0.005));
    assertThat(screened.mean().getFirst()).isCloseTo(1.94, within(0.005));
    assertThat(screened.lower().getFirst()).isCloseTo(-0.72, within(0.005));

    var plain = TrendChart.of(oneFarOut(), unscreened());
    assertThat(plain.upper().getFirst()).isCloseTo(6.95, within(0.005));
    assertThat(plain.lower().getFirst()).isCloseTo(-3.06, within(0.005));
  }

  @Test
  void aPointOutsideTheLimitsIsMarked() {
    var chart = TrendChart.of(oneFarOut(), USUAL);

    assertThat(chart.pointTypes().get(4)).isEqualTo(SPECIAL_CAUSE_IMPROVEMENT);
    assertThat(chart.pointTypes().get(3)).isEqualTo(COMMON_CAUSE);
  }

  @Test
  void sevenRisingPointsAreATrendAndATieBreaksIt() {
    // Limits from 0 and 10, so that no point lies outside them.
    var wide = new Settings(Improvement.INCREASE, null, List.of(), 2, false);
    var rising = TrendChart.of(values(0, 10, 1, 2, 3, 4, 5, 6, 7), wide);
    assertThat(rising.pointTypes().subList(0, 2)).containsOnly(COMMON_CAUSE);
    assertThat(rising.pointTypes().subList(2, 9)).containsOnly(SPECIAL_CAUSE_IMPROVEMENT);

    var six = TrendChart.of(values(0, 10, 2, 3, 4, 5, 6, 7, 4), wide);
    assertThat(six.pointTypes()).containsOnly(COMMON_CAUSE);
    var tied = TrendChart.of(values(0, 10, 2, 3, 4, 4, 5, 6, 7, 8), wide);
    assertThat(tied.pointTypes()).containsOnly(COMMON_CAUSE);
  }

  @Test
  void aPointOutsideTheLimitsIsThatBeforeItIsPartOfATrend() {
    // Mean 4, limits 1.34 and 6.66.
    var rising = TrendChart.of(values(1, 2, 3, 4, 5, 6, 7), USUAL);

    assertThat(rising.pointTypes().getFirst()).isEqualTo(SPECIAL_CAUSE_CONCERN);
    assertThat(rising.pointTypes().subList(1, 7)).containsOnly(SPECIAL_CAUSE_IMPROVEMENT);
  }

  @Test
  void sevenOnOneSideAreAShiftAndAPointOnTheMeanBreaksIt() {
    var shifted = TrendChart.of(values(9, 11, 9, 11, 9, 11, 9, 1, 3, 1, 3, 1, 3, 1), unscreened());
    assertThat(shifted.pointTypes().subList(0, 7)).containsOnly(SPECIAL_CAUSE_IMPROVEMENT);
    assertThat(shifted.pointTypes().subList(7, 14)).containsOnly(SPECIAL_CAUSE_CONCERN);

    var fixed = new Settings(Improvement.INCREASE, null, List.of(), 2, false);
    // Limits from 0 and 10: the mean is 5, and the fifth point lies on it.
    var broken = TrendChart.of(values(0, 10, 6, 7, 5, 6, 7, 6, 7, 6), fixed);
    assertThat(broken.pointTypes()).containsOnly(COMMON_CAUSE);
  }

  @Test
  void ofThreeOnOneSideOnlyTheTwoFarOutAreMarked() {
    var fixed = new Settings(Improvement.INCREASE, null, List.of(), 2, false);
    // Mean 5, limits 31.6 and -21.6, inner lines 22.7 and -12.7.
    var chart = TrendChart.of(values(0, 10, 25, 6, 26), fixed);

    assertThat(chart.pointTypes())
        .containsExactly(
            COMMON_CAUSE,
            COMMON_CAUSE,
            SPECIAL_CAUSE_IMPROVEMENT,
            COMMON_CAUSE,
            SPECIAL_CAUSE_IMPROVEMENT);
    var opposite = TrendChart.of(values(0, 10, 25, 4, 26), fixed);
    assertThat(opposite.pointTypes()).containsOnly(COMMON_CAUSE);
  }

  @Test
  void whichWayIsBetterDecidesWhatAPointIs() {
    var falling = values(7, 6, 5, 4, 3, 2, 1);

    assertThat(variation(falling, Improvement.INCREASE)).isEqualTo(SPECIAL_CAUSE_CONCERN);
    assertThat(variation(falling, Improvement.DECREASE)).isEqualTo(SPECIAL_CAUSE_IMPROVEMENT);
    assertThat(variation(falling, Improvement.NEUTRAL)).isEqualTo(SPECIAL_CAUSE_NEUTRAL);
  }

  private static PointType variation(List<Double> values, Improvement improvement) {
    return TrendChart.of(values, new Settings(improvement, null, List.of(), null, true))
        .variation();
  }

  @Test
  void rebasingStartsMeanLimitsAndRulesAfresh() {
    var settings = new Settings(Improvement.INCREASE, null, List.of(4), null, true);
    var chart = TrendChart.of(values(1, 2, 3, 4, 15, 16, 17, 18), settings);

    assertThat(chart.mean()).containsExactly(2.5, 2.5, 2.5, 2.5, 16.5, 16.5, 16.5, 16.5);
    // Seven rises in a row, but across the break.
    assertThat(chart.pointTypes()).containsOnly(COMMON_CAUSE);
  }

  @Test
  void theTargetIsHeldAgainstTheLastLimits() {
    var steady = values(50, 52, 49, 51, 50, 52, 48, 51, 50, 49, 51, 50);

    assertThat(assurance(steady, Improvement.INCREASE, 70)).isEqualTo(Assurance.CONSISTENT_FAIL);
    assertThat(assurance(steady, Improvement.INCREASE, 30)).isEqualTo(Assurance.CONSISTENT_PASS);
    assertThat(assurance(steady, Improvement.INCREASE, 51)).isEqualTo(Assurance.INCONSISTENT);
    assertThat(assurance(steady, Improvement.DECREASE, 70)).isEqualTo(Assurance.CONSISTENT_PASS);
    assertThat(assurance(steady, Improvement.NEUTRAL, 70)).isNull();
    assertThat(TrendChart.of(steady, USUAL).assurance()).isNull();
  }

  private static Assurance assurance(List<Double> values, Improvement improvement, double target) {
    return TrendChart.of(values, aimingAt(improvement, target)).assurance();
  }

  @Test
  void fewOrEqualPointsHaveDefinedLimits() {
    var none = TrendChart.of(List.of(), USUAL);
    assertThat(none.mean()).isEmpty();
    assertThat(none.variation()).isNull();

    var one = TrendChart.of(values(4), USUAL);
    assertThat(one.mean()).containsExactly(4.0);
    assertThat(one.lower()).containsExactly((Double) null);

    var constant = TrendChart.of(values(3, 3, 3, 3, 3, 3, 3, 3), USUAL);
    assertThat(constant.lower()).containsOnly(3.0);
    assertThat(constant.upper()).containsOnly(3.0);
    assertThat(constant.pointTypes()).containsOnly(COMMON_CAUSE);
  }

  @Test
  void placesOutsideTheSeriesAreRefused() {
    assertThatThrownBy(
            () ->
                TrendChart.of(
                    values(1, 2), new Settings(Improvement.INCREASE, null, List.of(2), null, true)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
