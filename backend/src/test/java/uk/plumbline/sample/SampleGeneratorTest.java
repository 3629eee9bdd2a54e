package uk.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Sampling;
import uk.plumbline.moderation.ModerationOutcome;
import uk.plumbline.moderation.Selection;

class SampleGeneratorTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final List<SampleAudit> AUDITS = new SampleGenerator(NOW).audits();
  private static final List<SampleAudit> FINALISED =
      AUDITS.stream().filter(audit -> audit.status() == AuditStatus.FINALISED).toList();

  @Test
  void theCouncilIsTheSameEveryTime() {
    assertThat(new SampleGenerator(NOW).audits()).isEqualTo(AUDITS);
  }

  @Test
  void twoYearsHoldFifteenHundredAuditsOfBothTypes() {
    assertThat(FINALISED).hasSize(1_500);
    assertThat(FINALISED).filteredOn(audit -> audit.type() == AuditType.SUPERVISION).hasSize(350);
    assertThat(FINALISED)
        .allMatch(
            audit ->
                !audit.auditedOn().isBefore(SampleGenerator.FIRST)
                    && !audit.auditedOn().isAfter(SampleGenerator.LAST));
    assertThat(AUDITS).extracting(SampleAudit::reference).doesNotHaveDuplicates();
    assertThat(AUDITS).extracting(SampleAudit::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-11-01", "2025-09-30", "2025-10-01", "2026-11-21"})
  void thereAreThirteenTeamsAtAnyDate(LocalDate date) {
    assertThat(SampleTeam.ALL).filteredOn(team -> team.existsOn(date)).hasSize(13);
  }

  @Test
  void everyAuditHasATeamThatExistedOnItsDate() {
    var teams = SampleTeam.ALL.stream().collect(Collectors.toMap(SampleTeam::code, team -> team));

    assertThat(AUDITS).allMatch(audit -> teams.get(audit.team()).existsOn(audit.auditedOn()));
    assertThat(AUDITS).extracting(SampleAudit::team).containsAll(teams.keySet());
  }

  @Test
  void aFifthIsModeratedBlindAndMoreAreLoweredThanRaised() {
    var moderated = FINALISED.stream().filter(audit -> audit.moderation() != null).toList();

    assertThat(moderated.size()).isBetween(270, 330);
    assertThat(moderated).allMatch(audit -> audit.moderation().blind());
    assertThat(count(moderated, audit -> outcome(audit) == ModerationOutcome.LOWERED))
        .isGreaterThan(count(moderated, audit -> outcome(audit) == ModerationOutcome.RAISED));
    assertThat(count(moderated, audit -> outcome(audit) == ModerationOutcome.RAISED)).isPositive();
    assertThat(count(moderated, audit -> audit.moderation().selection() == Selection.RANDOM))
        .isGreaterThan(100);
  }

  @Test
  void everyInadequateGradeWentToASecondCheck() {
    assertThat(FINALISED)
        .filteredOn(
            audit ->
                audit.judgements().values().stream()
                    .anyMatch(given -> "inadequate".equals(given.grade())))
        .allMatch(audit -> audit.moderation().selection() == Selection.RULE);
  }

  @Test
  void aLittleMoreThanHalfOfCaseFilesAreGoodOrBetterAndSlowlyMore() {
    var caseFiles =
        FINALISED.stream().filter(audit -> audit.type() == AuditType.CASE_FILE).toList();
    var middle = LocalDate.of(2025, 11, 1);

    assertThat(goodOrBetter(caseFiles)).isBetween(0.5, 0.6);
    assertThat(
            goodOrBetter(caseFiles.stream().filter(a -> !a.auditedOn().isBefore(middle)).toList()))
        .isGreaterThan(
            goodOrBetter(caseFiles.stream().filter(a -> a.auditedOn().isBefore(middle)).toList()));
    assertThat(
            caseFiles.stream().map(audit -> audit.judgements().get("overall").grade()).distinct())
        .hasSize(4);
  }

  @Test
  void noTeamIsACaricature() {
    var shares =
        FINALISED.stream()
            .filter(audit -> audit.type() == AuditType.CASE_FILE)
            .collect(
                Collectors.groupingBy(
                    SampleAudit::team,
                    Collectors.collectingAndThen(
                        Collectors.toList(), SampleGeneratorTest::goodOrBetter)));

    assertThat(shares.values()).as(shares.toString()).allMatch(share -> share > 0.3 && share < 0.8);
  }

  @Test
  void supervisionIsJudgedInItsFourAreasAndNeverBlendedIntoOneGrade() {
    assertThat(FINALISED)
        .filteredOn(audit -> audit.type() == AuditType.SUPERVISION)
        .allMatch(audit -> audit.judgements().size() == 4)
        .noneMatch(audit -> audit.judgements().containsKey("overall"));
  }

  @Test
  void everyFinalisedGradeSaysWhy() {
    assertThat(FINALISED)
        .flatExtracting(audit -> audit.judgements().values())
        .allMatch(given -> given.grade() != null && !given.rationale().isBlank());
    assertThat(FINALISED)
        .filteredOn(audit -> audit.moderation() != null)
        .flatExtracting(audit -> audit.moderation().judgements().values())
        .allMatch(second -> second.settledGrade() != null && second.rationale() != null);
  }

  @Test
  void mostCasesWereDrawnAtRandom() {
    assertThat(count(FINALISED, audit -> audit.sampling() == Sampling.RANDOM))
        .isBetween(1_100L, 1_300L);
  }

  @Test
  void theSampleAccountsHaveWorkWaiting() {
    for (var auditor : List.of("auditor1", "auditor2")) {
      assertThat(AUDITS)
          .filteredOn(
              audit ->
                  audit.status() != AuditStatus.FINALISED
                      && audit.status() != AuditStatus.SUBMITTED
                      && audit.auditor().username().equals(auditor))
          .hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(AUDITS)
        .filteredOn(audit -> audit.status() == AuditStatus.SUBMITTED)
        .hasSize(5)
        .allMatch(audit -> !audit.moderation().isDecided());
  }

  @Test
  void nothingIsDatedLaterThanNow() {
    var early = Instant.parse("2026-10-20T10:00:00Z");

    assertThat(new SampleGenerator(early).audits())
        .allMatch(audit -> !audit.updatedAt().isAfter(early));
  }

  @Test
  void aMadePasswordIsLongReadableAndNeverTheSame() {
    var one = SamplePassword.make(new SecureRandom());

    assertThat(one).matches("([a-z]{4}-){4}[a-z]{4}");
    assertThat(SamplePassword.make(new SecureRandom())).isNotEqualTo(one);
  }

  @Test
  void aDatabaseOfOnesOwnGetsNoSampleUnasked() {
    assertThat(SampleSettings.from(Map.of()).isWanted(true)).isFalse();
    assertThat(SampleSettings.from(Map.of()).isWanted(false)).isTrue();
    assertThat(SampleSettings.from(Map.of("PLUMBLINE_SAMPLE", "true")).isWanted(true)).isTrue();
    assertThat(SampleSettings.from(Map.of("PLUMBLINE_SAMPLE", "false")).isWanted(false)).isFalse();
  }

  @Test
  void theGreetingNamesEveryAccountWithItsRole() {
    assertThat(Greeting.withSample("http://localhost:8080/", "secret"))
        .contains("http://localhost:8080/", "Password: secret", "invented")
        .contains("admin1", "auditor1", "auditor2", "moderator1", "manager1", "improvement1")
        .contains("practitioner1", "team manager", "practice improvement");
  }

  private static ModerationOutcome outcome(SampleAudit audit) {
    return audit.moderation().outcome();
  }

  private static long count(List<SampleAudit> audits, Predicate<SampleAudit> which) {
    return audits.stream().filter(which).count();
  }

  private static double goodOrBetter(List<SampleAudit> audits) {
    return (double) count(audits, audit -> SampleGrades.rank(finalGrade(audit)) >= 3)
        / audits.size();
  }

  private static String finalGrade(SampleAudit audit) {
    return audit.moderation() == null
        ? audit.judgements().get("overall").grade()
        : audit.moderation().judgements().get("overall").settledGrade();
  }
}
