package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.CheckedAudits;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class AgreementMeasureTest {
  private static final String MEASURE = "/api/measures/agreement";
  private static final long[][] WORKED = {{6, 2, 0, 0}, {4, 28, 5, 0}, {1, 9, 34, 3}, {0, 0, 5, 8}};

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer measure(String query) {
    return council.as("improvement").get(MEASURE + query).is(200);
  }

  private static void close(JsonNode found, double wanted) {
    assertThat(found.asDouble()).isCloseTo(wanted, within(0.00005));
  }

  /** Every inadequate audit by the rule, a fifth of the others drawn. */
  static void partlyChecked() {
    CheckedAudits.of().chosen("rule").checked(9, 0, 0).checked(2, 0, 1).checked(1, 0, 2);
    CheckedAudits.of().unchecked(38, 1).unchecked(72, 2).unchecked(16, 3);
    CheckedAudits.of().table(new long[][] {{}, {2, 7, 1, 0}, {0, 4, 12, 2}, {0, 0, 1, 3}});
  }

  // Computed with R 4.2 (irrCAC, psych, vcd) on the same table.
  @Test
  void whereEveryAuditWasCheckedBlindTheFiguresAreThoseOfR() {
    CheckedAudits.of().table(WORKED);
    assertThat(Counted.differences()).isEmpty();

    var row = measure("").at("/rows/0");

    assertThat(row.path("table").toString())
        .isEqualTo("[[6,2,0,0],[4,28,5,0],[1,9,34,3],[0,0,5,8]]");
    assertThat(row.path("grades").findValuesAsText("code"))
        .containsExactly("inadequate", "requires_improvement", "good", "outstanding");
    assertThat(row.path("n").asInt()).isEqualTo(105);
    assertThat(row.path("lowered").asInt()).isEqualTo(19);
    assertThat(row.path("unchanged").asInt()).isEqualTo(76);
    assertThat(row.path("raised").asInt()).isEqualTo(10);
    close(row.path("exact"), 76 / 105.0);
    close(row.path("withinOne"), 104 / 105.0);
    close(row.path("signTestP"), 0.136046);
    assertThat(row.path("goodToNotGood").asInt()).isEqualTo(10);
    assertThat(row.path("notGoodToGood").asInt()).isEqualTo(5);
    close(row.path("meanShift"), -10 / 105.0);
    var blind = row.path("blind");
    assertThat(blind.path("weighted").asBoolean()).isFalse();
    assertThat(blind.path("note").isNull()).isTrue();
    close(blind.at("/kappa/value"), 0.5819);
    close(blind.at("/kappa/se"), 0.0660);
    close(blind.at("/kappaLinear/value"), 0.6694);
    close(blind.at("/kappaQuadratic/value"), 0.7680);
    close(blind.at("/kappaQuadratic/se"), 0.0461);
    close(blind.at("/ac1/value"), 0.6459);
    close(blind.at("/ac2Linear/value"), 0.8043);
    close(blind.at("/ac2Quadratic/value"), 0.9071);
  }

  // R's survey package on the same counts: 0.534 with a standard error of 0.102.
  @Test
  void whereOnlySomeWereCheckedTheyAreWeightedToAllAudits() {
    partlyChecked();

    var row = measure("?by=none").at("/rows/0");

    assertThat(row.path("audits").asInt()).isEqualTo(170);
    assertThat(row.path("n").asInt()).isEqualTo(44);
    assertThat(row.at("/blind/weighted").asBoolean()).isTrue();
    assertThat(row.at("/blind/kappa/value").asDouble()).isCloseTo(0.534, within(0.0005));
    assertThat(row.at("/blind/kappa/se").asDouble()).isCloseTo(0.102, within(0.0005));
    close(row.path("exact"), 31 / 44.0);
    close(row.at("/hadAllBeenModerated/exact"), (9 + 48 * 0.7 + 90 * 12 / 18.0 + 20 * 0.75) / 170);
    assertThat(row.at("/strata").size()).isEqualTo(4);
    assertThat(row.at("/strata/0/chosenByRule").asBoolean()).isTrue();
    assertThat(row.at("/strata/1").toString())
        .isEqualTo(
            "{\"grade\":\"requires_improvement\",\"chosenByRule\":false,\"audited\":48,"
                + "\"settled\":[2,7,1,0],\"blind\":[2,7,1,0]}");
  }

  @Test
  void auditsSentByARuleDoNotStandForThoseOfTheSameGradeThatWereDrawn() {
    // Of 10 good ones with the lowest grade in some area all are sent; of 90 others 10 were drawn.
    CheckedAudits.of().chosen("rule").checked(10, 2, 1);
    CheckedAudits.of().checked(10, 2, 2);
    CheckedAudits.of().unchecked(80, 2);

    var row = measure("").at("/rows/0");

    close(row.path("exact"), 0.5);
    close(row.at("/hadAllBeenModerated/exact"), 0.9);
  }

  @Test
  void whatSomebodyThoughtShouldBeCheckedIsCountedApart() {
    partlyChecked();
    var before = measure("").at("/rows/0");
    CheckedAudits.of().chosen("judgement").checked(5, 2, 0).unchecked(1, 2);

    var row = measure("").at("/rows/0");

    for (var part : new String[] {"/audits", "/table", "/blind", "/hadAllBeenModerated"}) {
      assertThat(row.at(part)).as(part).isEqualTo(before.at(part));
    }
    assertThat(row.at("/judgement/audits").asInt()).isEqualTo(6);
    assertThat(row.at("/judgement/n").asInt()).isEqualTo(5);
    assertThat(row.at("/judgement/table/2/0").asInt()).isEqualTo(5);
  }

  @Test
  void aGradeThatNobodyCheckedLeavesNoCoefficientAndSaysWhy() {
    CheckedAudits.of().table(WORKED);
    CheckedAudits.of().chosen("rule").unchecked(3, 3);

    var blind = measure("").at("/rows/0/blind");

    assertThat(blind.path("n").asInt()).isEqualTo(105);
    assertThat(blind.path("kappaQuadratic").isNull()).isTrue();
    assertThat(blind.path("note").asText())
        .startsWith(
            "None of the 3 audits graded Outstanding that a rule sends to a second check was checked"
                + " blind.");
  }

  @Test
  void whereNothingVariesThereIsNoKappaAndASentence() {
    assertThat(measure("").at("/rows/0/blind/note").asText())
        .isEqualTo("No audit here was checked blind.");
    assertThat(measure("").at("/rows/0/exact").isNull()).isTrue();
    CheckedAudits.of().checked(1, 2, 2);
    assertThat(measure("").at("/rows/0/blind/note").asText()).contains("no standard error");
    CheckedAudits.of().checked(29, 2, 2);
    var blind = measure("").at("/rows/0/blind");
    assertThat(blind.path("kappa").isNull()).isTrue();
    assertThat(blind.at("/ac1/value").asDouble()).isEqualTo(1);
    assertThat(blind.path("note").asText()).contains("Every grade was Good", "no kappa");
    CheckedAudits.of().checked(3, 2, 1);
    var constant = measure("").at("/rows/0/blind");
    assertThat(constant.at("/kappa/value").asDouble()).isZero();
    assertThat(constant.at("/kappa/se").isNull()).isTrue();
    assertThat(constant.path("note").asText()).contains("the same grade throughout");
  }

  @Test
  void checksInSightOfTheFirstGradeCountForDirectionAndForNoCoefficient() {
    CheckedAudits.of().openly().table(WORKED);

    var row = measure("").at("/rows/0");

    assertThat(row.path("lowered").asInt()).isEqualTo(19);
    assertThat(row.at("/blind/n").asInt()).isZero();
    assertThat(row.at("/blind/kappa").isNull()).isTrue();
  }

  @Test
  void aSupersededCheckCountsNoMore() {
    CheckedAudits.of().checked(2, 2, 1);
    Situation.run("update moderation set superseded_at = now()");

    var row = measure("").at("/rows/0");

    assertThat(row.path("audits").asInt()).isEqualTo(2);
    assertThat(row.path("n").asInt()).isZero();
  }

  @Test
  void aPastInstantHasItsOwnFigures() {
    CheckedAudits.of().decidedAt("2026-10-10T12:00:00Z").table(WORKED);
    CheckedAudits.of().decidedAt("2026-10-20T12:00:00Z").checked(2, 2, 1);

    assertThat(measure("").at("/rows/0/n").asInt()).isEqualTo(107);
    var then = measure("?asAt=2026-10-15T00:00:00Z");
    assertThat(then.at("/rows/0/blind/n").asInt()).isEqualTo(105);
    assertThat(then.text("/asAt")).isEqualTo("2026-10-15T00:00:00Z");
    assertThat(measure("?asAt=2026-10-01T00:00:00Z").at("/rows/0/audits").asInt()).isZero();
  }

  @Test
  void typesAndScalesAreNeverInOneTable() {
    CheckedAudits.of().checked(3, 2, 1);
    CheckedAudits.of().supervision("overall").checked(2, 1, 1);

    var rows = measure("").at("/rows");

    assertThat(rows.findValuesAsText("type")).containsExactly("case_file", "supervision");
    assertThat(rows.at("/0/n").asInt()).isEqualTo(3);
    assertThat(rows.at("/1/n").asInt()).isEqualTo(2);
    assertThat(measure("?by=type").at("/rows").findValuesAsText("key"))
        .containsExactly("case_file", "supervision");
    assertThat(measure("?framework=supervision").at("/rows").size()).isEqualTo(1);
  }

  @Test
  void rowsAreTeamsServicesAreasAndPeriods() {
    CheckedAudits.of().on("2026-07-01").checked(3, 2, 1);
    CheckedAudits.of().team("care").on("2026-09-30").checked(2, 1, 1);
    CheckedAudits.of().team("care").area("in_care").checked(4, 3, 2);

    var teams = measure("?by=team");
    assertThat(teams.at("/rows").findValuesAsText("key"))
        .containsExactly("care", "north", "old_south", "south");
    assertThat(teams.at("/rows/2/n").asInt()).isZero();
    assertThat(teams.at("/totals/0/n").asInt()).isEqualTo(5);
    assertThat(measure("?by=service&service=corporate_parenting").at("/totals/0/n").asInt())
        .isEqualTo(2);
    assertThat(measure("?by=month").at("/rows").findValuesAsText("key"))
        .containsExactly("2026-07", "2026-08", "2026-09");
    assertThat(measure("?by=quarter&from=2026-08-01").at("/rows").findValuesAsText("key"))
        .containsExactly("2026-Q3");
    var areas = measure("?by=area");
    assertThat(areas.at("/rows").findValuesAsText("key")).containsExactly("in_care");
    assertThat(areas.at("/rows/0/lowered").asInt()).isEqualTo(4);
    assertThat(areas.at("/totals").size()).isZero();
    assertThat(measure("?area=in_care").at("/rows/0/n").asInt()).isEqualTo(4);
  }

  @Test
  void anAuditThatWentThroughTheProductIsCounted() {
    Situation.FINALISED.reached(council);
    Situation.REOPENED.reached(council);

    var row = measure("").at("/rows/0");

    assertThat(row.path("n").asInt()).isEqualTo(1);
    assertThat(row.at("/blind/n").asInt()).isEqualTo(1);
    assertThat(measure("?by=area").at("/rows").findValuesAsText("key"))
        .containsExactly("help_and_protection");
  }

  @Test
  void aTeamManagerSeesTheirOwnTeamsAlone() {
    CheckedAudits.of().checked(3, 2, 1);
    CheckedAudits.of().team("care").checked(2, 1, 1);

    var answer = council.as("manager").get(MEASURE + "?by=team").is(200);

    assertThat(answer.at("/rows").findValuesAsText("key")).containsExactly("north");
    assertThat(answer.at("/totals/0/n").asInt()).isEqualTo(3);
    assertThat(answer.text("/definition/scope")).isEqualTo("own_teams");
    council.as("worker").get(MEASURE).isProblem(403, "not-permitted");
  }

  @Test
  void theSameComesAsCsv() {
    partlyChecked();
    var answer =
        council
            .as("improvement")
            .send("GET", MEASURE + "?by=team", BodyPublishers.noBody(), "Accept", "text/csv")
            .is(200);

    var lines = answer.http().body().split("\r\n");
    assertThat(lines).hasSize(6);
    assertThat(lines[0])
        .startsWith("key,label,type,scale,audits,n,exact,within_one,lowered,unchanged,raised,")
        .contains(",blind.kappa_quadratic,blind.kappa_quadratic.se,", ",table.good.inadequate,");
    assertThat(lines[2]).startsWith("north,North,case_file,ofsted_2013,170,44,0.70");
    assertThat(lines[5]).startsWith("total,Total,");
    assertThat(answer.header("Content-Disposition")).contains("agreement-by-team-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by=moon",
        "colour=red",
        "team=nowhere",
        "service=nowhere",
        "framework=nowhere",
        "area=nowhere",
        "asAt=2999-01-01T00:00:00Z",
        "from=2026-02-01&to=2026-01-01"
      })
  void whatCannotBeAskedIsRefused(String query) {
    council.as("improvement").get(MEASURE + "?" + query).isProblem(400, "bad-request");
  }
}
