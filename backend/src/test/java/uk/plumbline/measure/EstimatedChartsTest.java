package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.plumbline.measure.HadAllBeenModeratedTest.WORKED;
import static uk.plumbline.measure.HadAllBeenModeratedTest.row;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.CheckedAudits;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Situation;

/** Estimates in a comparison, in a series and of each team against all. */
@MicronautTest(transactional = false)
class EstimatedChartsTest {
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer ask(String measure, String query) {
    return council
        .as("improvement")
        .get("/api/measures/" + measure + "?basis=had_all_been_moderated" + query)
        .is(200);
  }

  @Test
  void twoEstimatesAreComparedByTheirIntervals() {
    AgreementMeasureTest.partlyChecked();
    CheckedAudits.of().team("south").checked(10, 2, 2).checked(2, 2, 1).unchecked(8, 2);

    Answer answer = ask("comparison", "&team=north&withTeam=south");

    var first = answer.at("/first");
    var second = answer.at("/second");
    assertThat(first.path("proportion").asDouble()).isCloseTo(WORKED, within(1e-12));
    var apart = WORKED - 10 / 12.0;
    assertThat(answer.at("/difference/value").asDouble()).isCloseTo(apart, within(1e-12));
    // Newcombe's formula on the two intervals.
    assertThat(answer.at("/difference/lower").asDouble())
        .isCloseTo(
            apart
                - Math.hypot(
                    WORKED - first.at("/interval95/lower").asDouble(),
                    second.at("/interval95/upper").asDouble() - 10 / 12.0),
            within(1e-12));
    assertThat(answer.at("/difference/upper").asDouble()).isGreaterThan(apart);
    assertThat(answer.at("/note").isNull()).isTrue();
    Answer withheld = ask("comparison", "&team=north&withTeam=care");
    assertThat(withheld.at("/difference").isNull()).isTrue();
    CheckedAudits.of().team("care").unchecked(12, 2);
    Answer unknown = ask("comparison", "&team=north&withTeam=care");
    assertThat(unknown.at("/difference").isNull()).isTrue();
    assertThat(unknown.text("/note")).contains("no estimate of").contains("No audit here was");
    assertThat(unknown.at("/second/estimate/boundHigh").asDouble()).isEqualTo(1);
  }

  @Test
  void aSeriesHasLimitsFromItsOwnMovementAndSkipsWhatIsWithheld() {
    for (int month = 1; month <= 12; month++) {
      var day = "2025-%02d-10".formatted(month);
      CheckedAudits.of().on(day).checked(6, 2, 2).checked(4 + month % 2, 2, 1).unchecked(5, 2);
    }
    CheckedAudits.of().on("2026-01-10").unchecked(3, 2);

    Answer answer = ask("trend", "&by=month");

    assertThat(answer.text("/method")).isEqualTo("xmr");
    assertThat(answer.at("/points").size()).isEqualTo(13);
    var mean = (6 * 6 / 11.0 + 6 * 0.6) / 12;
    assertThat(answer.at("/points/0/mean").asDouble()).isCloseTo(mean, within(1e-12));
    var reach = 2.66 * (0.6 - 6 / 11.0);
    assertThat(answer.at("/points/0/upper").asDouble()).isCloseTo(mean + reach, within(1e-12));
    assertThat(answer.at("/points/0/estimate/moderatedJudgedSo").asInt()).isEqualTo(6);
    var last = answer.at("/points/12");
    assertThat(last.path("of").asInt()).isEqualTo(3);
    assertThat(last.path("proportion").isNull()).isTrue();
    assertThat(last.path("mean").isNull()).isTrue();
    assertThat(last.at("/estimate/withheld").asText()).isEqualTo("No audit here was moderated.");
    assertThat(answer.at("/notes").toString())
        .contains("1 month has audits and no estimate")
        .contains("how far the estimates move");
    Answer quarters = ask("trend", "&by=quarter&judged=good");
    assertThat(quarters.text("/method")).isEqualTo("run_chart");
    assertThat(quarters.at("/points/0/upper").isNull()).isTrue();
  }

  @Test
  void theFunnelHasIntervalsAndNoFlags() {
    for (var team : new String[] {"a", "b", "c", "d", "e"}) {
      Situation.run(
          "insert into team (code, label, service_code) values ('%1$s', '%1$s', 'corporate_parenting')"
              .formatted(team));
      CheckedAudits.of().team(team).checked(6, 2, team.equals("a") ? 0 : 2).unchecked(30, 2);
    }

    Answer answer = ask("funnel", "");

    assertThat(answer.text("/note")).contains("no limits and no flags");
    assertThat(answer.at("/baseline").isNull()).isTrue();
    var a = row(answer, "/units", "a");
    assertThat(a.path("proportion").asDouble()).isZero();
    assertThat(a.path("flag").asText()).isEqualTo("none");
    assertThat(a.path("upper95").isNull()).isTrue();
    assertThat(a.at("/interval95/upper").asDouble()).isBetween(0.2, 0.5);
    assertThat(a.at("/estimate/moderated").asInt()).isEqualTo(6);
  }
}
