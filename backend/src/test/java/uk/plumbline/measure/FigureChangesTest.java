package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.LateCheck;
import uk.plumbline.testing.Situation;

/** what changed in a figure, and through what. */
@MicronautTest(transactional = false)
class FigureChangesTest {
  private static final String MEASURE = "/api/measures/changes";

  @Inject Council council;
  @Inject LateCheck lateCheck;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private String now() {
    return council.as("improvement").get("/api/measures/judged-good?by=team").is(200).text("/asAt");
  }

  private Answer ask(String query) {
    var answer = council.as("improvement").get(MEASURE + query).is(200);
    answer.at("/rows").forEach(FigureChangesTest::addsUp);
    addsUp(answer.at("/total"));
    return answer;
  }

  private static void addsUp(JsonNode row) {
    for (var part : new String[] {"of", "count"}) {
      var crossed =
          part.equals("of") ? 0 : row.path("becameGood").asInt() - row.path("ceasedGood").asInt();
      assertThat(
              row.at("/before/" + part).asInt()
                  + row.at("/newlyCounted/" + part).asInt()
                  + row.at("/countedAgain/" + part).asInt()
                  - row.at("/noLongerCounted/" + part).asInt()
                  + crossed)
          .as("%s of %s", part, row)
          .isEqualTo(row.at("/after/" + part).asInt());
    }
  }

  private static JsonNode row(Answer answer, String team) {
    return StreamSupport.stream(answer.at("/rows").spliterator(), false)
        .filter(row -> row.path("key").asText().equals(team))
        .findFirst()
        .orElseThrow();
  }

  private Answer finalised() {
    return Drafts.finalised(council.as("auditor"), council.as("moderator"));
  }

  @Test
  void whatCountsForTheFirstTimeIsNewlyCounted() {
    ImportFile.empty().rows(2, "A").into(council);
    var since = now();
    ImportFile.empty()
        .row("B-1")
        .row("B-2", "overall_grade", "inadequate")
        .row("C-1", "team", "care", "service", "corporate_parenting")
        .into(council);

    var answer = ask("?since=" + since);

    assertThat(row(answer, "north").at("/newlyCounted").toString())
        .isEqualTo("{\"count\":1,\"of\":2,\"proportion\":0.5}");
    assertThat(row(answer, "care").at("/newlyCounted/of").asInt()).isEqualTo(1);
    assertThat(answer.at("/total/before/of").asInt()).isEqualTo(2);
    assertThat(answer.at("/total/after/count").asInt()).isEqualTo(4);
  }

  @Test
  void aLateSecondCheckThatLowersAGradeOverTheLineIsToldSo() {
    var audit = finalised();
    var since = now();
    lateCheck.settles(UUID.fromString(audit.text("/id")), "requires_improvement");

    var total = ask("?since=" + since).at("/total");

    assertThat(total.path("lowered").asInt()).isEqualTo(1);
    assertThat(total.path("ceasedGood").asInt()).isEqualTo(1);
    assertThat(total.path("raised").asInt()).isZero();
    assertThat(total.at("/newlyCounted/of").asInt()).isZero();
  }

  @Test
  void aGradeThatMovesOnItsSideOfTheLineCrossesNothing() {
    var audit = finalised();
    var since = now();
    lateCheck.settles(UUID.fromString(audit.text("/id")), "outstanding");

    var total = ask("?since=" + since).at("/total");

    assertThat(total.path("raised").asInt()).isEqualTo(1);
    assertThat(total.path("becameGood").asInt()).isZero();
  }

  @Test
  void anImportedSecondCheckIsALateOne() {
    ImportFile.empty().row("A-1").row("A-2").into(council);
    var since = now();
    ImportFile.empty()
        .row("A-1", "moderated_grade", "inadequate", "moderated_on", "2026-03-09")
        .row("A-2", "moderated_grade", "good", "moderated_on", "2026-03-09")
        .into(council);

    var total = ask("?since=" + since).at("/total");

    assertThat(total.path("lateChecks").asInt()).isEqualTo(2);
    assertThat(total.path("lowered").asInt()).isEqualTo(1);
  }

