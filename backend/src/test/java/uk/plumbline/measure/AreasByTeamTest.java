package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.ImportFile;

@MicronautTest(transactional = false)
class AreasByTeamTest {
  private static final String MEASURE = "/api/measures/areas-by-team";
  private static final String PROTECTION = "area.help_and_protection";
  private static final String CARE = "area.in_care";

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer ask(String query) {
    return council.as("improvement").get(MEASURE + query).is(200);
  }

  private static JsonNode cell(Answer answer, String team, String area) {
    return StreamSupport.stream(answer.at("/teams").spliterator(), false)
        .filter(row -> row.path("key").asText().equals(team))
        .flatMap(row -> StreamSupport.stream(row.path("cells").spliterator(), false))
        .filter(cell -> cell.path("area").asText().equals(area))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> keys(Answer answer, String rows) {
    return StreamSupport.stream(answer.at(rows).spliterator(), false)
        .map(row -> row.path("key").asText())
        .toList();
  }

  private void audits() {
    ImportFile.empty()
        .rows(3, "N", PROTECTION, "good", CARE, "inadequate")
        .row("N-4", PROTECTION, "outstanding")
        .row("N-5", PROTECTION, "requires_improvement", "audited_on", "2026-02-10")
        .row("C-1", "team", "care", "service", "corporate_parenting", CARE, "good")
        .into(council);
  }

  @Test
  void everyTeamHasEveryAreaWithItsCounts() {
    audits();

    var answer = ask("");

    var north = cell(answer, "north", "help_and_protection");
    assertThat(north.path("audits").asInt()).isEqualTo(5);
    assertThat(north.path("good").asInt()).isEqualTo(3);
    assertThat(north.path("goodOrBetter").asInt()).isEqualTo(4);
    assertThat(cell(answer, "north", "in_care").path("goodOrBetter").asInt()).isZero();
    assertThat(cell(answer, "care", "help_and_protection").path("audits").asInt()).isZero();
    assertThat(keys(answer, "/teams")).contains("care", "north", "south");
    assertThat(keys(answer, "/areas")).startsWith("help_and_protection").doesNotContain("overall");
    assertThat(answer.text("/definition/by")).isEqualTo("team_area");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?type=case_file&sampling=random",
        "?from=2026-02-01&to=2026-02-28",
        "?from=2026-02-02&to=2026-02-27",
        "?team=north",
        "?service=corporate_parenting",
        "?basis=original",
        "?area=in_care",
      })
  void itsAreasAreThoseOfJudgedGoodWithTheSameFilters(String filter) {
    audits();

    var byArea =
        council
            .as("improvement")
            .get("/api/measures/judged-good" + (filter.isEmpty() ? "?" : filter + "&") + "by=area")
            .is(200);

    assertThat(ask(filter).at("/areas")).isEqualTo(byArea.at("/rows"));
  }

  @Test
  void aPastInstantGivesWhatWasSoThen() {
    audits();
    var then = ask("");
    ImportFile.empty().row("N-4", PROTECTION, "inadequate").into(council);

    assertThat(cell(ask(""), "north", "help_and_protection").path("goodOrBetter").asInt())
        .isEqualTo(3);
    assertThat(ask("?asAt=" + then.text("/asAt")).at("/teams")).isEqualTo(then.at("/teams"));
  }

  @Test
  void aTeamManagerHasTheirOwnTeamsAndNothingElse() {
    audits();

    var answer = council.as("manager").get(MEASURE).is(200);

    assertThat(keys(answer, "/teams")).containsExactly("north");
    assertThat(answer.text("/definition/scope")).isEqualTo("own_teams");
    assertThat(answer.at("/areas").toString()).doesNotContain("\"goodOrBetter\":1,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?team=nowhere", "?area=nothing", "?by=team", "?asAt=2999-01-01T00:00:00Z"})
  void whatCannotBeAskedIsRefused(String query) {
    council.as("improvement").get(MEASURE + query).isProblem(400, "bad-request");
  }

  @Test
  void thoseWhoseWorkIsAuditedHaveNoFigures() {
    council.as("worker").get(MEASURE).isProblem(403, "not-permitted");
    council.as("worker").get("/api/measures/changes").isProblem(403, "not-permitted");
  }
}
