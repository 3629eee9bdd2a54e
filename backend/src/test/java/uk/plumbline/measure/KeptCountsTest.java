package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.Situation;

/** Figures from the counts that are kept are those from every row, whatever is asked. */
@MicronautTest(transactional = false)
class KeptCountsTest {
  private static final List<String> GRADES =
      List.of("outstanding", "good", "requires_improvement", "inadequate");

  private final Council council;
  private final JudgedGoodRepository counts;
  private final Random random = new Random(20261121);

  KeptCountsTest(Council council, JudgedGoodRepository counts) {
    this.council = council;
    this.counts = counts;
  }

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Audits of many kinds; sent again with the same references they change what counts. */
  private void someAudits() {
    var file = ImportFile.empty();
    for (int number = 0; number < 120; number++) {
      var team = any(List.of("north", "south", "care"));
      var isModerated = random.nextBoolean();
      file.row(
          "K-" + number,
          "team",
          team,
          "service",
          team.equals("care") ? "corporate_parenting" : "help_and_protection",
          "type",
          any(List.of("case_file", "supervision")),
          "framework",
          "ilacs",
          "sampling",
          any(List.of("random", "targeted", "census")),
          "origin",
          any(List.of("internal", "external")),
          "audited_on",
          LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)).toString(),
          "overall_grade",
          any(GRADES),
          "moderated_grade",
          isModerated ? any(GRADES) : "",
          "moderated_on",
          isModerated ? "2026-11-02" : "");
    }
    file.into(council);
  }

  private void agree(Instant asAt) {
    for (var by : List.of(By.TEAM, By.SERVICE, By.AREA, By.MONTH, By.QUARTER, By.YEAR)) {
      // An estimate is made from counts of second checks, which are not kept.
      for (var basis : List.of(Basis.FINAL, Basis.ORIGINAL)) {
        agree(asAt, by, basis, null, null, null, null, null, null);
        agree(asAt, by, basis, "overall", "case_file", null, null, "random,census", "internal");
        agree(asAt, by, basis, "overall", null, "south,care", null, null, null);
        agree(asAt, by, basis, "overall", null, null, "help_and_protection", "targeted", null);
      }
    }
  }

  private void agree(
      Instant asAt,
      By by,
      Basis basis,
      String area,
      String type,
      String team,
      String service,
      String sampling,
      String origin) {
    var isInTime = by.isInTime();
    assertThat(
            counts.countKept(
                asAt,
                isInTime,
                by.code(),
                basis.code(),
                area,
                type,
                team,
                service,
                sampling,
                origin,
                null,
                null,
                null))
        .containsExactlyInAnyOrderElementsOf(
            counts.count(
                asAt,
                by.code(),
                basis.code(),
                area,
                type,
                team,
                service,
                sampling,
                origin,
                null,
                null,
                null,
                null,
                null));
    var from = LocalDate.of(2026, 3, 1);
    var to = LocalDate.of(2026, 8, 31);
    assertThat(
            counts.countKept(
                asAt,
                true,
                by.code(),
                basis.code(),
                area,
                type,
                team,
                service,
                sampling,
                origin,
                from,
                to,
                "north,south"))
        .containsExactlyInAnyOrderElementsOf(
            counts.count(
                asAt,
                by.code(),
                basis.code(),
                area,
                type,
                team,
                service,
                sampling,
                origin,
                null,
                null,
                from,
                to,
                "north,south"));
  }

  @Test
  void keptCountsAnswerAsEveryRowDoesNowAndForEachInstantThereWas() {
    someAudits();
    var first = Instant.now();
    someAudits();
    var second = Instant.now();
    someAudits();

    assertThat(Counted.driftOfCounts()).isEmpty();
    agree(Instant.now());
    agree(second);
    agree(first);
    agree(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void aDeletedAuditIsTakenOutOfTheCounts() {
    someAudits();
    Situation.run("delete from audit where reference in ('K-1', 'K-2', 'K-3')");
    assertThat(Counted.driftOfCounts()).isEmpty();
    assertThat(Counted.query("select sum(audits) from grade_count where basis = 'final'"))
        .containsExactly("117");
  }

  @Test
  void aGradeThatIsGivenForTheFirstTimeInOneOfSeveralTeamsLeavesTheOthersRight() {
    ImportFile.empty().row("A-1", "team", "north", "overall_grade", "good").into(council);

    ImportFile.empty()
        .row("A-2", "team", "care", "service", "corporate_parenting", "overall_grade", "good")
        .row("A-3", "team", "south", "overall_grade", "outstanding")
        .into(council);

    assertThat(Counted.driftOfCounts()).isEmpty();
  }

  @Test
  void countsCanBeMadeAnew() {
    someAudits();
    Situation.run("update grade_tally set audits = array(select n + 1 from unnest(audits) n)");
    Situation.run("delete from grade_tally_month where month = '2026-03-01'");
    assertThat(Counted.driftOfCounts()).isNotEmpty();
    Counted.query("select recount_grades()");
    assertThat(Counted.driftOfCounts()).isEmpty();
  }
}
