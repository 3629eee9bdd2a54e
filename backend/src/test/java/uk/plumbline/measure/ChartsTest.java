package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class ChartsTest {
  private final Council council;
  private final ImportFile file = ImportFile.empty();
  private int imported;

  ChartsTest(Council council) {
    this.council = council;
  }

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  /** So many finalised audits of a team on a day, the first of them good. */
  private void audits(String team, String auditedOn, int good, int of) {
    imported++;
    if (good > 0) {
      file.rows(
          good, "G" + imported, "team", team, "audited_on", auditedOn, "overall_grade", "good");
    }
    if (of > good) {
      file.rows(
          of - good,
          "I" + imported,
          "team",
          team,
          "audited_on",
          auditedOn,
          "overall_grade",
          "inadequate");
    }
  }

  private static void teams(String... codes) {
    for (var code : codes) {
      Situation.run(
          "insert into team (code, label, service_code) values ('%s', '%s', 'help_and_protection')"
              .formatted(code, code));
    }
  }

  private Answer ask(String question) {
    return askAs("improvement", question);
  }

  private Answer askAs(String who, String question) {
    return council.as(who).get("/api/measures/" + question).is(200);
  }

  private static JsonNode unit(Answer answer, String key) {
    return StreamSupport.stream(answer.at("/units").spliterator(), false)
        .filter(each -> each.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void underFiveTeamsThereAreIntervalsAndNoLimits() {
    audits("north", "2026-10-05", 1, 10);
    audits("south", "2026-10-05", 9, 10);
    file.into(council);

    var answer = ask("funnel");

    var north = unit(answer, "north");
    assertThat(north.path("count").asInt()).isEqualTo(1);
    assertThat(north.path("of").asInt()).isEqualTo(10);
    assertThat(north.at("/interval95/upper").asDouble()).isCloseTo(0.4042, within(0.0001));
    assertThat(north.path("lower95").isNull()).isTrue();
    assertThat(north.path("flag").asText()).isEqualTo("none");
    assertThat(answer.text("/note")).contains("at least 5");
    assertThat(answer.at("/expectedOutside95").asDouble()).isZero();
    assertThat(answer.at("/baseline/count").asInt()).isEqualTo(10);
  }

  @Test
  void fiveTeamsAreHeldAgainstAllByExactTails() {
    fiveTeams();

    var answer = ask("funnel");

    // 52 of 105 in all; 1 of 20 or fewer has a chance of about 1 in 40,000 then.
    assertThat(answer.at("/baseline/count").asInt()).isEqualTo(52);
    assertThat(answer.at("/baseline/of").asInt()).isEqualTo(105);
    assertThat(unit(answer, "one").path("flag").asText()).isEqualTo("low_998");
    assertThat(unit(answer, "two").path("flag").asText()).isEqualTo("none");
    // 5 of 5 lies outside the drawn 95% limit or near it; its exact chance is about 3%.
    assertThat(unit(answer, "five").path("flag").asText()).isEqualTo("none");
    assertThat(unit(answer, "one").path("lower95").asDouble()).isCloseTo(0.2761, within(0.0005));
    assertThat(answer.at("/expectedOutside95").asDouble()).isCloseTo(0.25, within(1e-9));
    assertThat(answer.text("/note")).isNull();
  }

  @Test
  void fromTwentyTeamsOnItSaysWhetherAllDifferByMoreThanChance() {
    var codes = IntStream.range(0, 20).mapToObj(i -> "team_" + i).toArray(String[]::new);
    teams(codes);
    for (int i = 0; i < codes.length; i++) {
      audits(codes[i], "2026-10-05", i % 2 == 0 ? 2 : 9, 10);
    }
    file.into(council);

    var found = ask("funnel").at("/overdispersion");

    assertThat(found.path("ratio").asDouble()).isGreaterThan(found.path("bound").asDouble());
    assertThat(found.path("bound").asDouble()).isCloseTo(1.6325, within(0.0001));
    assertThat(found.path("found").asBoolean()).isTrue();
    assertThat(ask("funnel?basis=had_all_been_moderated").at("/overdispersion").isNull()).isTrue();
    assertThat(ask("funnel?by=service").at("/overdispersion").isNull()).isTrue();
  }

  private void fiveTeams() {
    teams("one", "two", "three", "four", "five");
    audits("one", "2026-10-05", 1, 20);
    audits("two", "2026-10-05", 13, 25);
    audits("three", "2026-10-05", 16, 30);
    audits("four", "2026-10-05", 17, 25);
    audits("five", "2026-10-05", 5, 5);
    file.into(council);
  }

  @Test
  void aTeamManagerSeesTheirOwnPointAgainstAll() {
    teams("one", "two", "three", "four");
    audits("one", "2026-10-05", 1, 20);
    audits("two", "2026-10-05", 13, 25);
    audits("three", "2026-10-05", 16, 30);
    audits("four", "2026-10-05", 17, 25);
    audits("north", "2026-10-05", 5, 5);
    file.into(council);

    var answer = askAs("manager", "funnel");

    assertThat(answer.at("/units")).hasSize(1);
    assertThat(unit(answer, "north").path("upper95").isNull()).isFalse();
    assertThat(answer.at("/baseline/of").asInt()).isEqualTo(105);
    assertThat(askAs("manager", "funnel?by=service").at("/units")).isEmpty();
  }

  @Test
  void aTeamManagerIsToldNothingOfOthersWhereThereAreFew() {
    audits("north", "2026-10-05", 1, 10);
    audits("south", "2026-10-05", 9, 10);
    file.into(council);
    assertThat(askAs("manager", "funnel").at("/baseline").isNull()).isTrue();
  }

  @Test
  void twoTeamsDifferByNewcombesInterval() {
    // Newcombe 1998, as printed: 56 of 70 and 48 of 80.
    audits("north", "2026-10-05", 56, 70);
    audits("south", "2026-10-05", 48, 80);
    file.into(council);

    var answer = ask("comparison?team=north&withTeam=south");

    assertThat(answer.at("/first/count").asInt()).isEqualTo(56);
    assertThat(answer.text("/second/label")).isEqualTo("South");
    assertThat(answer.at("/difference/value").asDouble()).isCloseTo(0.2, within(1e-9));
    assertThat(answer.at("/difference/lower").asDouble()).isCloseTo(0.0524, within(0.0001));
    assertThat(answer.at("/difference/upper").asDouble()).isCloseTo(0.3339, within(0.0001));
    assertThat(answer.text("/note")).isNull();
  }

  @Test
  void twoPeriodsAreNamedByTheirDays() {
    audits("north", "2026-04-05", 9, 10);
    audits("north", "2026-10-05", 3, 10);
    file.into(council);

    var answer =
        ask("comparison?from=2026-04-01&to=2026-06-30&withFrom=2026-09-01&withTo=2026-11-01");

    assertThat(answer.text("/first/label")).isEqualTo("1 April 2026 to 30 June 2026");
    assertThat(answer.at("/difference/value").asDouble()).isCloseTo(0.6, within(1e-9));
    assertThat(answer.at("/difference/lower").asDouble()).isCloseTo(0.1705, within(0.0001));
  }

  @Test
  void withoutAuditsOnOneSideThereIsNoDifference() {
    audits("north", "2026-10-05", 9, 10);
    file.into(council);
    var answer = ask("comparison?team=north&withTeam=south");
    assertThat(answer.at("/difference").isNull()).isTrue();
    assertThat(answer.text("/note")).isEqualTo("One of them has no audits.");
  }

  @ParameterizedTest
  @CsvSource({
    "team=north, withTeam",
    "withTeam=south, team",
    "team=north&withTeam=north, withTeam",
    "team=north&withTeam=south&withService=care, withTeam",
    "from=2026-04-01&withFrom=2026-07-01&withTo=2026-08-01, withFrom",
    "from=2026-04-01&to=2026-07-01&withFrom=2026-07-01&withTo=2026-08-01, withFrom",
    "team=north&withTeam=nowhere, team",
  })
  void whatCannotBeComparedIsRefused(String question, String parameter) {
    var answer = council.as("improvement").get("/api/measures/comparison?" + question);
    answer.isProblem(400, "bad-request");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("#/query/" + parameter);
  }

  @Test
  void aTeamManagerComparesTheirOwnTeamsOnly() {
    council
        .as("manager")
        .get("/api/measures/comparison?team=north&withTeam=south")
        .isProblem(403, "not-permitted");
  }

  @Test
  void aMonthWithoutAuditsIsAGapAndNoNought() {
    audits("north", "2026-08-05", 2, 4);
    audits("north", "2026-10-05", 3, 4);
    file.into(council);

    var answer = ask("trend?team=north");

    assertThat(answer.text("/method")).isEqualTo("run_chart");
    assertThat(answer.at("/points")).hasSize(3);
    assertThat(answer.at("/points/1/proportion").isNull()).isTrue();
    assertThat(answer.at("/points/1/mean").isNull()).isTrue();
    assertThat(answer.at("/points/0/mean").asDouble()).isCloseTo(0.625, within(1e-9));
    assertThat(answer.at("/notes/0").asText()).contains("at least 12 months");
    assertThat(answer.at("/notes/1").asText()).contains("quarters say more");
  }

  @Test
  void twelveMonthsOfLikeSizeHaveLimitsAndATargetIsHeldAgainstThem() {
    for (int month = 1; month <= 12; month++) {
      audits("north", "2025-%02d-05".formatted(month), 5 + month % 2, 10);
    }
    file.into(council);

    var answer = ask("trend?team=north&target=0.95");

    assertThat(answer.text("/method")).isEqualTo("xmr");
    // Every movement is 0.1, so the limits lie 0.266 from the mean of 0.55.
    assertThat(answer.at("/points/0/upper").asDouble()).isCloseTo(0.816, within(1e-9));
    assertThat(answer.text("/assurance")).isEqualTo("consistent_fail");
    assertThat(answer.text("/variation")).isEqualTo("common_cause");
    assertThat(answer.at("/notes")).isEmpty();
  }

  @Test
  void monthsOfUnlikeSizeHaveLimitsOfTheirOwn() {
    for (int month = 1; month <= 12; month++) {
      audits("north", "2025-%02d-05".formatted(month), month == 3 ? 15 : 5, month == 3 ? 30 : 10);
    }
    file.into(council);
    var answer = ask("trend?team=north");
    assertThat(answer.text("/method")).isEqualTo("p_chart");
    assertThat(answer.at("/points/2/upper").asDouble())
        .isLessThan(answer.at("/points/0/upper").asDouble());
  }

  @Test
  void withoutAuditsThereIsNoTrend() {
    var answer = ask("trend");
    assertThat(answer.text("/method")).isEqualTo("none");
    assertThat(answer.at("/points")).isEmpty();
    assertThat(answer.at("/variation").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trend?by=team",
        "trend?target=2",
        "trend?target=NaN",
        "trend?asAt=2999-01-01T00:00:00Z",
        "funnel?by=month",
        "funnel?team=north",
        "funnel?judged=excellent"
      })
  void whatMakesNoChartIsRefused(String question) {
    council.as("improvement").get("/api/measures/" + question).isProblem(400, "bad-request");
  }
}
