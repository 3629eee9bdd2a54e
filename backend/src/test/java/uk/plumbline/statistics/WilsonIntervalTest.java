package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

  // Public Health England's test data for its indicator methods, and Newcombe 1998, Statistics in
  // Medicine 17, page 857, table I.
  @ParameterizedTest
  @CsvSource({
    "65, 100, 0.552544, 0.736358, 6",
    "1045, 5000, 0.197955, 0.220491, 6",
    "81, 263, 0.2553, 0.3662, 4",
    "15, 148, 0.0624, 0.1605, 4",
    "0, 20, 0, 0.1611, 4",
    "1, 29, 0.0061, 0.1718, 4"
  })
  void ninetyFivePercentIntervalsAreThePublishedOnes(
      long successes, long trials, double lower, double upper, int places) {
    var interval = WilsonInterval.of(successes, trials).orElseThrow();

    assertThat(interval.lower()).isCloseTo(lower, within(half(places)));
    assertThat(interval.upper()).isCloseTo(upper, within(half(places)));
  }

  @Test
  void widerConfidenceGivesThePublishedWiderInterval() {
    var interval = WilsonInterval.of(65, 100, WilsonInterval.Z998).orElseThrow();

    assertThat(interval.lower()).isCloseTo(0.495495, within(half(6)));
    assertThat(interval.upper()).isCloseTo(0.778354, within(half(6)));
  }

  // How little a handful of audits says, in whole per cents.
  @ParameterizedTest
  @CsvSource({
    "3, 6, 19, 81",
    "6, 10, 31, 83",
    "12, 20, 39, 78",
    "18, 30, 42, 75",
    "30, 50, 46, 72",
    "60, 100, 50, 69"
  })
  void smallNumbersGiveWideIntervals(long successes, long trials, long lower, long upper) {
    var interval = WilsonInterval.of(successes, trials).orElseThrow();

    assertThat(Math.round(interval.lower() * 100)).isEqualTo(lower);
    assertThat(Math.round(interval.upper() * 100)).isEqualTo(upper);
  }

  @Test
  void noneOfSomeBeginsAtExactlyZeroAndAllOfSomeEndsAtExactlyOne() {
    assertThat(WilsonInterval.of(0, 5, WilsonInterval.Z998).orElseThrow().lower()).isEqualTo(0.0);
    assertThat(WilsonInterval.of(5, 5, WilsonInterval.Z998).orElseThrow().upper()).isEqualTo(1.0);
  }

  @Test
  void noAuditsGiveNoInterval() {
    assertThat(WilsonInterval.of(0, 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "6, 5", "0, -1", "1, 0"})
  void countsThatCannotBeAreRefused(long successes, long trials) {
    assertThatThrownBy(() -> WilsonInterval.of(successes, trials))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "Infinity"})
  void confidenceThatCannotBeIsRefused(double z) {
    assertThatThrownBy(() -> WilsonInterval.of(1, 2, z))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double half(int places) {
    return 0.5 * Math.pow(10, -places) + 1e-12;
  }
}
