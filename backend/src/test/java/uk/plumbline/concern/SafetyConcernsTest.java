package uk.plumbline.concern;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class SafetyConcernsTest {
  private static final String CONCERN =
      """
      {"concern": "Alone at night since Friday.", "told": "Duty manager, 14:05"}
      """;
  private static final String TAKEN_UP = "{\"acknowledgement\": \"Visiting this afternoon.\"}";

  @Inject Council council;

  private Caller auditor;
  private Answer draft;

  @BeforeEach
  void setUp() {
    council.afresh();
    auditor = council.as("auditor");
    draft = Drafts.complete(auditor);
  }

  private Answer raise(Answer audit) {
    return auditor.post(Drafts.path(audit) + "/safety-concerns", CONCERN);
  }

  private static String acknowledgement(Answer list) {
    return "/api/safety-concerns/" + list.text("/items/0/concern/id") + "/acknowledgement";
  }

  private void name(String... contacts) {
    var names = String.join("\", \"", contacts);
    council
        .as("admin")
        .write(
            "PUT",
            "/api/settings",
            "\"1\"",
            "{\"conflictMonths\": 12, \"safetyContacts\": [\"" + names + "\"]}")
        .is(200);
  }

  private static void run(String sql) throws Exception {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aConcernIsShownAtOnceToThoseNamedEvenWhereTheAuditIsNot() {
    name("manager");
    Answer raised = raise(draft).is(200);
    assertThat(raised.etag()).isEqualTo(draft.etag());
    assertThat(raised.text("/concerns/0/concern")).isEqualTo("Alone at night since Friday.");
    assertThat(raised.text("/concerns/0/raisedBy")).isEqualTo("Person auditor");

    var manager = council.as("manager");
    Answer list = manager.get("/api/safety-concerns").is(200);
    assertThat(list.text("/items/0/concern/concern")).isEqualTo("Alone at night since Friday.");
    assertThat(list.text("/items/0/concern/told")).isEqualTo("Duty manager, 14:05");
    assertThat(list.text("/items/0/audit/caseReference")).isEqualTo("CF-20417");
    assertThat(list.at("/items/0/audit/readable").asBoolean()).isFalse();
    manager.get(Drafts.path(draft)).isProblem(404, "not-found");
    council.as("improvement").get("/api/safety-concerns").isProblem(403, "not-permitted");
  }

  @Test
  void whileNobodyIsNamedItIsForTheGroup() {
    raise(draft).is(200);
    Answer list = council.as("improvement").get("/api/safety-concerns").is(200);
    assertThat(list.at("/items/0/audit/readable").asBoolean()).isTrue();
    auditor.get("/api/safety-concerns").isProblem(403, "not-permitted");
    auditor.post(acknowledgement(list), TAKEN_UP).isProblem(403, "not-permitted");
  }

  @Test
  void takenUpOnceItIsClosedAndSaysByWhom() {
    raise(draft).is(200);
    assertThat(auditor.get("/api/audits").at("/items/0/openConcern").asBoolean()).isTrue();
    var improvement = council.as("improvement");
    Answer list = improvement.get("/api/safety-concerns").is(200);
    improvement
        .post(acknowledgement(list), "{\"acknowledgement\": \" \"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/acknowledgement");
    Answer taken = improvement.post(acknowledgement(list), TAKEN_UP).is(200);
    assertThat(taken.text("/concern/acknowledgedBy")).isEqualTo("Person improvement");
    improvement.post(acknowledgement(list), TAKEN_UP).isProblem(409, "concern-taken-up");
    assertThat(auditor.get("/api/audits").at("/items/0/openConcern").asBoolean()).isFalse();
    Answer seen = auditor.get(Drafts.path(draft)).is(200);
    assertThat(seen.text("/concerns/0/acknowledgement")).isEqualTo("Visiting this afternoon.");
    var history = auditor.get(Drafts.path(draft) + "/activity").at("/items").toString();
    assertThat(history)
        .contains("safety_concern_raised", "safety_concern_taken_up")
        .doesNotContain("Alone at night");
    improvement
        .post("/api/safety-concerns/00000000-0000-4000-8000-000000000000/acknowledgement", TAKEN_UP)
        .isProblem(404, "not-found");
  }

  @Test
  void twoWhoTakeItUpAtOnceAreOneAndOneTold() throws Exception {
    name("second", "manager");
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 25; round++) {
        raise(draft).is(200);
        Answer list = council.as("manager").get("/api/safety-concerns").is(200);
        var path = acknowledgement(list);
        Callable<Integer> one =
            () -> council.as("manager").post(path, TAKEN_UP).http().statusCode();
        Callable<Integer> other =
            () -> council.as("second").post(path, TAKEN_UP).http().statusCode();
        var statuses = threads.invokeAll(List.of(one, other));
        assertThat(List.of(statuses.get(0).get(), statuses.get(1).get()))
            .containsExactlyInAnyOrder(200, 409);
      }
    }
  }

  @Test
  void thoseNobodyHasTakenUpComeFirst() throws Exception {
    raise(draft).is(200);
    var improvement = council.as("improvement");
    Answer list = improvement.get("/api/safety-concerns").is(200);
    run("update safety_concern set concern = 'Older', raised_at = raised_at - interval '1 day'");
    raise(draft).is(200);
    Answer two = improvement.get("/api/safety-concerns").is(200);
    assertThat(two.text("/items/1/concern/concern")).isEqualTo("Older");
    improvement.post(acknowledgement(two), TAKEN_UP).is(200);
    Answer after = improvement.get("/api/safety-concerns").is(200);
    assertThat(after.text("/items/0/concern/concern")).isEqualTo("Older");
    assertThat(after.text("/items/0/concern/id")).isEqualTo(list.text("/items/0/concern/id"));
  }

  @Test
  void itIsKeptWhenTheAuditIsWithdrawnAndWhileItIsReturned() {
    raise(draft).is(200);
    council
        .as("admin")
        .write("POST", Drafts.path(draft) + "/withdrawal", draft.etag(), "{\"reason\": \"Wrong\"}")
        .is(200);
    assertThat(council.as("improvement").get("/api/safety-concerns").at("/items").size())
        .isEqualTo(1);
    raise(draft).isProblem(409, "audit-withdrawn");

    Answer submitted = Drafts.submitted(auditor);
    raise(submitted).isProblem(409, "audit-already-submitted");
    council
        .as("moderator")
        .write(
            "POST",
            Drafts.path(submitted) + "/return",
            submitted.etag(),
            "{\"reason\": \"Why\", \"notes\": [{\"section\": \"overall\", \"note\": \"More\"}]}")
        .is(200);
    raise(submitted).is(200);
  }

  @Test
  void aBlindModeratorIsToldOfNoneAndAnAdministratorOfTheFactAlone() throws Exception {
    raise(draft).is(200);
    Answer submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
    var moderator = council.as("moderator");
    Answer blind = moderator.get(Drafts.path(submitted)).is(200);
    assertThat(blind.at("/concerns").size()).isZero();
    assertThat(moderator.get("/api/audits").at("/items/0/openConcern").asBoolean()).isFalse();
    assertThat(moderator.get(Drafts.path(submitted) + "/activity").http().body())
        .doesNotContain("safety_concern");
    Answer facts = council.as("admin").get(Drafts.path(submitted)).is(200);
    assertThat(facts.text("/concerns/0/raisedBy")).isEqualTo("Person auditor");
    assertThat(facts.http().body()).doesNotContain("Alone at night", "Duty manager");
  }

  @Test
  void aConcernSaysSomethingAndIsNeverCut() {
    var path = Drafts.path(draft) + "/safety-concerns";
    auditor
        .post(path, "{\"concern\": \"\\t \"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/concern");
    auditor
        .post(path, "{\"concern\": \"" + "x".repeat(4_001) + "\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/concern");
    auditor.post(path, "{\"concern\": \"a\\u0000b\"}").isProblem(400, "bad-request");
    var emoji = "😢 \\u202bשלום\\u202c ";
    Answer raised = auditor.post(path, "{\"concern\": \"" + emoji + "\"}").is(200);
    assertThat(raised.text("/concerns/0/concern")).isEqualTo("😢 \u202bשלום\u202c ");
    council.as("colleague").post(path, CONCERN).isProblem(404, "not-found");
  }
}
