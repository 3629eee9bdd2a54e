package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcombeDifferenceTest {
  // Newcombe 1998, Statistics in Medicine 17, page 873, method 10.
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.2, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.6, 0.1705, 0.8090",
    "0, 10, 0, 10, 0, -0.2775, 0.2775",
    "10, 10, 0, 10, 1, 0.6075, 1"
  })
  void intervalsAreThePublishedOnes(
      long a, long ofA, long b, long ofB, double difference, double lower, double upper) {
    var found = NewcombeDifference.of(a, ofA, b, ofB, WilsonInterval.Z95).orElseThrow();

    assertThat(found.difference()).isCloseTo(difference, within(1e-12));
    assertThat(found.lower()).isCloseTo(lower, within(0.00005));
    assertThat(found.upper()).isCloseTo(upper, within(0.00005));
  }

  @Test
  void withoutAuditsInEitherThereIsNoDifference() {
    assertThat(NewcombeDifference.of(0, 0, 3, 5, WilsonInterval.Z95)).isEmpty();
    assertThat(NewcombeDifference.of(3, 5, 0, 0, WilsonInterval.Z95)).isEmpty();
  }
}