  @Test
  void aReopenedAuditCountsNoMoreAndThenAgain() {
    var audit = finalised();
    var counted = now();
    var reopened =
        council
            .as("improvement")
            .write("POST", Drafts.path(audit) + "/reopening", audit.etag(), Situation.REASON)
            .is(200);
    var gone = now();

    assertThat(ask("?since=" + counted).at("/total/noLongerCounted/count").asInt()).isEqualTo(1);

    var again =
        council
            .as("auditor")
            .write("POST", Drafts.path(audit) + "/submission", reopened.etag(), null)
            .is(200);
    council
        .as("second")
        .write("POST", Drafts.path(audit) + "/moderation", again.etag(), Drafts.LOWERING)
        .is(200);

    assertThat(ask("?since=" + gone).at("/total/countedAgain/of").asInt()).isEqualTo(1);
    assertThat(ask("?since=" + gone).at("/total/newlyCounted/of").asInt()).isZero();
    assertThat(ask("?since=" + counted).at("/total/ceasedGood").asInt())
        .as("over both, its grade went down")
        .isEqualTo(1);
    assertThat(ask("?since=" + counted + "&until=" + gone).at("/total/after/of").asInt()).isZero();
  }

  @Test
  void anAuditThatMovesBetweenTeamsWentFromOneAndCameToTheOther() {
    ImportFile.empty().row("A-1").into(council);
    var since = now();
    ImportFile.empty().row("A-1", "team", "care", "service", "corporate_parenting").into(council);

    var answer = ask("?since=" + since);

    assertThat(row(answer, "north").at("/noLongerCounted/of").asInt()).isEqualTo(1);
    assertThat(row(answer, "care").at("/countedAgain/of").asInt()).isEqualTo(1);
    assertThat(answer.at("/total/newlyCounted/of").asInt()).isZero();
  }

  @Test
  void aDayIsTakenFromItsBeginningAndTheUsualIsAFortnight() {
    ImportFile.empty().row("A-1").into(council);
    var today = LocalDate.now(Today.ZONE);

    assertThat(ask("?since=" + today).at("/total/newlyCounted/of").asInt()).isEqualTo(1);
    assertThat(ask("?since=" + today + "&until=" + today).at("/total/after/of").asInt())
        .isEqualTo(1);
    assertThat(Instant.parse(ask("").text("/since")))
        .isEqualTo(today.minusDays(14).atStartOfDay(Today.ZONE).toInstant());
  }

  @Test
  void filtersAndAreasNarrowIt() {
    var since = now();
    ImportFile.empty()
        .row("A-1", "area.in_care", "inadequate")
        .row("A-2", "sampling", "targeted", "area.in_care", "good")
        .into(council);

    assertThat(
            ask("?since=" + since + "&area=in_care&sampling=random").at("/total/after").toString())
        .isEqualTo("{\"count\":0,\"of\":1,\"proportion\":0.0}");
    assertThat(ask("?since=" + since + "&sampling=targeted").at("/total/newlyCounted/of").asInt())
        .isEqualTo(1);
  }

  @Test
  void aTeamManagerHasTheirOwnTeamsAndNothingElse() {
    var since = now();
    ImportFile.empty()
        .row("A-1")
        .rows(2, "C", "team", "care", "service", "corporate_parenting")
        .into(council);

    var answer = council.as("manager").get(MEASURE + "?since=" + since).is(200);

    assertThat(answer.at("/rows")).hasSize(1);
    assertThat(answer.at("/total/newlyCounted/of").asInt()).isEqualTo(1);
    assertThat(answer.text("/definition/scope")).isEqualTo("own_teams");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?since=2999-01-01",
        "?until=2999-01-01",
        "?since=2026-03-02&until=2026-03-01",
        "?since=yesterday",
        "?since=2026-02-30",
        "?since=2026-11-01T10:00:00",
        "?asAt=2026-11-01T10:00:00Z",
        "?team=nowhere",
      })
  void whatCannotBeAskedIsRefused(String query) {
    council.as("improvement").get(MEASURE + query).isProblem(400, "bad-request");
  }
}
