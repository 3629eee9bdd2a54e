package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

/** Further dimensions of the main figure, restructures, and where a series changes its meaning. */
@MicronautTest(transactional = false)
class SeriesTest {
  private final Council council;

  SeriesTest(Council council) {
    this.council = council;
  }

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer ask(String question) {
    return askAs("improvement", question);
  }

  private Answer askAs(String who, String question) {
    return council.as(who).get("/api/measures/" + question).is(200);
  }

  private static List<String> texts(JsonNode list, String member) {
    return list.findValuesAsText(member);
  }

  /** A finalised audit made with the newest version of the short tool. */
  private void audited(String day, String population) {
    var auditor = council.as("auditor");
    var begun = ShortTool.BEGUN.replace("2026-10-05", day).replace("in_care", population);
    var draft = auditor.post("/api/audits", begun).is(201);
    var answers =
        ShortTool.FILLED.replace(
            "6f1c0000-0000-4000-8000-000000000001", UUID.randomUUID().toString());
    if (population.equals("at_home")) {
      // Asked of children in care alone.
      answers =
          answers.replaceAll(",\\s*\\{\"(area|prompt)\": \"(permanence|home_in_words)\"[^}]*}", "");
    }
    var filled = auditor.write("PATCH", Drafts.path(draft), draft.etag(), answers).is(200);
    Situation.run("update moderation_policy set random_share = 0");
    try {
      auditor.write("POST", Drafts.path(filled) + "/submission", filled.etag(), null).is(200);
    } finally {
      Situation.run("update moderation_policy set random_share = 1");
    }
  }

  @Test
  void onlyCasesDrawnAtRandomCountUnlessOthersAreAskedFor() {
    ImportFile.empty()
        .row("A-1")
        .row("A-2", "sampling", "census")
        .row("A-3", "sampling", "dip")
        .into(council);

    var usual = ask("judged-good?by=team");

    assertThat(usual.at("/total/audits").asInt()).isEqualTo(1);
    assertThat(usual.at("/definition/sampling").toString()).isEqualTo("[\"random\"]");
    assertThat(usual.text("/definition/denominator")).contains("Only cases drawn at random count.");
    assertThat(ask("judged-good?by=team&sampling=").at("/total/audits").asInt()).isEqualTo(1);
    assertThat(ask("judged-good?by=team&sampling=dip").at("/total/audits").asInt()).isEqualTo(1);
    var all = ask("judged-good?by=team&sampling=all");
    assertThat(all.at("/total/audits").asInt()).isEqualTo(3);
    assertThat(all.at("/definition/sampling")).isEmpty();
    assertThat(ask("funnel").at("/baseline/of").asInt()).isEqualTo(1);
    assertThat(ask("trend?sampling=all").at("/points/0/of").asInt()).isEqualTo(3);
    assertThat(ask("comparison?team=north&withTeam=south").at("/first/of").asInt()).isEqualTo(1);
  }

  @Test
  void yearsAreRowsAndPointsOfATrend() {
    ImportFile.empty()
        .row("A-1", "audited_on", "2024-12-31")
        .row("A-2", "audited_on", "2026-01-01", "overall_grade", "inadequate")
        .into(council);

    var years = ask("judged-good?by=year");

    assertThat(texts(years.at("/rows"), "label")).containsExactly("2024", "2025", "2026");
    assertThat(years.at("/rows/1/proportionGoodOrBetter").isNull()).isTrue();
    assertThat(ask("judged-good?by=year&to=2025-06-15").at("/rows")).hasSize(1);
    assertThat(texts(ask("trend?by=year").at("/points"), "key"))
        .containsExactly("2024", "2025", "2026");
  }

  @Test
  void populationsAndVersionsOfToolsAreRowsAndFilters() {
    ShortTool.publish();
    audited("2026-10-05", "in_care");
    audited("2026-10-06", "at_home");
    ShortTool.publish();
    audited("2026-11-02", "in_care");
    ImportFile.empty().row("A-1", "framework", "case_practice").into(council);

    var populations = ask("judged-good?by=population");
    assertThat(texts(populations.at("/rows"), "key")).containsExactly("at_home", "in_care", "none");
    assertThat(texts(populations.at("/rows"), "label"))
        .containsExactly("Children at home", "Children in care", "No population recorded");
    assertThat(populations.at("/rows/1/audits").asInt()).isEqualTo(2);
    assertThat(populations.at("/total/audits").asInt()).isEqualTo(4);

    var versions = ask("judged-good?by=tool_version");
    assertThat(texts(versions.at("/rows"), "key")).containsExactly("short:1", "short:2", "none");
    assertThat(texts(versions.at("/rows"), "label"))
        .containsExactly(
            "Short case-file audit, version 1",
            "Short case-file audit, version 2",
            "Made without a tool");

    var narrowed = ask("judged-good?by=team&population=in_care&toolVersion=short:1");
    assertThat(narrowed.at("/total/audits").asInt()).isEqualTo(1);
    assertThat(narrowed.text("/definition/population")).isEqualTo("in_care");
    assertThat(narrowed.text("/definition/toolVersion")).isEqualTo("short:1");
    assertThat(ask("judged-good?by=team&toolVersion=none").at("/total/audits").asInt())
        .isEqualTo(1);
    assertThat(ask("trend?population=at_home").at("/points")).hasSize(1);
  }

