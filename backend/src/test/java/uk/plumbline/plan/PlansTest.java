package uk.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.Situation;

/** What is recorded beside the figures, and how it stands in a trend. */
@MicronautTest(transactional = false)
class PlansTest {
  private static final String TARGET =
      """
      {"measure": "good_or_better", "type": "case_file", "scope": "all", "place": null,
       "area": "overall", "value": 0.8, "from": "2026-01-01", "to": null,
       "owner": "Head of service", "source": "Improvement plan 2026"}
      """;

  private static final String MILESTONE =
      """
      {"date": "2026-04-10", "title": "New practice model", "text": "All teams trained.",
       "scope": "service", "place": "help_and_protection"}
      """;

  private static final String REBASE =
      """
      {"scope": "team", "place": "north", "type": "case_file", "area": "overall",
       "firstMonth": "2025-07", "reason": "Caseloads were halved."}
      """;

  private static final String REASON = "{\"reason\": \"Recorded for the wrong team.\"}";

  private final Council council;

  PlansTest(Council council) {
    this.council = council;
  }

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer post(String path, String json) {
    return council.as("improvement").post("/api/" + path, json);
  }

  private Answer trend(String question) {
    return council.as("improvement").get("/api/measures/trend?" + question).is(200);
  }

  private void audits(int months) {
    var file = ImportFile.empty();
    for (int month = 1; month <= months; month++) {
      var day = "2025-%02d-05".formatted(month);
      var good = month > 6 ? 9 : 5;
      file.rows(good, "G" + month, "audited_on", day);
      file.rows(10 - good, "I" + month, "audited_on", day, "overall_grade", "inadequate");
    }
    file.into(council);
  }

  @Test
  void aTargetIsListedWithWhoRecordedIt() {
    var made = post("targets", TARGET).is(201);

    assertThat(made.at("/value").asDouble()).isEqualTo(0.8);
    assertThat(made.text("/scope/label")).isEqualTo("All teams");
    assertThat(made.at("/allowedActions").toString()).isEqualTo("[\"end\"]");
    var read = council.as("auditor").get("/api/targets").is(200);
    assertThat(read.text("/items/0/owner")).isEqualTo("Head of service");
    assertThat(read.at("/items/0/allowedActions")).isEmpty();
    assertThat(read.at("/allowedActions")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"good_or_better\" | \"better\" | measure",
        "\"case_file\" | \"both\" | type",
        "\"all\" | \"team\" | place",
        "\"all\" | \"somewhere\" | scope",
        "\"overall\" | \"nonsense\" | area",
        "0.8 | 80 | value",
        "0.8 | 0.12345 | value",
        "2026-01-01 | 2026-02-30 | from",
        "\"to\": null | \"to\": \"2025-12-31\" | to",
        "Head of service | ' ' | owner",
        "\"source\": \"Improvement plan 2026\" | \"source\": null | source",
      })
  void whatIsWrongWithATargetIsNamed(String right, String wrong, String member) {
    post("targets", TARGET.replace(right, wrong))
        .isProblem(400, "bad-request")
        .pointsAt("#/" + member);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    var answer = post("rebases", "{}");
    answer.isProblem(400, "bad-request");
    assertThat(answer.at("/errors").findValuesAsText("pointer"))
        .containsExactly("#/scope", "#/type", "#/area", "#/firstMonth", "#/reason");
    assertThat(post("milestones", "{}").at("/errors").findValuesAsText("pointer"))
        .containsExactly("#/date", "#/title", "#/scope");
  }

  @Test
  void targetsOfOneFigureDoNotOverlap() {
    var first = post("targets", TARGET).is(201);
    post("targets", TARGET).isProblem(409, "target-overlaps");
    post("targets", TARGET.replace("\"good_or_better\"", "\"good\"")).is(201);

    var path = "targets/" + first.text("/id") + "/ending";
    post(path, "{\"lastDay\": \"2025-12-31\", \"reason\": \"x\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/lastDay");
    post(path, "{\"lastDay\": null}").isProblem(400, "bad-request").pointsAt("#/reason");
    var ended = post(path, "{\"lastDay\": \"2026-03-31\", \"reason\": \"A new plan.\"}").is(200);
    assertThat(ended.text("/ending/reason")).isEqualTo("A new plan.");
    post(path, "{\"reason\": \"Again.\"}").isProblem(409, "already-ended");

    post("targets", TARGET).isProblem(409, "target-overlaps");
    post("targets", TARGET.replace("2026-01-01", "2026-04-01")).is(201);
  }

  @Test
  void whatIsRecordedIsNeverRewritten() {
    post("targets", TARGET).is(201);
    assertThatThrownBy(() -> Situation.run("update target set value = 0.5"))
        .hasRootCauseMessage(
            "ERROR: what was recorded beside the figures is only ever ended, once\n"
                + "  Where: PL/pgSQL function keep_plan_record() line 7 at RAISE");
    assertThatThrownBy(() -> Situation.run("delete from target")).isNotNull();
  }

