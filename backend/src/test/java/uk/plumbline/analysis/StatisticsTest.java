package uk.plumbline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;

@MicronautTest(transactional = false)
class StatisticsTest {
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer ask(String method, String json) {
    return council.as("manager").post("/api/statistics/" + method, json);
  }

  @Test
  void wilsonIsThePublishedIntervalAndNullWithoutAudits() {
    var found = ask("wilson", "{\"count\": 65, \"of\": 100}").is(200);
    assertThat(found.at("/proportion").asDouble()).isEqualTo(0.65);
    assertThat(found.at("/lower").asDouble()).isCloseTo(0.552544, within(1e-6));
    assertThat(found.at("/upper").asDouble()).isCloseTo(0.736358, within(1e-6));

    var wide = ask("wilson", "{\"count\": 65, \"of\": 100, \"confidence\": 0.998}").is(200);
    assertThat(wide.at("/lower").asDouble()).isCloseTo(0.495495, within(1e-6));
    assertThat(ask("wilson", "{\"count\": 0, \"of\": 0}").is(200).at("/lower").isNull()).isTrue();
  }

  @Test
  void newcombeIsThePublishedDifference() {
    var found =
        ask("newcombe", "{\"a\": {\"count\": 56, \"of\": 70}, \"b\": {\"count\": 48, \"of\": 80}}");
    assertThat(found.is(200).at("/difference").asDouble()).isCloseTo(0.2, within(1e-12));
    assertThat(found.at("/lower").asDouble()).isCloseTo(0.0524, within(0.00005));
  }

  @Test
  void funnelNamesItsFlags() {
    var found =
        ask(
            "funnel",
            "{\"units\": [{\"key\": \"a\", \"count\": 0, \"of\": 20}, {\"key\": \"b\", \"count\": 60, \"of\": 80}]}");
    assertThat(found.is(200).at("/baseline").asDouble()).isEqualTo(0.6);
    assertThat(found.text("/units/0/flag")).isEqualTo("low_998");
    assertThat(found.text("/units/1/flag")).isEqualTo("high_95");
  }

  @Test
  void trendAnswersOneNumberAPoint() {
    var found =
        ask(
            "trend",
            "{\"values\": [1, 2, 3, 4, 5, 6, 7], \"improvement\": \"increase\", \"target\": null, \"rebaseAt\": [], \"fixAfter\": null, \"screenOutliers\": true}");
    assertThat(found.is(200).at("/mean").size()).isEqualTo(7);
    assertThat(found.text("/variation")).isEqualTo("special_cause_improvement");
    assertThat(found.at("/assurance").isNull()).isTrue();

    var nothing = ask("trend", "{\"values\": [], \"improvement\": \"neutral\"}").is(200);
    assertThat(nothing.at("/pointTypes").size()).isZero();
    assertThat(nothing.at("/variation").isNull()).isTrue();
    var single = ask("trend", "{\"values\": [3.5], \"improvement\": \"neutral\"}").is(200);
    assertThat(single.at("/lower/0").isNull()).isTrue();
  }

  @Test
  void agreementIsThatOfR() {
    var found =
        ask(
            "agreement",
            "{\"table\": [[6,2,0,0],[4,28,5,0],[1,9,34,3],[0,0,5,8]], \"audited\": null}");
    assertThat(found.is(200).at("/kappaQuadratic/value").asDouble())
        .isCloseTo(0.7680, within(0.00005));
    assertThat(found.at("/ac1/se").asDouble()).isCloseTo(0.0563, within(0.00005));

    var weighted =
        ask(
            "agreement",
            "{\"table\": [[9,2,1,0],[2,7,1,0],[0,4,12,2],[0,0,1,3]], \"audited\": [12,48,90,20]}");
    assertThat(weighted.is(200).at("/kappa/value").asDouble()).isCloseTo(0.534, within(0.0005));
    var empty = ask("agreement", "{\"table\": [[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0]]}").is(200);
    assertThat(empty.at("/kappa").isNull()).isTrue();
  }

