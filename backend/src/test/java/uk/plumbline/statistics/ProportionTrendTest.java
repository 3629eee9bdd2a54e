package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static uk.plumbline.statistics.TrendChart.PointType.COMMON_CAUSE;
import static uk.plumbline.statistics.TrendChart.PointType.SPECIAL_CAUSE_CONCERN;
import static uk.plumbline.statistics.TrendChart.PointType.SPECIAL_CAUSE_IMPROVEMENT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.plumbline.statistics.ProportionTrend.Counts;
import uk.plumbline.statistics.ProportionTrend.Method;
import uk.plumbline.statistics.TrendChart.Improvement;
import uk.plumbline.statistics.TrendChart.Settings;

class ProportionTrendTest {
  private static final Settings USUAL =
      new Settings(Improvement.INCREASE, null, List.of(), null, true);

  private static Settings rebasedAt(int... places) {
    return new Settings(
        Improvement.INCREASE, null, IntStream.of(places).boxed().toList(), null, true);
  }

  /** As many periods of this size, going up and down by one audit. */
  private static List<Counts> periods(int many, long count, long of) {
    return IntStream.range(0, many).mapToObj(i -> new Counts(count + (i % 2), of)).toList();
  }

  private static List<Counts> joined(List<Counts> first, List<Counts> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  @Test
  void withoutAuditsThereIsNothingToDraw() {
    var trend = ProportionTrend.of(List.of(), USUAL);
    assertThat(trend.method()).isEqualTo(Method.NONE);
    assertThat(trend.chart().mean()).isEmpty();
    assertThat(trend.chart().variation()).isNull();
  }

  @Test
  void underTwelvePeriodsThereIsALineAndItsPooledMean() {
    var trend = ProportionTrend.of(List.of(new Counts(1, 1), new Counts(0, 9)), USUAL);
    assertThat(trend.method()).isEqualTo(Method.RUN_CHART);
    // 1 of 10, not the average of 100% and 0%.
    assertThat(trend.chart().mean()).containsOnly(0.1);
    assertThat(trend.chart().lower()).containsOnlyNulls();
    assertThat(trend.chart().upper()).containsOnlyNulls();
  }

  @Test
  void aRunChartStillMarksSevenRisingPoints() {
    var rising = IntStream.range(0, 8).mapToObj(i -> new Counts(i, 10)).toList();
    assertThat(ProportionTrend.of(rising, USUAL).chart().pointTypes())
        .containsOnly(SPECIAL_CAUSE_IMPROVEMENT);
  }

  @Test
  void periodsOfLikeSizeAreAnXmrChart() {
    var trend = ProportionTrend.of(periods(12, 5, 10), USUAL);
    assertThat(trend.method()).isEqualTo(Method.XMR);
    assertThat(trend.chart())
        .isEqualTo(
            TrendChart.of(periods(12, 5, 10).stream().map(Counts::proportion).toList(), USUAL));
  }

  @Test
  void exactlyTwiceTheSizeIsStillAlikeAndMoreIsNot() {
    var twice = joined(periods(11, 5, 10), List.of(new Counts(10, 20)));
    var more = joined(periods(11, 5, 10), List.of(new Counts(10, 21)));
    assertThat(ProportionTrend.of(twice, USUAL).method()).isEqualTo(Method.XMR);
    assertThat(ProportionTrend.of(more, USUAL).method()).isEqualTo(Method.P_CHART);
  }

  // pbar = 60/120; limits pbar +/- 3 sqrt(pbar(1 - pbar)/n), worked by hand.
  @Test
  void limitsFollowEachPeriodsOwnSize() {
    var sizes = joined(Collections.nCopies(11, new Counts(5, 10)), List.of(new Counts(5, 10)));
    var uneven = new ArrayList<>(sizes);
    uneven.set(11, new Counts(45, 90));
    var chart = ProportionTrend.of(uneven, USUAL).chart();
    assertThat(chart.mean()).allSatisfy(mean -> assertThat(mean).isCloseTo(0.5, within(1e-12)));
    assertThat(chart.upper().getFirst()).isCloseTo(0.974342, within(1e-6));
    assertThat(chart.lower().getFirst()).isCloseTo(0.025658, within(1e-6));
    assertThat(chart.upper().getLast()).isCloseTo(0.658114, within(1e-6));
    assertThat(chart.pointTypes()).containsOnly(COMMON_CAUSE);
  }

  @Test
  void theSameShareIsASignalInALargePeriodAndNoneInASmallOne() {
    var uneven = new ArrayList<>(Collections.nCopies(13, new Counts(50, 100)));
    uneven.set(5, new Counts(3, 10));
    uneven.set(9, new Counts(60, 200));
    var types = ProportionTrend.of(uneven, USUAL).chart().pointTypes();
    assertThat(types.get(5)).isEqualTo(COMMON_CAUSE);
    assertThat(types.get(9)).isEqualTo(SPECIAL_CAUSE_CONCERN);
  }

  @Test
  void meanAndLimitsBeginAfreshWhereTheSeriesIsRebased() {
    var uneven = joined(periods(7, 2, 10), joined(periods(6, 8, 10), List.of(new Counts(20, 25))));
    var chart = ProportionTrend.of(uneven, rebasedAt(7)).chart();
    assertThat(chart.mean().get(6)).isCloseTo(17.0 / 70, within(1e-12));
    assertThat(chart.mean().get(7)).isCloseTo(71.0 / 85, within(1e-12));
    assertThat(chart.pointTypes()).containsOnly(COMMON_CAUSE);
  }

  @Test
  void whereAllAreGoodTheLimitsMeetAndNothingIsMarked() {
    var all = joined(Collections.nCopies(11, new Counts(4, 4)), List.of(new Counts(9, 9)));
    var chart = ProportionTrend.of(all, USUAL).chart();
    assertThat(chart.upper()).containsOnly(1.0);
    assertThat(chart.pointTypes()).containsOnly(COMMON_CAUSE);
  }

  @Test
  void aPeriodWithoutAuditsIsNoPoint() {
    assertThatThrownBy(() -> new Counts(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
