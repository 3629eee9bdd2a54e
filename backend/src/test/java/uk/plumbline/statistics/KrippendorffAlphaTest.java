package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KrippendorffAlphaTest {
  private static final List<Double> FIVE = List.of(1.0, 2.0, 3.0, 4.0, 5.0);

  /** Krippendorff 2011: four observers, twelve units, dots where somebody gave none. */
  private static final List<List<Double>> PUBLISHED =
      cases(
          "12332141 2...",
          "123322412 5.3".replace(" ", ""),
          ".33323422 51.".replace(" ", ""),
          "123324412 51.".replace(" ", ""));

  private static List<List<Double>> cases(String... raters) {
    var rows = Arrays.stream(raters).map(each -> each.replace(" ", "")).toList();
    return IntStream.range(0, rows.getFirst().length())
        .mapToObj(
            i -> {
              var given = new ArrayList<Double>();
              for (var row : rows) {
                given.add(row.charAt(i) == '.' ? null : Double.valueOf(row.charAt(i) - '0'));
              }
              return (List<Double>) given;
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
  void thePublishedExampleGivesThePublishedAlphas(KrippendorffAlpha.Metric metric, double alpha) {
    assertThat(KrippendorffAlpha.of(PUBLISHED, FIVE, metric))
        .hasValueCloseTo(alpha, within(0.0005));
  }

  // The same table of two graders as for kappa; R 4.2 and DKPro agree.
  @ParameterizedTest
  @CsvSource({"NOMINAL, 0.5835", "ORDINAL, 0.7703", "INTERVAL, 0.7683"})
  void twoGradersGiveTheAlphasOfR(KrippendorffAlpha.Metric metric, double alpha) {
    long[][] table = {{6, 2, 0, 0}, {4, 28, 5, 0}, {1, 9, 34, 3}, {0, 0, 5, 8}};
    var ratings = new ArrayList<List<Double>>();
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        for (long k = 0; k < table[i][j]; k++) {
          ratings.add(List.of(i + 1.0, j + 1.0));
        }
      }
    }
    assertThat(KrippendorffAlpha.of(ratings, List.of(1.0, 2.0, 3.0, 4.0), metric))
        .hasValueCloseTo(alpha, within(0.00005));
  }

  @Test
  void withoutVariationOrASecondRatingThereIsNoAlpha() {
    var metric = KrippendorffAlpha.Metric.ORDINAL;
    assertThat(KrippendorffAlpha.of(List.of(), FIVE, metric)).isEmpty();
    assertThat(KrippendorffAlpha.of(cases("3333", "3333"), FIVE, metric)).isEmpty();
    assertThat(KrippendorffAlpha.of(cases("1.2.", ".3.4"), FIVE, metric)).isEmpty();
  }

  @Test
  void aRatingOutsideTheScaleIsRefused() {
    assertThatThrownBy(
            () -> KrippendorffAlpha.of(cases("19"), FIVE, KrippendorffAlpha.Metric.NOMINAL))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
