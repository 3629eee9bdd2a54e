package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.CheckedAudits;
import uk.plumbline.testing.Council;

@MicronautTest(transactional = false)
class ModerationEffectTest {
  private static final String MEASURE = "/api/measures/moderation-effect";

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer measure(String query) {
    return council.as("improvement").get(MEASURE + query).is(200);
  }

  // Computed with R's survey package: 56.4% (43.4 to 68.5) had all been moderated, 64.7%
  // originally.
  @Test
  void theWorkedExampleGivesTheNumbersOfR() {
    AgreementMeasureTest.partlyChecked();

    var row = measure("").at("/rows/0");

    assertThat(row.path("audits").asInt()).isEqualTo(170);
    assertThat(row.path("originalGood").asInt()).isEqualTo(110);
    assertThat(row.path("recordedGood").asInt()).isEqualTo(108);
    assertThat(row.path("moderated").asInt()).isEqualTo(44);
    assertThat(row.path("moderatedGood").asInt()).isEqualTo(20);
    assertThat(row.path("original").asDouble()).isCloseTo(110 / 170.0, within(1e-12));
    assertThat(row.path("recorded").asDouble()).isCloseTo(108 / 170.0, within(1e-12));
    assertThat(row.path("moderatedOnly").asDouble()).isCloseTo(20 / 44.0, within(1e-12));
    assertThat(row.path("estimate").asDouble()).isCloseTo(95.8 / 170, within(1e-12));
    assertThat(row.path("lower").asDouble()).isCloseTo(0.434, within(0.0005));
    assertThat(row.path("upper").asDouble()).isCloseTo(0.685, within(0.0005));
    assertThat(row.path("seAudits").asDouble()).isCloseTo(0.054, within(0.0005));
    assertThat(row.path("seTeam").asDouble()).isCloseTo(0.066, within(0.0005));
    assertThat(row.path("originalMinusEstimate").asDouble()).isCloseTo(0.0835, within(0.0001));
    assertThat(row.path("withheld").isNull()).isTrue();
    // All four outstanding ones stayed good or better, of twenty.
    assertThat(row.at("/strata/3/couldStillChange").asDouble())
        .isCloseTo(1 - Math.pow(0.05, 0.25), within(1e-12));
    assertThat(row.path("note").asText()).contains("stayed on its side of good");
  }

  @Test
  void whatARuleSendsDoesNotStandForWhatWasDrawn() {
    CheckedAudits.of().chosen("rule").checked(10, 2, 1);
    CheckedAudits.of().checked(10, 2, 2);
    CheckedAudits.of().unchecked(80, 2);

    var row = measure("").at("/rows/0");

    assertThat(row.path("moderatedOnly").asDouble()).isEqualTo(0.5);
    assertThat(row.path("estimate").asDouble()).isCloseTo(0.9, within(1e-12));
    assertThat(row.at("/strata").size()).isEqualTo(2);
  }

  @Test
  void aGradeThatNobodyCheckedLeavesBoundsAndAReason() {
    CheckedAudits.of().chosen("rule").checked(2, 0, 0);
    CheckedAudits.of().unchecked(6, 2).unchecked(1, 3);
    CheckedAudits.of().chosen("judgement").checked(1, 2, 0);

    var row = measure("").at("/rows/0");

    assertThat(row.path("estimate").isNull()).isTrue();
    assertThat(row.path("boundLow").asDouble()).isZero();
    assertThat(row.path("boundHigh").asDouble()).isCloseTo(7 / 9.0, within(1e-12));
    assertThat(row.path("withheld").asText())
        .isEqualTo(
            "None of the 6 audits graded Good was moderated."
                + " The one audit graded Outstanding was not moderated.");
  }

  @Test
  void nothingRestsOnJudgementAlone() {
    assertThat(measure("").at("/rows/0/withheld").asText())
        .isEqualTo("There are no audits with this grade.");
    CheckedAudits.of().chosen("judgement").checked(5, 2, 1);
    var judged = measure("").at("/rows/0");
    assertThat(judged.path("withheld").asText()).startsWith("All audits here were chosen");
    assertThat(judged.path("original").isNull()).isTrue();
    assertThat(judged.path("judgement").toString())
        .isEqualTo("{\"audits\":5,\"originalGood\":5,\"moderated\":5,\"moderatedGood\":0}");
    CheckedAudits.of().unchecked(4, 2);
    var row = measure("").at("/rows/0");
    assertThat(row.path("withheld").asText()).startsWith("The only audits moderated were chosen");
    assertThat(row.path("original").asDouble()).isEqualTo(1);
    assertThat(row.path("estimate").isNull()).isTrue();
    assertThat(row.path("boundLow").asDouble()).isZero();
    assertThat(row.path("boundHigh").asDouble()).isEqualTo(1);
  }

  @Test
  void oneForManyHasAnIntervalButNoStandardError() {
    CheckedAudits.of().checked(1, 2, 2).checked(5, 1, 1);
    CheckedAudits.of().unchecked(9, 2);

    var row = measure("").at("/rows/0");

    assertThat(row.path("seTeam").isNull()).isTrue();
    assertThat(row.path("lower").isNull()).isFalse();
    assertThat(row.path("note").asText()).contains("rests on the weights alone");
  }

  @Test
  void rowsAndTotalsAreByTypeAndPlace() {
    CheckedAudits.of().checked(3, 2, 1);
    CheckedAudits.of().team("care").checked(2, 2, 2);
    CheckedAudits.of().team("care").supervision("overall").checked(1, 2, 2);

    var teams = measure("?by=team");

    assertThat(teams.at("/rows").size()).isEqualTo(8);
    assertThat(teams.at("/totals").findValuesAsText("type"))
        .containsExactly("case_file", "supervision");
    assertThat(teams.at("/totals/0/estimate").asDouble()).isCloseTo(0.4, within(1e-12));
    var own = council.as("manager").get(MEASURE + "?by=team&type=case_file").is(200);
    assertThat(own.at("/rows").findValuesAsText("key")).containsExactly("north");
    council.as("worker").get(MEASURE).isProblem(403, "not-permitted");
    council.as("improvement").get(MEASURE + "?by=area").isProblem(400, "bad-request");
  }

  @Test
  void theSameComesAsCsv() {
    AgreementMeasureTest.partlyChecked();
    var answer =
        council
            .as("improvement")
            .send("GET", MEASURE, BodyPublishers.noBody(), "Accept", "text/csv")
            .is(200);

    var lines = answer.http().body().split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0])
        .contains(",estimate_had_all_been_moderated,", ",stratum.good.drawn.audited,");
    assertThat(lines[1]).startsWith("all,All,case_file,ofsted_2013,170,110,108,44,20,0.647");
  }
}
