package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.CheckedAudits;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Situation;

/** The third basis of the measures, from real audits and second checks. */
@MicronautTest(transactional = false)
class HadAllBeenModeratedTest {
  private static final String BASIS = "basis=had_all_been_moderated";
  static final double WORKED = 95.8 / 170;

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer ask(String measure, String query) {
    return council.as("improvement").get("/api/measures/" + measure + "?" + BASIS + query).is(200);
  }

  static JsonNode row(Answer answer, String rows, String key) {
    return StreamSupport.stream(answer.at(rows).spliterator(), false)
        .filter(row -> row.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  // Computed with R's survey package: 56.4% (43.4 to 68.5), from 44 second checks of 170 audits.
  private static void isTheWorkedExample(JsonNode row) {
    assertThat(row.path("audits").asInt()).isEqualTo(170);
    assertThat(row.path("goodOrBetter").asInt()).isEqualTo(110);
    assertThat(row.path("moderated").asInt()).isEqualTo(44);
    assertThat(row.path("proportionGoodOrBetter").asDouble()).isCloseTo(WORKED, within(1e-12));
    assertThat(row.at("/interval95/lower").asDouble()).isCloseTo(0.434, within(0.0005));
    assertThat(row.at("/interval95/upper").asDouble()).isCloseTo(0.685, within(0.0005));
    assertThat(row.at("/estimate/goodOrBetter/moderatedJudgedSo").asInt()).isEqualTo(20);
    assertThat(row.at("/estimate/goodOrBetter/withheld").isNull()).isTrue();
    assertThat(row.at("/estimate/goodOrBetter/note").asText()).contains("stayed on its side");
    // Exactly good: 1 of 12, 1 of 10, 12 of 18 and 1 of 4, each for its grade.
    assertThat(row.path("proportionGood").asDouble())
        .isCloseTo((1 + 48 * 0.1 + 90 * 12 / 18.0 + 20 * 0.25) / 170, within(1e-12));
    assertThat(row.at("/estimate/good/moderatedJudgedSo").asInt()).isEqualTo(15);
    assertThat(row.at("/estimate/good/interval95/lower").asDouble()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "team,north",
    "service,help_and_protection",
    "month,2026-10",
    "quarter,2026-Q4",
    "year,2026",
    "population,none",
    "tool_version,none"
  })
  void theWorkedExampleHoldsInEveryKindOfRow(String by, String key) {
    AgreementMeasureTest.partlyChecked();

    Answer answer = ask("judged-good", "&by=" + by);

    isTheWorkedExample(row(answer, "/rows", key));
    isTheWorkedExample(answer.at("/total"));
    assertThat(answer.text("/definition/basis")).isEqualTo("had_all_been_moderated");
    assertThat(answer.text("/definition/denominator")).contains("estimates");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&type=case_file",
        "&team=north",
        "&service=help_and_protection",
        "&population=none",
        "&toolVersion=none",
        "&origin=internal",
        "&from=2026-10-01&to=2026-10-31",
        "&from=2026-10-05&to=2026-10-05"
      })
  void filtersKeepWhatTheyShould(String filter) {
    AgreementMeasureTest.partlyChecked();
    CheckedAudits.of().on("2026-11-02").team("care").supervision("overall").unchecked(9, 0);

    isTheWorkedExample(row(ask("judged-good", "&by=team" + filter), "/rows", "north"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&type=supervision",
        "&team=south",
        "&service=corporate_parenting",
        "&origin=external",
        "&sampling=dip",
        "&to=2026-10-04",
        "&area=leaders"
      })
  void filtersLeaveOutWhatTheyShould(String filter) {
    AgreementMeasureTest.partlyChecked();

    var total = ask("judged-good", "&by=quarter" + filter).at("/total");

    assertThat(total.path("audits").asInt()).isZero();
    assertThat(total.path("proportionGoodOrBetter").isNull()).isTrue();
    assertThat(total.at("/estimate/goodOrBetter/withheld").asText()).contains("no audits");
  }

  @Test
  void whereNobodyLookedThereIsAReasonAndBoundsAndNoNumber() {
    CheckedAudits.of().chosen("rule").checked(2, 0, 0);
    CheckedAudits.of().unchecked(6, 2).unchecked(1, 3);
    CheckedAudits.of().chosen("judgement").checked(1, 2, 0);
    CheckedAudits.of().team("care").chosen("judgement").checked(5, 2, 1);

    Answer answer = ask("judged-good", "&by=team");

    var north = row(answer, "/rows", "north");
    assertThat(north.path("audits").asInt()).as("but for judgement's").isEqualTo(9);
    assertThat(north.path("proportionGoodOrBetter").isNull()).isTrue();
    assertThat(north.path("proportionGood").isNull()).isTrue();
    assertThat(north.path("interval95").isNull()).isTrue();
    var estimate = north.at("/estimate/goodOrBetter");
    assertThat(estimate.path("withheld").asText())
        .isEqualTo(
            "None of the 6 audits graded Good was moderated."
                + " The one audit graded Outstanding was not moderated.");
    assertThat(estimate.path("boundLow").asDouble()).isZero();
    assertThat(estimate.path("boundHigh").asDouble()).isCloseTo(7 / 9.0, within(1e-12));
    assertThat(estimate.path("chosenByJudgement").asInt()).isEqualTo(1);
    var care = row(answer, "/rows", "care").at("/estimate/goodOrBetter");
    assertThat(care.path("withheld").asText()).startsWith("All audits here were chosen");
    assertThat(care.path("chosenByJudgement").asInt()).isEqualTo(5);
  }

  @Test
  void typesArePooledAndNeverStandForOneAnother() {
    CheckedAudits.of().checked(5, 2, 2);
    CheckedAudits.of().supervision("overall").unchecked(5, 2);
    assertThat(ask("judged-good", "&by=team").at("/total/proportionGoodOrBetter").isNull())
        .isTrue();
    CheckedAudits.of().supervision("overall").checked(5, 2, 1);
    // Five of five case files, and none of five supervision records for all ten.
    assertThat(ask("judged-good", "&by=team").at("/total/proportionGoodOrBetter").asDouble())
        .isCloseTo(5 / 15.0, within(1e-12));
  }

  @Test
  void areasHaveEstimatesAndTheirSumHasNone() {
    CheckedAudits.of().area("leaders").checked(4, 2, 2).checked(4, 2, 1);

    Answer answer = ask("judged-good", "&by=area");

    assertThat(row(answer, "/rows", "leaders").path("proportionGoodOrBetter").asDouble())
        .isEqualTo(0.5);
    assertThat(answer.at("/total/proportionGoodOrBetter").isNull()).isTrue();
    assertThat(answer.text("/total/estimate/goodOrBetter/withheld")).contains("several areas");
    assertThat(ask("judged-good", "&by=team&area=leaders").at("/total/audits").asInt())
        .isEqualTo(8);
  }

  @Test
  void laterChecksDoNotMoveAPastEstimate() {
    AgreementMeasureTest.partlyChecked();
    Answer then = ask("judged-good", "&by=team");
    CheckedAudits.of().decidedAt("2026-11-20T12:00:00Z").checked(30, 2, 0);
    Situation.run(
        """
        alter table counted_audit disable trigger user;
        update counted_audit set counted_from = now() where counted_from = '2026-11-20T12:00:00Z';
        alter table counted_audit enable trigger user
        """);

    isTheWorkedExample(ask("judged-good", "&by=team&asAt=" + then.text("/asAt")).at("/total"));

    assertThat(ask("judged-good", "&by=team").at("/total/proportionGoodOrBetter").asDouble())
        .isLessThan(WORKED - 0.1);
  }

  @Test
  void aTeamsPredecessorsAreFollowedAndAManagerSeesTheirOwn() {
    CheckedAudits.of().team("old_south").checked(4, 2, 2);
    CheckedAudits.of().team("south").checked(4, 2, 1);
    var followed = ask("judged-good", "&by=quarter&team=south&followSuccessors=true");
    assertThat(followed.at("/total/audits").asInt()).isEqualTo(8);
    assertThat(followed.at("/total/proportionGoodOrBetter").asDouble()).isEqualTo(0.5);
    CheckedAudits.of().checked(3, 2, 2);
    var own = council.as("manager").get("/api/measures/judged-good?by=team&" + BASIS).is(200);
    assertThat(own.at("/rows").findValuesAsText("key")).containsExactly("north");
    assertThat(own.at("/total/audits").asInt()).isEqualTo(3);
  }

  @Test
  void filesSayWhatAnEstimateRestsOnAndNoneGoesOutside() {
    AgreementMeasureTest.partlyChecked();
    for (var path :
        new String[] {
          "judged-good?by=team&", "trend?", "funnel?", "comparison?team=north&withTeam=south&"
        }) {
      var address = "/api/measures/" + path + BASIS;
      var csv = send(address, "text/csv").is(200).http().body();
      assertThat(csv).contains("bound_low,bound_high,withheld,note").contains("0.5635294117647");
      assertThat(csv.lines().findFirst().orElseThrow()).contains("original_");
      assertThat(
              send(address, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                  .is(200)
                  .header("Content-Disposition"))
          .endsWith(".xlsx\"");
      send(address + "&profile=publication", "text/csv")
          .isProblem(400, "bad-request")
          .pointsAt("#/query/profile");
    }
  }

  private Answer send(String address, String accept) {
    return council
        .as("improvement")
        .send("GET", address, BodyPublishers.noBody(), "Accept", accept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"areas-by-team?", "changes?", "judged-good?by=team&basis=final&"})
  void whereAuditsAreCountedThereIsNoEstimate(String path) {
    council
        .as("improvement")
        .get("/api/measures/" + path + BASIS)
        .isProblem(400, "bad-request")
        .pointsAt("#/query/basis");
  }
}
