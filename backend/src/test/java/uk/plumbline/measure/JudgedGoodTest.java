package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class JudgedGoodTest {
  private static final String MEASURE = "/api/measures/judged-good";

  private final Council council;

  JudgedGoodTest(Council council) {
    this.council = council;
  }

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  @AfterEach
  void takeImportedAreasAway() throws SQLException {
    try (var connection = TestDatabase.connect();
        var statement = connection.createStatement()) {
      // The tables that name areas go first, so that no later test meets an area it does not know.
      statement.execute("truncate audit cascade");
      statement.execute(
          "delete from judgement_area where framework_code = 'pre2013' and position > 3 and not is_overall");
    }
  }

  @Test
  void whoeverIsNotSignedInIsRefused() {
    council.asNobody().get(MEASURE + "?by=team").isProblem(401, "sign-in-needed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "auditor", "moderator", "manager", "improvement"})
  void everyRoleMayAsk(String username) {
    council.as(username).get(MEASURE + "?by=team").is(200);
  }

  @Test
  void countsProportionsAndIntervalComeTogether() {
    // Doncaster, 2017, as its inspection report prints it: 61% of audits good or better.
    ImportFile.empty()
        .rows(3, "O", "overall_grade", "outstanding")
        .rows(58, "G", "overall_grade", "good")
        .rows(33, "R", "overall_grade", "requires_improvement")
        .rows(6, "I", "overall_grade", "inadequate")
        .into(council);

    var answer = ask("?by=team");

    var north = row(answer, "north");
    assertThat(north.path("label").asText()).isEqualTo("North");
    assertThat(north.path("audits").asInt()).isEqualTo(100);
    assertThat(north.path("grades").toString())
        .isEqualTo("{\"outstanding\":3,\"good\":58,\"requires_improvement\":33,\"inadequate\":6}");
    assertThat(north.path("good").asInt()).isEqualTo(58);
    assertThat(north.path("goodOrBetter").asInt()).isEqualTo(61);
    assertThat(north.path("proportionGood").asDouble()).isEqualTo(0.58);
    assertThat(north.path("proportionGoodOrBetter").asDouble()).isEqualTo(0.61);
    assertThat(north.at("/interval95/lower").asDouble()).isCloseTo(0.5120, within(0.0001));
    assertThat(north.at("/interval95/upper").asDouble()).isCloseTo(0.6998, within(0.0001));
    assertThat(answer.text("/total/key")).isNull();
    assertThat(answer.at("/total/goodOrBetter").asInt()).isEqualTo(61);
  }

  @Test
  void teamsWithoutAuditsAreThereWithNullsAndNotZeros() {
    ImportFile.empty().row("A-1").into(council);

    var care = row(ask("?by=team"), "care");

    assertThat(care.path("audits").asInt()).isZero();
    assertThat(care.path("proportionGood").isNull()).isTrue();
    assertThat(care.path("proportionGoodOrBetter").isNull()).isTrue();
    assertThat(care.path("interval95").isNull()).isTrue();
    assertThat(care.path("grades").size()).isEqualTo(4);
  }

  @Test
  void seftonsSupervisionFigureIsEightyFivePerCent() {
    // Sefton's performance report of November 2017 says 85% and gives no count; 17 of 20 is the
    // smallest that makes it.
    ImportFile.empty()
        .rows(
            17,
            "S",
            "type",
            "supervision",
            "framework",
            "supervision",
            "overall_grade",
            "",
            "area.reflection_and_challenge",
            "good")
        .rows(
            3,
            "T",
            "type",
            "supervision",
            "framework",
            "supervision",
            "overall_grade",
            "",
            "area.reflection_and_challenge",
            "requires_improvement")
        .rows(5, "C")
        .into(council);

    var total = ask("?by=service&type=supervision&area=reflection_and_challenge").at("/total");

    assertThat(total.path("audits").asInt()).isEqualTo(20);
    assertThat(total.path("proportionGoodOrBetter").asDouble()).isEqualTo(0.85);
    assertThat(ask("?by=team&type=supervision").at("/total/audits").asInt())
        .as("audits without the grade in question are not counted")
        .isZero();
  }

  @Test
  void theOldScaleKeepsItsAdequateBesideTheNewScalesRequiresImprovement() {
    ImportFile.empty()
        .row(
            "OLD-1",
            "framework",
            "pre2013",
            "audited_on",
            "2012-06-08",
            "overall_grade",
            "adequate")
        .row("OLD-2", "framework", "pre2013", "audited_on", "2012-06-08", "overall_grade", "good")
        .row("NEW-1", "overall_grade", "requires_improvement")
        .into(council);

    assertThat(ask("?by=team").at("/total/grades").toString())
        .isEqualTo(
            "{\"outstanding\":0,\"good\":1,\"requires_improvement\":1,\"adequate\":1,\"inadequate\":0}");
    assertThat(ask("?by=team&to=2013-10-31").at("/total/grades").toString())
        .isEqualTo("{\"outstanding\":0,\"good\":1,\"adequate\":1,\"inadequate\":0}");
  }

  @Test
  void theRecordOfMainFindingsOfWalsall2012IsCountedAsItWasPrinted() {
    // Ofsted on Walsall, July 2012, record of main findings: 8 inadequate, 12 adequate, 2 good.
    var safeguarding =
        "area.children_are_safe,area.quality_of_provision,area.health_agencies,area.ambition,area.leadership,area.performance_management,area.partnership_working,area.equality_and_diversity";
    var lookedAfter =
        "area.being_healthy,area.staying_safe,area.enjoying_and_achieving,area.positive_contribution,area.economic_well_being,area.quality_of_provision,area.ambition,area.leadership,area.performance_management,area.equality_and_diversity";
    ImportFile.empty()
        .row(
            "WAL-S",
            findings(
                "inadequate",
                "area.capacity_for_improvement," + safeguarding,
                "inadequate,inadequate,inadequate,adequate,inadequate,inadequate,inadequate,inadequate,adequate"))
        .row(
            "WAL-L",
            findings(
                "adequate",
                "area.capacity_for_improvement," + lookedAfter,
                "adequate,good,adequate,adequate,good,adequate,adequate,adequate,adequate,adequate,adequate"))
        .sendAs(council.as("admin"), "?createMissing=true")
        .is(200);

    var areas = ask("?by=area&sampling=all").at("/total");
    var overall = ask("?by=team&sampling=all").at("/total");

    assertThat(count(areas, overall, "inadequate")).isEqualTo(8);
    assertThat(count(areas, overall, "adequate")).isEqualTo(12);
    assertThat(count(areas, overall, "good")).isEqualTo(2);
    assertThat(areas.path("grades").has("requires_improvement")).isFalse();
    assertThat(overall.path("proportionGoodOrBetter").asDouble()).isZero();
  }

  @Test
  void byAreaThereIsARowForEachAreaOfTheFormEvenWhereNothingIsGraded() {
    ImportFile.empty()
        .row("A-1", "area.in_care", "good", "area.leaders", "inadequate")
        .row("A-2", "area.in_care", "outstanding")
        .into(council);

    var answer = ask("?by=area");

    assertThat(keys(answer))
        .containsExactly("help_and_protection", "in_care", "care_leavers", "leaders");
    assertThat(row(answer, "in_care").path("goodOrBetter").asInt()).isEqualTo(2);
    assertThat(row(answer, "help_and_protection").path("proportionGood").isNull()).isTrue();
    assertThat(answer.at("/total/audits").asInt()).isEqualTo(3);
    assertThat(keys(ask("?by=area&area=leaders"))).containsExactly("leaders");
    assertThat(keys(ask("?by=area&area=overall"))).containsExactly("overall");
  }

  @Test
  void monthsAndQuartersRunOnWithEmptyOnesShown() {
    ImportFile.empty()
        .row("A-1", "audited_on", "2025-12-31")
        .row("A-2", "audited_on", "2026-03-01", "overall_grade", "inadequate")
        .into(council);

    var months = ask("?by=month");

    assertThat(keys(months)).containsExactly("2025-12", "2026-01", "2026-02", "2026-03");
    assertThat(row(months, "2026-01").path("label").asText()).isEqualTo("January 2026");
    assertThat(row(months, "2026-01").path("proportionGoodOrBetter").isNull()).isTrue();
    assertThat(row(months, "2026-03").path("proportionGoodOrBetter").asDouble()).isZero();
    assertThat(keys(ask("?by=quarter"))).containsExactly("2025-Q4", "2026-Q1");
    assertThat(row(ask("?by=quarter"), "2026-Q1").path("label").asText())
        .isEqualTo("January to March 2026");
  }

  @Test
  void filtersNarrowTheFiguresAndAreRepeatedInTheDefinition() {
    ImportFile.empty()
        .row("A-1")
        .row("A-2", "sampling", "census")
        .row("A-3", "sampling", "targeted")
        .row("A-4", "origin", "external")
        .row("A-5", "audited_on", "2025-01-01")
        .row("A-6", "team", "Care", "service", "corporate_parenting")
        .into(council);

    assertThat(total("?by=team&sampling=random,census")).isEqualTo(5);
    assertThat(total("?by=team&sampling=random&sampling=census")).isEqualTo(5);
    assertThat(total("?by=team&sampling=all&origin=internal")).isEqualTo(5);
    assertThat(total("?by=team&sampling=all&from=2026-01-01")).isEqualTo(5);
    assertThat(total("?by=team&to=2025-01-01")).isEqualTo(1);
    assertThat(total("?by=team&team=care")).isEqualTo(1);
    assertThat(total("?by=team&service=help_and_protection&team=care")).isZero();
    assertThat(total("?by=team&type=supervision")).isZero();
    assertThat(total("?by=team&sampling=all&type=&team=&origin=")).isEqualTo(6);
    assertThat(keys(ask("?by=service")))
        .containsExactly("corporate_parenting", "help_and_protection");
    var answer = ask("?by=service&service=corporate_parenting&sampling=random&from=2026-01-01");
    assertThat(keys(answer)).containsExactly("corporate_parenting");
    assertThat(answer.text("/definition/service")).isEqualTo("corporate_parenting");
    assertThat(answer.at("/definition/sampling").toString()).isEqualTo("[\"random\"]");
    assertThat(answer.text("/definition/from")).isEqualTo("2026-01-01");
    assertThat(answer.text("/definition/area")).isNull();
    assertThat(answer.text("/definition/basis")).isEqualTo("final");
    assertThat(answer.text("/definition/scope")).isEqualTo("all");
  }

  @Test
  void aRestructureLeavesEachAuditWithTheTeamOfItsDate() {
    ImportFile.empty()
        .row("A-1", "team", "old_south", "audited_on", "2025-09-30")
        .row("A-2", "team", "south", "audited_on", "2025-10-01")
        .into(council);

    assertThat(row(ask("?by=team"), "old_south").path("audits").asInt()).isEqualTo(1);
    assertThat(row(ask("?by=team"), "south").path("audits").asInt()).isEqualTo(1);
    assertThat(keys(ask("?by=team"))).containsExactly("care", "north", "old_south", "south");
    assertThat(keys(ask("?by=team&from=2025-10-01"))).containsExactly("care", "north", "south");
    assertThat(keys(ask("?by=team&to=2025-09-30"))).containsExactly("care", "north", "old_south");
  }

  @Test
  void theModeratedGradeCountsAndTheAuditorsOwnStaysToBeAskedFor() {
    ImportFile.empty()
        .row("A-1", "moderated_grade", "inadequate", "moderated_on", "2026-03-09")
        .row("A-2")
        .into(council);

    assertThat(ask("?by=team").at("/total/goodOrBetter").asInt()).isEqualTo(1);
    assertThat(ask("?by=team&basis=original").at("/total/goodOrBetter").asInt()).isEqualTo(2);
    assertThat(ask("?by=team").at("/total/moderated").asInt()).isEqualTo(1);
  }

  @Test
  void onlyFinalisedAuditsCount() {
    ImportFile.empty().row("A-1").into(council);
    Drafts.submitted(council.as("auditor"));

    assertThat(total("?by=team")).isEqualTo(1);
  }

  @Test
  void aTeamManagerSeesTheirOwnTeamsOnly() {
    ImportFile.empty()
        .row("A-1")
        .row("A-2", "team", "care", "service", "corporate_parenting")
        .into(council);
    var manager = council.as("manager");

    var answer = manager.get(MEASURE + "?by=team").is(200);

    assertThat(answer.text("/definition/scope")).isEqualTo("own_teams");
    assertThat(keys(answer)).containsExactly("north");
    assertThat(answer.at("/total/audits").asInt()).isEqualTo(1);
    for (var by : List.of("team", "service", "month")) {
      var other = manager.get(MEASURE + "?team=care&by=" + by).is(200);
      assertThat(keys(other)).isEmpty();
      assertThat(other.at("/total/audits").asInt()).isZero();
    }
    assertThat(keys(manager.get(MEASURE + "?by=service"))).containsExactly("help_and_protection");
  }

  @ParameterizedTest
  @CsvSource({
    "'', by",
    "?by=, by",
    "?by=region, by",
    "?by=team&by=month, by",
    "?by=team&type=case, type",
    "?by=team&team=nowhere, team",
    "?by=team&service=nowhere, service",
    "?by=team&area=nowhere, area",
    "?by=team&sampling=random%3Bcensus, sampling",
    "'?by=team&sampling=random,all', sampling",
    "?by=team&origin=here, origin",
    "?by=team&from=01/02/2026, from",
    "?by=team&to=2026-02-30, to",
    "?by=team&from=2026-02-02&to=2026-02-01, from",
    "?by=team&basis=first, basis",
    "?by=team&form=2026-02-02, form",
    "?by=team&team=north'%20or%20'1'='1, team"
  })
  void whatCannotBeAnsweredNamesTheParameter(String query, String parameter) {
    council
        .as("improvement")
        .get(MEASURE + query)
        .isProblem(400, "bad-request")
        .pointsAt("#/query/" + parameter);
  }

  @Test
  void theSameRowsComeAsCsv() {
    ImportFile.empty().row("A-1").into(council);

    var answer =
        council
            .as("improvement")
            .send("GET", MEASURE + "?by=team", BodyPublishers.noBody(), "Accept", "text/csv")
            .is(200);

    assertThat(answer.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(answer.header("Content-Disposition"))
        .matches("attachment; filename=\"judged-good-by-team-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    var lines = answer.http().body().split("\r\n");
    assertThat(lines).hasSize(6);
    assertThat(lines[0]).startsWith("key,label,audits,grade.outstanding,grade.good,");
    assertThat(lines[1]).isEqualTo("care,Care,0,0,0,0,0,0,0,,,,,0");
    assertThat(lines[2]).startsWith("north,North,1,0,1,0,0,1,1,1.0,1.0,0.20654").endsWith(",1.0,0");
    assertThat(lines[5]).startsWith(",Total,1,");
  }

  @Test
  void whoeverAsksForCsvIsToldOfProblemsAllTheSame() {
    council
        .as("improvement")
        .send("GET", MEASURE + "?by=region", BodyPublishers.noBody(), "Accept", "text/csv")
        .isProblem(400, "bad-request")
        .pointsAt("#/query/by");
  }

  @Test
  void jsonIsGivenToWhoeverDoesNotAskForCsv() {
    for (var accept : List.of("*/*", "application/json", "application/json, text/csv;q=0.5")) {
      var answer =
          council
              .as("improvement")
              .send("GET", MEASURE + "?by=team", BodyPublishers.noBody(), "Accept", accept)
              .is(200);
      assertThat(answer.header("Content-Type")).startsWith("application/json");
    }
    assertThat(ask("?by=team").text("/asAt")).matches("\\d{4}-.*Z");
  }

  private static String[] findings(String overall, String columns, String grades) {
    var cells =
        new ArrayList<>(
            List.of(
                "framework",
                "pre2013",
                "origin",
                "external",
                "sampling",
                "census",
                "team",
                "north",
                "audited_on",
                "2012-06-08",
                "auditor",
                "Ofsted",
                "overall_grade",
                overall));
    var names = columns.split(",");
    var words = grades.split(",");
    for (int i = 0; i < names.length; i++) {
      cells.add(names[i]);
      cells.add(words[i]);
    }
    return cells.toArray(String[]::new);
  }

  private static int count(JsonNode areas, JsonNode overall, String grade) {
    return areas.path("grades").path(grade).asInt() + overall.path("grades").path(grade).asInt();
  }

  private Answer ask(String query) {
    return council.as("improvement").get(MEASURE + query).is(200);
  }

  private int total(String query) {
    return ask(query).at("/total/audits").asInt();
  }

  private static List<String> keys(Answer answer) {
    return StreamSupport.stream(answer.at("/rows").spliterator(), false)
        .map(row -> row.path("key").asText())
        .toList();
  }

  private static JsonNode row(Answer answer, String key) {
    return StreamSupport.stream(answer.at("/rows").spliterator(), false)
        .filter(row -> row.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