  @Test
  void alphaAndTwoPhaseAndSampleSizeAnswer() {
    var alpha =
        ask(
            "alpha",
            "{\"ratings\": [[1,1],[2,null],[3,4],[4,4]], \"categories\": [1,2,3,4], \"metric\": \"ordinal\"}");
    assertThat(alpha.is(200).at("/alpha").asDouble()).isBetween(0.5, 1.0);

    var estimate =
        ask(
            "two-phase",
            "{\"audited\": [12,48,90,20], \"moderated\": [12,10,18,4], \"moderatedGood\": [1,1,14,4], \"originalGood\": [false,false,true,true], \"caseload\": null}");
    assertThat(estimate.is(200).at("/estimate").asDouble()).isCloseTo(95.8 / 170, within(1e-12));

    var size =
        ask(
            "sample-size",
            "{\"margin\": 0.1, \"expected\": 0.5, \"population\": 120, \"confidence\": 0.95}");
    assertThat(size.is(200).at("/size").asInt()).isEqualTo(54);
    assertThat(size.at("/unlimited").asInt()).isEqualTo(97);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wilson | {\"count\": -1, \"of\": 10} | #/count",
        "wilson | {\"count\": 1.5, \"of\": 10} | #/count",
        "wilson | {\"count\": 11, \"of\": 10} | #/count",
        "wilson | {\"of\": 10} | #/count",
        "wilson | {\"count\": 1, \"of\": 10, \"confidence\": 1} | #/confidence",
        "newcombe | {\"a\": {\"count\": 1, \"of\": 2}} | #/b",
        "newcombe | {\"a\": {\"count\": 1, \"of\": 2}, \"b\": {\"count\": 3, \"of\": 2}} | #/b/count",
        "funnel | {\"units\": [{\"key\": \"a\", \"count\": 3, \"of\": 2}]} | #/units/0/count",
        "funnel | {\"units\": [{\"count\": 1, \"of\": 2}]} | #/units/0/key",
        "funnel | {} | #/units",
        "trend | {\"values\": [1, null], \"improvement\": \"increase\"} | #/values/1",
        "trend | {\"values\": [1], \"improvement\": \"sideways\"} | #/improvement",
        "trend | {\"values\": [1], \"improvement\": \"increase\", \"rebaseAt\": [1]} | #/rebaseAt/0",
        "trend | {\"values\": [1e400], \"improvement\": \"increase\"} | #/values/0",
        "agreement | {\"table\": [[1,2],[3]]} | #/table/1",
        "agreement | {\"table\": [[1,2,3],[3,4,5]]} | #/table/0",
        "agreement | {\"table\": [[1,2,0,0],[3,-4,0,0],[0,0,0,0],[0,0,0,0]]} | #/table/1/1",
        "agreement | {\"table\": [[1,2],[3,4]]} | #/good",
        "agreement | {\"table\": [[1,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0]], \"audited\": [0,0,0,0]} | #/audited/0",
        "alpha | {\"ratings\": [[1,9]], \"categories\": [1,2], \"metric\": \"nominal\"} | #/ratings/0/1",
        "alpha | {\"ratings\": [[1,2]], \"categories\": [1,1], \"metric\": \"nominal\"} | #/categories",
        "alpha | {\"ratings\": [[1,2]], \"categories\": [1,2], \"metric\": \"ratio\"} | #/metric",
        "two-phase | {} | #/originalGood",
        "two-phase | {\"audited\": [5], \"moderated\": [6], \"moderatedGood\": [0], \"originalGood\": [true]} | #/moderated/0",
        "two-phase | {\"audited\": [5], \"moderated\": [2], \"moderatedGood\": [3], \"originalGood\": [true]} | #/moderatedGood/0",
        "two-phase | {\"audited\": [5], \"moderated\": [2], \"moderatedGood\": [1], \"originalGood\": [true], \"caseload\": 4} | #/caseload",
        "two-phase | {\"audited\": [5, 6], \"moderated\": [2], \"moderatedGood\": [1], \"originalGood\": [true, true]} | #/moderated",
        "sample-size | {\"margin\": 0} | #/margin",
        "sample-size | {\"margin\": 0.1, \"population\": 0} | #/population"
      })
  void whatIsNoCountIsRefusedWithItsPlace(String method, String json, String pointer) {
    ask(method, json).isProblem(400, "bad-request").pointsAt(pointer);
  }

  @Test
  void moreThanTenThousandValuesAreRefused() {
    var many = String.join(",", Collections.nCopies(10_001, "1"));
    ask("trend", "{\"values\": [" + many + "], \"improvement\": \"increase\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/values");
    ask("alpha", "{\"ratings\": [[" + many + "]], \"categories\": [1,2], \"metric\": \"nominal\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/ratings");
  }
}
