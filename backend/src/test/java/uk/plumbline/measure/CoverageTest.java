package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.CountedAudits;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class CoverageTest {
  private static final String MEASURE = "/api/measures/coverage";

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
  }

  private Answer measure(String who, String query) {
    return council.as(who).get(MEASURE + query).is(200);
  }

  private static void audits(int count, String team, String population) {
    for (int i = 1; i <= count; i++) {
      CountedAudits.of("short", team, "2026-10-0" + i, population, i == 1);
    }
  }

  private static JsonNode row(Answer answer, String team) {
    return StreamSupport.stream(answer.at("/rows").spliterator(), false)
        .filter(row -> row.path("key").asText().equals(team))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode cell(JsonNode row, String population) {
    return StreamSupport.stream(row.path("cells").spliterator(), false)
        .filter(cell -> cell.path("population").asText().equals(population))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyTeamAndPopulationHasItsCellAndSaysWhetherThatIsNoneOrFew() {
    audits(5, "north", "in_care");
    audits(4, "north", "at_home");
    audits(1, "care", null);

    Answer answer = measure("improvement", "?type=case_file&from=2026-01-01&to=2026-12-31");

    assertThat(answer.at("/rows").findValuesAsText("key"))
        .as("the teams of the period, without the one that closed before it")
        .containsExactly("care", "north", "south");
    var north = row(answer, "north");
    assertThat(cell(north, "in_care").path("audits").asInt()).isEqualTo(5);
    assertThat(cell(north, "in_care").path("standing").asText()).isEqualTo("enough");
    assertThat(cell(north, "at_home").path("standing").asText()).isEqualTo("few");
    assertThat(cell(north, "care_leaver").path("standing").asText()).isEqualTo("none");
    assertThat(cell(row(answer, "care"), "null").path("audits").asInt()).isEqualTo(1);
    assertThat(north.path("service").asText()).isEqualTo("Help and protection");
    assertThat(north.path("lastAuditedOn").asText()).isEqualTo("2026-10-05");
    assertThat(row(answer, "south").path("audits").asInt()).isZero();
    assertThat(row(answer, "south").path("lastAuditedOn").isNull()).isTrue();
    assertThat(answer.at("/total/audits").asInt()).isEqualTo(10);
    assertThat(cell(answer.at("/total"), "at_home").path("audits").asInt()).isEqualTo(4);
  }

  @Test
  void theColumnsAreThoseOfTheToolsInUseAndWhateverElseWasAudited() {
    assertThat(
            measure("improvement", "?type=case_file").at("/populations").findValuesAsText("code"))
        .startsWith("front_door", "child_in_need", "child_protection", "in_care")
        .endsWith("at_home")
        .doesNotHaveDuplicates();
    audits(1, "north", "at_home");
    audits(1, "south", null);
    ShortTool.publish(ShortTool.document().replace("at_home", "with_kin"));
    Answer later = measure("improvement", "?type=case_file");
    assertThat(later.at("/populations").findValuesAsText("code"))
        .as("a retired population stays while it has audits; those without one come last")
        .contains("with_kin", "at_home")
        .endsWith("null");
    assertThat(later.at("/populations").findValuesAsText("label"))
        .contains("Children at home", "No population given");
    assertThat(
            measure("improvement", "?type=supervision")
                .at("/populations")
                .findValuesAsText("label"))
        .containsExactly("No population given");
  }

  @Test
  void withoutAuditsThereAreNoShares() {
    Answer answer = measure("improvement", "");
    assertThat(answer.at("/total/audits").asInt()).isZero();
    assertThat(answer.at("/total/secondChecked/proportion").isNull()).isTrue();
    assertThat(answer.at("/total/tookPart/proportion").isNull()).isTrue();
    assertThat(answer.at("/rows").size()).isEqualTo(4);
  }

  @Test
  void secondChecksAndInvolvementStandBesideTheCounts() {
    audits(2, "north", "in_care");
    Situation.run(
        """
        insert into audit_involvement (audit_id, involvement, child_feedback, family_feedback)
        select id, case when audited_on = '2026-10-01' then 'took_part' else 'invited' end, 'given', 'declined' from audit
        """);
    CountedAudits.sayAll();
    Answer answer = measure("improvement", "");
    var north = row(answer, "north");
    assertThat(north.at("/secondChecked/count").asInt()).isEqualTo(1);
    assertThat(north.at("/secondChecked/proportion").asDouble()).isEqualTo(0.5);
    Answer involvement = council.as("improvement").get("/api/measures/involvement?by=team").is(200);
    assertThat(north.at("/tookPart/count").asInt()).isEqualTo(1);
    assertThat(north.at("/tookPart/of")).isEqualTo(involvement.at("/rows/1/practitioner/audits"));
    assertThat(north.at("/feedback/count").asInt()).isEqualTo(2);
    assertThat(answer.at("/total/feedback/proportion").asDouble()).isEqualTo(1);
  }

  @Test
  void aPastInstantIsWhatCountedThen() {
    audits(1, "north", "in_care");
    Answer then = measure("improvement", "");
    audits(2, "north", "in_care");

    Answer again = measure("improvement", "?asAt=" + then.text("/asAt"));

    assertThat(again.at("/total/audits").asInt()).isEqualTo(1);
    assertThat(again.text("/asAt")).isEqualTo(then.text("/asAt"));
    assertThat(again.at("/total/tookPart")).isEqualTo(then.at("/total/tookPart"));
    assertThat(again.at("/rows/1/feedback")).isEqualTo(then.at("/rows/1/feedback"));
    assertThat(measure("improvement", "").at("/total/audits").asInt()).isEqualTo(3);
  }

  @Test
  void aTeamManagerSeesTheirOwnTeamsAlone() {
    audits(1, "north", "in_care");
    audits(3, "care", "in_care");
    Answer answer = measure("manager", "");
    assertThat(answer.at("/rows").findValuesAsText("key")).containsExactly("north");
    assertThat(answer.at("/total/audits").asInt()).isEqualTo(1);
    assertThat(answer.text("/definition/scope")).isEqualTo("own_teams");
    council.as("worker").get(MEASURE).isProblem(403, "not-permitted");
  }

  @Test
  void aCellOpensTheAuditsItCounts() {
    audits(2, "north", "in_care");
    audits(1, "north", null);
    Caller improvement = council.as("improvement");
    assertThat(ids(improvement, "in_care")).isEqualTo(2);
    assertThat(ids(improvement, "none")).isEqualTo(1);
    assertThat(ids(improvement, "care_leaver")).isZero();
    improvement.get("/api/audits?population=IN%20CARE").isProblem(400, "bad-request");
  }

  private static int ids(Caller caller, String population) {
    return caller
        .get("/api/audits?team=north&status=finalised&population=" + population)
        .is(200)
        .at("/items")
        .size();
  }

  @Test
  void asCsvEachTeamIsALineAndTheTotalTheLast() {
    audits(2, "north", "in_care");
    Answer csv =
        council
            .as("improvement")
            .send("GET", MEASURE + "?type=case_file", BodyPublishers.noBody(), "Accept", "text/csv")
            .is(200);
    assertThat(csv.header("Content-Disposition")).contains("coverage-");
    var lines = csv.http().body().split("\r\n");
    assertThat(lines[0])
        .startsWith("key,label,service,audits,last_audited_on,population.front_door")
        .endsWith(
            "second_checked.proportion,took_part,took_part.of,took_part.proportion,feedback,"
                + "feedback.of,feedback.proportion");
    assertThat(lines[2]).startsWith("north,North,Help and protection,2,2026-10-02,0,");
    assertThat(lines[lines.length - 1]).startsWith(",Total,,2,2026-10-02,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?colour=red",
        "?type=moon",
        "?team=nowhere",
        "?service=nowhere",
        "?from=2026-02-01&to=2026-01-01",
        "?asAt=yesterday",
        "?asAt=2999-01-01T00:00:00Z"
      })
  void whatCannotBeAskedIsRefused(String query) {
    council.as("improvement").get(MEASURE + query).isProblem(400, "bad-request");
  }
}
