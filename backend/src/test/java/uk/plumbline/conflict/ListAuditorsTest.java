package uk.plumbline.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class ListAuditorsTest {
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private static List<String> conflicts(Answer list, String username) {
    return StreamSupport.stream(list.at("/items").spliterator(), false)
        .filter(item -> item.path("username").asText().equals(username))
        .flatMap(item -> StreamSupport.stream(item.path("conflicts").spliterator(), false))
        .map(conflict -> conflict.path("kind").asText())
        .toList();
  }

  private static void run(String sql) throws Exception {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private Answer list(String query) {
    return council.as("improvement").get("/api/auditors" + query).is(200);
  }

  @Test
  void activeAuditorsAreListedWithWhatTheyHaveOnTheirDesk() throws Exception {
    run("update person set active = false where username = 'colleague'");
    Drafts.complete(council.as("auditor"));
    Drafts.submitted(council.as("auditor"));
    Answer list = list("");
    assertThat(list.at("/items").findValuesAsText("username")).containsExactly("auditor", "both");
    assertThat(list.at("/items/0/unfinished").asInt()).isEqualTo(1);
    assertThat(list.at("/items/1/unfinished").asInt()).isZero();
  }

  @Test
  void numbersInNamesAreOrderedBySize() throws Exception {
    run(
        """
        update person set name = 'Auditor 10' where username = 'auditor';
        update person set name = 'Auditor 2' where username = 'both';
        update person set name = 'Auditor 1' where username = 'colleague'
        """);
    assertThat(list("").at("/items").findValuesAsText("username"))
        .containsExactly("colleague", "both", "auditor");
  }

  @Test
  void tiesToTheTeamTheCaseAndItsWorkerAreShown() throws Exception {
    run(
        """
        insert into person_team (person_id, team_code, relation, valid_from, valid_to)
        select id, 'north', 'member', date '2020-01-01', date '2026-09-30' from person where username = 'auditor'
        union all select id, 'north', 'manager', null, null from person where username = 'both'
        """);
    council
        .as("admin")
        .post(
            "/api/case-workers",
            "{\"caseReference\": \"CF-1\", \"worker\": \"Colleague\", \"from\": \"2026-01-05\"}")
        .is(201);
    Answer list = list("?team=north&caseReference=cf-1&auditedOn=2026-11-01");
    assertThat(conflicts(list, "auditor")).containsExactly("team_member");
    assertThat(conflicts(list, "both")).containsExactly("team_manager");
    assertThat(conflicts(list, "colleague")).containsExactly("case_worker");
    Answer later = list("?team=north&auditedOn=2027-10-01");
    assertThat(conflicts(later, "auditor")).isEmpty();
    assertThat(conflicts(later, "both")).containsExactly("team_manager");
    assertThat(conflicts(list("?team=care"), "both")).isEmpty();
    assertThat(conflicts(list("?worker=both"), "both")).containsExactly("case_worker");
  }

  @Test
  void aTeamThatARestructureMadeCountsWithTheOneItCameFrom() throws Exception {
    run(
        """
        insert into person_team (person_id, team_code, relation)
        select id, 'old_south', 'member' from person where username = 'auditor'
        """);
    assertThat(conflicts(list("?team=south&auditedOn=2026-09-30"), "auditor"))
        .containsExactly("team_member");
    assertThat(conflicts(list("?team=south&auditedOn=2026-10-01"), "auditor")).isEmpty();
  }

  @Test
  void theWorkerOfAnEarlierAuditOfTheCaseIsTiedToIt() throws Exception {
    Drafts.complete(council.as("auditor"));
    run("update audit set worker_id = (select id from person where username = 'colleague')");
    assertThat(conflicts(list("?caseReference=CF-20417&auditedOn=2027-10-05"), "colleague"))
        .containsExactly("case_worker");
    assertThat(conflicts(list("?caseReference=CF-20417&auditedOn=2027-10-06"), "colleague"))
        .isEmpty();
  }

  @Test
  void anAuditorFindsOnlyThemselves() {
    JsonNode items = council.as("auditor").get("/api/auditors?team=north").is(200).at("/items");
    assertThat(items.findValuesAsText("username")).containsExactly("auditor");
  }

  @Test
  void whatIsNotThereIsNotMistakenForWhatHasNoConflicts() {
    var improvement = council.as("improvement");
    improvement
        .get("/api/auditors?team=nowhere")
        .isProblem(400, "bad-request")
        .pointsAt("#/query/team");
    improvement
        .get("/api/auditors?worker=nobody")
        .isProblem(400, "bad-request")
        .pointsAt("#/query/worker");
    improvement.get("/api/auditors?caseReference=Smith").isProblem(400, "bad-request");
    improvement.get("/api/auditors?auditedOn=yesterday").isProblem(400, "bad-request");
  }

  @Test
  void whoWorkedOnACaseIsRecordedNewestFirst() {
    var admin = council.as("admin");
    var entry = "{\"caseReference\": \"CF-7\", \"worker\": \"%s\", \"from\": \"%s\", \"to\": %s}";
    admin
        .post("/api/case-workers", entry.formatted("worker", "2025-01-01", "\"2025-06-30\""))
        .is(201);
    admin.post("/api/case-workers", entry.formatted("colleague", "2025-07-01", "null")).is(201);
    admin
        .post("/api/case-workers", entry.formatted("colleague", "2025-07-01", "\"2026-01-31\""))
        .is(201);
    Answer list = admin.get("/api/case-workers?caseReference=CF-7").is(200);
    assertThat(list.at("/items").size()).isEqualTo(2);
    assertThat(list.text("/items/0/worker/username")).isEqualTo("colleague");
    assertThat(list.text("/items/0/to")).isEqualTo("2026-01-31");
    assertThat(list.text("/items/1/to")).isEqualTo("2025-06-30");

    admin
        .post("/api/case-workers", entry.formatted("nobody", "2025-01-01", "null"))
        .isProblem(400, "bad-request")
        .pointsAt("#/worker");
    admin
        .post("/api/case-workers", entry.formatted("worker", "2025-02-01", "\"2025-01-31\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/to");
    admin
        .post(
            "/api/case-workers",
            entry.formatted("worker", "2025-02-01", "null").replace("CF-7", "Jane"))
        .isProblem(400, "bad-request")
        .pointsAt("#/caseReference");
    council
        .as("auditor")
        .post("/api/case-workers", entry.formatted("worker", "2025-02-01", "null"))
        .isProblem(403, "not-permitted");
    admin.get("/api/case-workers").isProblem(400, "bad-request");
  }
}
