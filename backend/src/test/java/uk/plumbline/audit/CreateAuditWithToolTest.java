package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class CreateAuditWithToolTest {
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
  }

  private Answer create(String json) {
    return council.as("auditor").post("/api/audits", json);
  }

  private static String with(String members) {
    return ShortTool.BEGUN.replace("{\"type\"", "{" + members + ", \"type\"");
  }

  @Test
  void anAuditIsPinnedToThePublishedVersion() {
    Answer first = create(ShortTool.BEGUN).is(201);
    ShortTool.publish(ShortTool.document().replace("The child's voice", "How the child is heard"));
    Answer second = create(ShortTool.BEGUN).is(201);

    assertThat(first.text("/tool/code")).isEqualTo("short");
    assertThat(first.at("/tool/version").asInt()).isEqualTo(1);
    assertThat(first.text("/framework")).isEqualTo("case_practice");
    assertThat(first.text("/population")).isEqualTo("in_care");
    assertThat(second.at("/tool/version").asInt()).isEqualTo(2);
    var auditor = council.as("auditor");
    assertThat(auditor.get(Drafts.path(first) + "/form").is(200).text("/sections/0/label"))
        .isEqualTo("The child's voice");
    assertThat(auditor.get(Drafts.path(second) + "/form").is(200).text("/sections/0/label"))
        .isEqualTo("How the child is heard");
  }

  @Test
  void theFormIsNarrowedToThePopulation() {
    Answer inCare = create(ShortTool.BEGUN).is(201);
    Answer atHome = create(ShortTool.BEGUN.replace("in_care", "at_home")).is(201);

    var auditor = council.as("auditor");
    assertThat(auditor.get(Drafts.path(inCare) + "/form").at("/sections").size()).isEqualTo(3);
    assertThat(auditor.get(Drafts.path(atHome) + "/form").at("/sections").size()).isEqualTo(2);
    assertThat(inCare.at("/progress/of").asInt()).isEqualTo(4);
    assertThat(atHome.at("/progress/of").asInt()).isEqualTo(3);
    assertThat(inCare.at("/progress/sections").asInt()).isEqualTo(6);
    assertThat(atHome.at("/progress/sections").asInt()).isEqualTo(5);
  }

  @Test
  void theFormIsForWhoeverMaySeeTheAudit() {
    var path = Drafts.path(create(ShortTool.BEGUN)) + "/form";
    council.as("improvement").get(path).is(200);
    council.as("admin").get(path).is(200);
    council.as("colleague").get(path).isProblem(404, "not-found");
    council.as("moderator").get(path).isProblem(404, "not-found");
    council.asNobody().get(path).isProblem(401, "sign-in-needed");
  }

  @Test
  void everyShippedToolBeginsAnAudit() {
    create(
            """
            {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
             "tool": "case_file", "population": "care_leaver", "caseReference": "CF-1"}
            """)
        .is(201);
    create(
            """
            {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "dip",
             "tool": "dip_sample", "population": "in_care", "caseReference": "CF-1"}
            """)
        .is(201);
    Answer supervision =
        create(
                """
                {"type": "supervision", "team": "north", "auditedOn": "2026-10-05",
                 "sampling": "random", "tool": "supervision", "caseReference": "SV-1"}
                """)
            .is(201);
    assertThat(supervision.at("/sessions/expectedIntervalDays").asInt()).isEqualTo(31);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "\"short\"; \"nothing\"; #/tool",
        "\"in_care\"; \"elsewhere\"; #/population",
        ", \"population\": \"in_care\"; ``; #/population",
        "\"type\": \"case_file\"; \"type\": \"supervision\"; #/type",
        "\"random\"; \"dip\"; #/sampling",
        "\"tool\": \"short\"; \"tool\": \"dip_sample\"; #/sampling",
        "\"tool\": \"short\"; \"tool\": \"supervision\"; #/population",
        "\"tool\": \"short\"; \"tool\": \"short\", \"framework\": \"ilacs\"; #/framework",
        "\"tool\": \"short\"; \"tool\": \"short\", \"worker\": \"nobody\"; #/worker",
        "\"tool\": \"short\"; \"tool\": \"short\", \"worker\": \"auditor\"; #/worker",
        "\"tool\": \"short\"; \"framework\": \"ilacs\"; #/population",
        "\"tool\": \"short\", \"population\": \"in_care\"; \"worker\": \"worker\"; #/framework",
      })
  void whatDoesNotFitTheToolIsRefused(String part, String instead, String pointer) {
    assertThat(ShortTool.BEGUN).contains(part);
    create(ShortTool.BEGUN.replace(part, instead)).isProblem(400, "bad-request").pointsAt(pointer);
  }

  @Test
  void aRetiredToolBeginsNothing() throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute(
          "update audit_tool_version set status = 'retired', retired_at = now() where tool_code = 'short'");
    }
    create(ShortTool.BEGUN).isProblem(400, "bad-request").pointsAt("#/tool");
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    create(
            ShortTool.BEGUN
                .replace("\"north\"", "\"nowhere\"")
                .replace("\"random\"", "\"dip\"")
                .replace(
                    "\"tool\"",
                    "\"worker\": \"nobody\", \"areas\": [{\"area\": \"plan\", \"grade\": \"fine\"}], \"tool\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/team")
        .pointsAt("#/sampling")
        .pointsAt("#/worker")
        .pointsAt("#/areas/plan")
        .pointsAt("#/areas/plan/grade");
  }

  @Test
  void theWorkerIsNamedInAnyCaseOfLetters() {
    Answer created = create(with("\"worker\": \"Worker\"")).is(201);

    assertThat(created.text("/worker/username")).isEqualTo("worker");
    assertThat(created.text("/worker/name")).isEqualTo("Person worker");
  }

  @Test
  void judgementsCanBeGivenAtTheStart() {
    Answer created =
        create(
                with(
                    "\"areas\": [{\"area\": \"voice\", \"notApplicable\": \"A baby of two weeks.\"}]"))
            .is(201);
    assertThat(created.text("/areas/0/notApplicable")).isEqualTo("A baby of two weeks.");
    assertThat(created.at("/areas/0/grade").isNull()).isTrue();
  }
}
