package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  void monthsRunOnAcrossTheYearWithoutAGap() {
    assertThat(Period.between(By.MONTH, "2025-11", "2026-02"))
        .containsExactly(
            new Period("2025-11", "November 2025"),
            new Period("2025-12", "December 2025"),
            new Period("2026-01", "January 2026"),
            new Period("2026-02", "February 2026"));
  }

  @Test
  void quartersRunOnAcrossTheYearWithoutAGap() {
    assertThat(Period.between(By.QUARTER, "2025-Q4", "2026-Q2"))
        .containsExactly(
            new Period("2025-Q4", "October to December 2025"),
            new Period("2026-Q1", "January to March 2026"),
            new Period("2026-Q2", "April to June 2026"));
  }

  @Test
  void onePeriodIsASeriesOfOne() {
    assertThat(Period.between(By.MONTH, "2026-04", "2026-04"))
        .containsExactly(new Period("2026-04", "April 2026"));
  }

  @Test
  void yearsRunOnWithoutAGap() {
    assertThat(Period.between(By.YEAR, "2024", "2026"))
        .containsExactly(
            new Period("2024", "2024"), new Period("2025", "2025"), new Period("2026", "2026"));
  }

  @Test
  void aDayLiesInOnePeriodOfEachKind() {
    var day = LocalDate.of(2026, 5, 31);
    assertThat(Period.of(By.MONTH, day).key()).isEqualTo("2026-05");
    assertThat(Period.of(By.QUARTER, day).key()).isEqualTo("2026-Q2");
    assertThat(Period.of(By.YEAR, day).key()).isEqualTo("2026");
    assertThat(Period.firstDay("2026-Q2")).isEqualTo("2026-04-01");
    assertThat(Period.lastDay(By.QUARTER, "2026-Q2")).isEqualTo("2026-06-30");
    assertThat(Period.lastDay(By.YEAR, "2026")).isEqualTo("2026-12-31");
  }
}