  @Test
  void aTrendIsHeldAgainstTheNearestTargetInForce() {
    audits(12);
    post("targets", TARGET.replace("2026-01-01", "2025-04-01")).is(201);

    var all = trend("type=case_file");
    assertThat(all.at("/target").asDouble()).isEqualTo(0.8);
    assertThat(all.text("/targetInForce/owner")).isEqualTo("Head of service");
    assertThat(all.at("/points/2/target").isNull()).isTrue();
    assertThat(all.at("/points/3/target").asDouble()).isEqualTo(0.8);
    assertThat(all.text("/assurance")).isNotNull();

    post(
            "targets",
            TARGET
                .replace("2026-01-01", "2025-10-01")
                .replace("\"all\", \"place\": null", "\"team\", \"place\": \"north\"")
                .replace("0.8", "0.9"))
        .is(201);
    var team = trend("type=case_file&team=north");
    assertThat(team.at("/target").asDouble()).isEqualTo(0.9);
    assertThat(team.at("/points/8/target").asDouble()).isEqualTo(0.8);
    assertThat(trend("type=case_file").at("/target").asDouble()).isEqualTo(0.8);
    var given = trend("type=case_file&target=0.5");
    assertThat(given.at("/target").asDouble()).isEqualTo(0.5);
    assertThat(given.at("/targetInForce").isNull()).isTrue();
    assertThat(trend("type=case_file&judged=good").at("/target").isNull()).isTrue();
    assertThat(trend("").at("/target").isNull()).as("types have targets of their own").isTrue();
  }

  @Test
  void milestonesWithinTheSeriesAreNumberedInTheOrderOfTime() {
    audits(12);
    post("milestones", MILESTONE).is(201);
    post("milestones", MILESTONE.replace("2026-04-10", "2025-08-10")).is(201);
    post("milestones", MILESTONE.replace("2026-04-10", "2025-02-01").replace("New", "Old")).is(201);
    post(
            "milestones",
            MILESTONE
                .replace("2026-04-10", "2025-03-01")
                .replace("help_and_protection", "corporate_parenting"))
        .is(201);

    var north = trend("team=north&by=quarter");

    assertThat(north.at("/milestones")).hasSize(2);
    assertThat(north.text("/milestones/0/title")).isEqualTo("Old practice model");
    assertThat(north.text("/milestones/1/period")).isEqualTo("2025-Q3");
    assertThat(north.at("/milestones/1/number").asInt()).isEqualTo(2);
    assertThat(trend("").at("/milestones")).isEmpty();
  }

  @Test
  void aRebaseStartsMeanAndLimitsAfreshAndSaysWhy() {
    audits(12);
    var before = trend("type=case_file&team=north");
    assertThat(before.at("/points/0/mean").asDouble()).isCloseTo(0.7, within(1e-9));

    var made = post("rebases", REBASE).is(201);

    var after = trend("type=case_file&team=north");
    assertThat(after.at("/points/0/mean").asDouble()).isCloseTo(0.5, within(1e-9));
    assertThat(after.at("/points/6/mean").asDouble()).isCloseTo(0.9, within(1e-9));
    assertThat(after.text("/rebases/0/from")).isEqualTo("2025-07");
    assertThat(after.text("/rebases/0/reason")).isEqualTo("Caseloads were halved.");
    assertThat(after.at("/notes/0").asText()).contains("on trial");
    assertThat(trend("type=case_file").at("/rebases")).isEmpty();
    assertThat(trend("type=case_file&team=north&by=year").at("/rebases")).isEmpty();

    var path = "rebases/" + made.text("/id") + "/withdrawal";
    post(path, "{\"reason\": \"\"}").isProblem(400, "bad-request").pointsAt("#/reason");
    post(path, REASON).is(200);
    post(path, REASON).isProblem(409, "already-ended");

    assertThat(trend("type=case_file&team=north").at("/rebases")).isEmpty();
    var then = trend("type=case_file&team=north&asAt=" + after.text("/asAt"));
    assertThat(then.at("/points")).isEqualTo(after.at("/points"));
    assertThat(then.at("/rebases")).isEqualTo(after.at("/rebases"));
  }

  @Test
  void aWithdrawnMilestoneIsGoneFromNowOnAndThereAsAtThen() {
    audits(12);
    var made = post("milestones", MILESTONE.replace("2026", "2025")).is(201);
    var then = trend("team=north");

    post("milestones/" + made.text("/id") + "/withdrawal", REASON).is(200);

    assertThat(trend("team=north").at("/milestones")).isEmpty();
    assertThat(trend("team=north&asAt=" + then.text("/asAt")).at("/milestones")).hasSize(1);
    post("milestones/00000000-0000-4000-8000-000000000000/withdrawal", REASON)
        .isProblem(404, "not-found");
  }

  @Test
  void onlyTheGroupAndAdministratorsWrite() {
    for (var path : new String[] {"targets", "milestones", "rebases"}) {
      council.as("manager").get("/api/" + path).is(200);
      council.as("manager").post("/api/" + path, "{}").isProblem(403, "not-permitted");
      council.as("worker").get("/api/" + path).isProblem(403, "not-permitted");
    }
  }
}
