package uk.plumbline.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsOfInterestTest {
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  private static List<Conflict> among(Tie tie, String auditedOn, int months) {
    return ConflictsOfInterest.among(List.of(tie), LocalDate.parse(auditedOn), TODAY, months);
  }

  private static Tie member(String from, String to) {
    return new Tie(SOMEBODY, "team_member", "North", date(from), date(to));
  }

  private static LocalDate date(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** Last day of the tie, audit date, months, whether it still counts. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-21, 2026-11-21, 12, true",
    "2025-11-20, 2026-11-21, 12, false",
    "2025-11-22, 2026-11-21, 12, true",
    "2026-08-31, 2026-11-21, 3, true",
    "2026-02-28, 2026-08-31, 6, true",
    "2026-02-27, 2026-08-31, 6, false",
    "2024-02-29, 2025-02-28, 12, true",
    "2024-02-28, 2025-02-28, 12, true",
    "2024-02-27, 2025-02-28, 12, false",
    "2026-11-21, 2026-11-21, 0, true",
    "2026-11-20, 2026-11-21, 0, false"
  })
  void aTieCountsToTheDayThatManyMonthsAfterItsLast(
      String lastDay, String auditedOn, int months, boolean counts) {
    assertThat(among(member("2020-01-01", lastDay), auditedOn, months)).hasSize(counts ? 1 : 0);
  }

  @Test
  void aTieWithoutDatesIsOneOfToday() {
    assertThat(among(member(null, null), "2026-11-21", 0))
        .containsExactly(new Conflict(ConflictKind.TEAM_MEMBER, "Is in team North"));
  }

  @Test
  void whoComesLaterIsNotTiedYet() {
    assertThat(among(member("2026-11-22", null), "2026-11-21", 12)).isEmpty();
    assertThat(among(member("2026-11-21", null), "2026-11-21", 12)).hasSize(1);
  }

  @Test
  void whoCameAfterTheAuditDateIsTiedAllTheSame() {
    assertThat(among(member("2026-11-01", null), "2026-10-01", 12)).hasSize(1);
  }

  @Test
  void eachTieIsNamedInWords() {
    var ended = LocalDate.parse("2026-05-03");
    var ties =
        List.of(
            new Tie(SOMEBODY, "case_worker", null, null, ended),
            new Tie(SOMEBODY, "case_worker", null, null, ended),
            new Tie(SOMEBODY, "team_manager", "North", null, null),
            new Tie(SOMEBODY, "team_manager", "South", null, ended));
    assertThat(ConflictsOfInterest.among(ties, TODAY, TODAY, 12))
        .extracting(Conflict::detail)
        .containsExactly(
            "Worked on this case until 3 May 2026",
            "Manages team North",
            "Managed team South until 3 May 2026");
  }
}
