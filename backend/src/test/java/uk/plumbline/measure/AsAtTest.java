package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.LateCheck;
import uk.plumbline.testing.Situation;

/** Any past instant can be asked for, and gives what it gave. */
@MicronautTest(transactional = false)
class AsAtTest {
  private static final String MEASURE = "/api/measures/judged-good";

  @Inject Council council;
  @Inject LateCheck lateCheck;

  private Caller improvement;
  private final List<Answer> asked = new ArrayList<>();

  @BeforeEach
  void setUp() {
    council.afresh();
    improvement = council.as("improvement");
  }

  private Answer ask(String query) {
    return improvement.get(MEASURE + query).is(200);
  }

  private Answer again(Answer then, String query) {
    return ask(query + "&asAt=" + then.text("/asAt"));
  }

  /** Asks for today's figures, and for every earlier day's, which must be what they were. */
  private Answer look() {
    for (Answer then : asked) {
      Answer now = again(then, "?by=" + then.text("/definition/by"));
      assertThat(now.at("")).isEqualTo(then.at(""));
    }
    for (String by : List.of("team", "area", "service", "month")) {
      asked.add(ask("?by=" + by));
    }
    return asked.get(asked.size() - 4);
  }

  private Answer step(String who, String step, Answer audit, String json) {
    return council
        .as(who)
        .write("POST", Drafts.path(audit) + "/" + step, audit.etag(), json)
        .is(200);
  }

  @Test
  void everyEarlierFigureIsTheSameAfterEachLaterChange() {
    assertThat(look().at("/total/audits").asInt()).isZero();

    Answer submitted = Drafts.submitted(council.as("auditor"));
    assertThat(look().at("/total/audits").asInt()).isZero();

    Answer finalised = step("moderator", "moderation", submitted, Drafts.AGREEING);
    assertThat(look().at("/total/good").asInt()).isEqualTo(1);

    lateCheck.settles(UUID.fromString(finalised.text("/id")), "inadequate");
    assertThat(look().at("/total/good").asInt()).isZero();

    Answer reopened = step("improvement", "reopening", finalised, Situation.REASON);
    assertThat(look().at("/total/audits").asInt()).isZero();

    Answer again = step("auditor", "submission", reopened, null);
    step("second", "moderation", again, Drafts.LOWERING);
    assertThat(look().at("/total/grades/requires_improvement").asInt()).isEqualTo(1);

    ImportFile.empty().rows(3, "A", "area.leaders", "good").into(council);
    assertThat(look().at("/total/audits").asInt()).isEqualTo(4);

    ImportFile.empty()
        .row("A-1", "moderated_grade", "inadequate", "moderated_on", "2026-03-09")
        .row("A-2", "team", "care", "service", "corporate_parenting")
        .row("A-3", "audited_on", "2025-12-31", "overall_grade", "outstanding")
        .into(council);
    assertThat(look().at("/total/moderated").asInt()).isEqualTo(2);

    Answer last = Situation.REOPENED.reached(council);
    look();
    step("admin", "withdrawal", last, Situation.REASON);
    assertThat(look().at("/total/audits").asInt()).isEqualTo(4);
    look();
  }

  @Test
  void everyFilterIsHeldAgainstWhatWasSoThen() {
    ImportFile.empty().row("A-1", "sampling", "targeted").into(council);
    Answer then = ask("?by=team");
    ImportFile.empty()
        .row(
            "A-1",
            "sampling",
            "random",
            "team",
            "care",
            "service",
            "corporate_parenting",
            "origin",
            "external",
            "audited_on",
            "2025-01-01",
            "moderated_grade",
            "inadequate",
            "moderated_on",
            "2026-03-09")
        .into(council);

    for (String filter :
        List.of(
            "sampling=targeted",
            "team=north&sampling=all",
            "service=help_and_protection&sampling=all",
            "origin=internal&sampling=all",
            "from=2026-01-01&sampling=all")) {
      assertThat(again(then, "?by=team&" + filter).at("/total/goodOrBetter").asInt()).isEqualTo(1);
      assertThat(ask("?by=team&" + filter).at("/total/audits").asInt()).isZero();
    }
    assertThat(again(then, "?by=team").at("/total/moderated").asInt()).isZero();
  }

  @Test
  void aTeamManagerSeesTheirOwnTeamsPastOnly() {
    ImportFile.empty()
        .row("A-1")
        .row("A-2", "team", "care", "service", "corporate_parenting")
        .into(council);
    Answer then = ask("?by=team");

    Answer seen =
        council.as("manager").get(MEASURE + "?by=team&asAt=" + then.text("/asAt")).is(200);

    assertThat(seen.at("/total/audits").asInt()).isEqualTo(1);
  }

  @Test
  void theInstantIsRepeatedAndCsvIsOfItsDay() {
    String halfPastMidnight = "2026-07-04T00:30:00+01:00";
    Answer answer =
        ask("?by=team&asAt=" + URLEncoder.encode(halfPastMidnight, StandardCharsets.UTF_8));

    assertThat(answer.text("/asAt")).isEqualTo("2026-07-03T23:30:00Z");
    assertThat(answer.at("/total/audits").asInt()).isZero();

    ImportFile.empty().row("A-1").into(council);
    Answer csv =
        improvement
            .send(
                "GET",
                MEASURE + "?by=team&asAt=2026-07-03T23:30:00.123456789Z",
                BodyPublishers.noBody(),
                "Accept",
                "text/csv")
            .is(200);
    assertThat(csv.header("Content-Disposition")).contains("judged-good-by-team-2026-07-04.csv");
    assertThat(csv.http().body()).contains("\r\n,Total,0,");
  }

  @Test
  void theFutureCannotBeAskedFor() {
    improvement
        .get(MEASURE + "?by=team&asAt=" + Instant.now().plus(Duration.ofMinutes(1)))
        .isProblem(400, "bad-request")
        .pointsAt("#/query/asAt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-07-04",
        "2026-07-04T00:30:00",
        "2026-07-04T00:30Z",
        "2026-02-30T00:30:00Z",
        "2026-07-04T24:30:00Z",
        "2026-07-04T00:30:00%2B25:00",
        "0000-07-04T00:30:00Z",
        "%2B12026-07-04T00:30:00Z",
        "2026-07-04T00:30:00Z&asAt=2026-07-05T00:30:00Z"
      })
  void whatIsNoInstantIsRefused(String value) {
    improvement
        .get(MEASURE + "?by=team&asAt=" + value)
        .isProblem(400, "bad-request")
        .pointsAt("#/query/asAt");
  }
}
