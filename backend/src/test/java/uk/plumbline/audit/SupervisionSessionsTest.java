package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionSessionsTest {
  private static final LocalDate AUDITED = LocalDate.of(2026, 10, 31);

  private static SupervisionSessions held(Integer interval, LocalDate... dates) {
    return SupervisionSessions.of(List.of(dates), interval, AUDITED);
  }

  @ParameterizedTest
  @CsvSource({"2026-09-30, true", "2026-09-29, false", "2026-10-30, true"})
  void anIntervalOfExactlyTheDaysExpectedIsKept(LocalDate last, boolean kept) {
    var sessions = held(31, last);

    assertThat(sessions.gaps()).hasSize(1);
    assertThat(sessions.gaps().getFirst().to()).isEqualTo(AUDITED);
    assertThat(sessions.gaps().getFirst().within()).isEqualTo(kept);
    assertThat(sessions.gapsWithin()).isEqualTo(kept ? 1 : 0);
  }

  @Test
  void datesAreHeldAgainstOneAnotherInOrder() {
    var sessions =
        held(28, LocalDate.of(2026, 10, 10), LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 29));

    assertThat(sessions.dates()).isSorted();
    assertThat(sessions.gaps())
        .extracting(SupervisionSessions.Gap::days)
        .containsExactly(28, 42, 21);
    assertThat(sessions.gaps())
        .extracting(SupervisionSessions.Gap::within)
        .containsExactly(true, false, true);
    assertThat(sessions.gapsWithin()).isEqualTo(2);
  }

  @Test
  void theSameDayCountsOnce() {
    var day = LocalDate.of(2026, 10, 1);
    assertThat(held(31, day, day).gaps()).hasSize(1);
  }

  @Test
  void aSessionOnTheAuditDateLeavesNothingToWaitFor() {
    var sessions = held(31, LocalDate.of(2026, 10, 1), AUDITED);
    assertThat(sessions.gaps()).extracting(SupervisionSessions.Gap::days).containsExactly(30);
    assertThat(sessions.gapsWithin()).isEqualTo(1);
  }

  @Test
  void withoutSessionsThereIsNoInterval() {
    assertThat(held(31).gaps()).isEmpty();
    assertThat(held(31).gapsWithin()).isZero();
  }

  @Test
  void withoutAnExpectationNothingIsJudged() {
    var sessions = held(null, LocalDate.of(2026, 1, 1));
    assertThat(sessions.gaps().getFirst().within()).isNull();
    assertThat(sessions.gapsWithin()).isNull();
  }
}
