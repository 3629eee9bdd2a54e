package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
  // Computed with R's epiR.
  @ParameterizedTest
  @CsvSource({
    "0.1, 20, 17",
    "0.1, 40, 29",
    "0.1, 80, 44",
    "0.1, 120, 54",
    "0.1, 200, 66",
    "0.1, 300, 73",
    "0.1, 1000, 88",
    "0.15, 20, 14",
    "0.15, 40, 21",
    "0.15, 80, 29",
    "0.15, 120, 32",
    "0.15, 200, 36",
    "0.15, 300, 38",
    "0.15, 1000, 41"
  })
  void sizesForACaseloadAreThoseOfR(double margin, long population, long size) {
    assertThat(SampleSize.of(margin, 0.5, population, WilsonInterval.Z95).size()).isEqualTo(size);
  }

  @Test
  void withoutACaseloadThePlainFormulaHolds() {
    assertThat(SampleSize.of(0.1, 0.5, null, WilsonInterval.Z95)).isEqualTo(new SampleSize(97, 97));
    assertThat(SampleSize.of(0.05, 0.5, null, WilsonInterval.Z95).unlimited()).isEqualTo(385);
  }

  @Test
  void numbersOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> SampleSize.of(0, 0.5, null, 1.96))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleSize.of(0.1, 1, null, 1.96))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleSize.of(0.1, 0.5, 0L, 1.96))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