  @Test
  void anotherVersionOfAToolBreaksASeries() {
    ShortTool.publish();
    ImportFile.empty().row("A-1", "framework", "case_practice").into(council);
    audited("2026-10-05", "in_care");
    ShortTool.publish();
    audited("2026-11-02", "in_care");

    var breaks = ask("judged-good?by=month").at("/breaks");

    assertThat(texts(breaks, "kind")).containsExactly("tool_version", "tool_version");
    assertThat(texts(breaks, "from")).containsExactly("2026-10", "2026-11");
    assertThat(breaks.at("/1/text").asText())
        .isEqualTo(
            "From November 2026 audits made with “Short case-file audit, version 2” count; before,"
                + " with “Short case-file audit, version 1”.");
    assertThat(ask("trend?by=month").at("/breaks")).isEqualTo(breaks);
    assertThat(ask("judged-good?by=quarter").at("/breaks/0/from").asText()).isEqualTo("2026-Q4");
    assertThat(ask("judged-good?by=team").at("/breaks")).isEmpty();
  }

  @Test
  void anotherFrameworkAndAnotherScaleBreakASeries() {
    ImportFile.empty()
        .row("A-1", "audited_on", "2012-05-01", "framework", "pre2013")
        .row("A-2", "audited_on", "2026-05-01")
        .into(council);

    var breaks = ask("judged-good?by=year&team=north").at("/breaks");

    assertThat(texts(breaks, "kind")).containsExactly("framework", "scale");
    assertThat(texts(breaks, "from")).containsOnly("2026");
    assertThat(breaks.at("/1/text").asText()).contains("A word that both scales have");
  }

  private void restructured() {
    ImportFile.empty()
        .row("A-1", "team", "old_south", "audited_on", "2025-08-05")
        .row("A-2", "team", "south", "audited_on", "2025-11-05", "overall_grade", "inadequate")
        .into(council);
  }

  @Test
  void aTeamsSeriesCanTakeInTheTeamsWhoseWorkItTookOver() {
    restructured();

    var followed = ask("judged-good?by=month&team=south&followSuccessors=true");

    assertThat(followed.at("/total/audits").asInt()).isEqualTo(2);
    assertThat(followed.at("/definition/teams").toString()).isEqualTo("[\"old_south\",\"south\"]");
    assertThat(texts(followed.at("/breaks"), "from")).containsExactly("2025-10");
    assertThat(followed.at("/breaks/0/text").asText())
        .isEqualTo(
            "Old South ended on 30 September 2025 and its work went to South. South began on"
                + " 1 October 2025 and took over work of Old South.");
    assertThat(ask("judged-good?by=month&team=south").at("/total/audits").asInt()).isEqualTo(1);
    assertThat(
            texts(ask("judged-good?by=team&team=south&followSuccessors=true").at("/rows"), "key"))
        .containsExactly("old_south", "south");
    assertThat(ask("trend?team=south&followSuccessors=true").at("/points")).hasSize(4);
  }

  @Test
  void followingIsTransitive() {
    Situation.run(
        "insert into team (code, label, service_code) values ('new', 'New', 'help_and_protection')");
    Situation.run("insert into team_succession values ('south', 'new')");
    restructured();
    assertThat(
            ask("judged-good?by=year&team=new&followSuccessors=true").at("/total/audits").asInt())
        .isEqualTo(2);
  }

  @Test
  void followingShowsATeamManagerNoTeamThatTheyDoNotManage() {
    restructured();
    Situation.run(
        "insert into person_team (person_id, team_code, relation)"
            + " select id, 'south', 'manager' from person where username = 'manager'");

    var followed = askAs("manager", "judged-good?by=month&team=south&followSuccessors=true");

    assertThat(followed.at("/total/audits").asInt()).isEqualTo(1);
    assertThat(followed.at("/definition/teams").toString()).isEqualTo("[\"south\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "judged-good?by=team&followSuccessors=true, followSuccessors",
    "judged-good?by=team&team=south&followSuccessors=yes, followSuccessors",
    "'judged-good?by=team&sampling=all,random', sampling",
    "judged-good?by=team&population=unknown, population",
    "judged-good?by=team&toolVersion=short:9, toolVersion",
    "judged-good?by=none, by",
    "funnel?followSuccessors=true, followSuccessors",
    "funnel?by=population, by",
    "trend?by=population, by",
  })
  void whatCannotBeAskedIsNamed(String question, String parameter) {
    council
        .as("improvement")
        .get("/api/measures/" + question)
        .isProblem(400, "bad-request")
        .pointsAt("#/query/" + parameter);
  }
}
