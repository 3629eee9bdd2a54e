package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;

/** Who sees which audit, in which state, and how much of it: through the list and one by one. */
@MicronautTest(transactional = false)
class AuditSightTest {
  private static final List<String> EVERYBODY =
      List.of(
          "admin", "auditor", "colleague", "moderator", "second", "both", "manager", "improvement");

  /** By state of an audit of team North by auditor, second-checked by moderator: who sees what. */
  private static final Map<String, Map<String, String>> EXPECTED =
      Map.of(
          "draft", Map.of("auditor", "full", "improvement", "full", "admin", "grades"),
          "submitted",
              Map.of(
                  "auditor",
                  "full",
                  "improvement",
                  "full",
                  "admin",
                  "grades",
                  "moderator",
                  "blind",
                  "second",
                  "blind",
                  "both",
                  "blind"),
          "graded",
              Map.of(
                  "auditor",
                  "full",
                  "improvement",
                  "full",
                  "admin",
                  "grades",
                  "moderator",
                  "full",
                  "second",
                  "blind",
                  "both",
                  "blind"),
          "finalised",
              Map.of(
                  "auditor",
                  "full",
                  "improvement",
                  "full",
                  "admin",
                  "grades",
                  "moderator",
                  "full",
                  "manager",
                  "full"));

  @Inject Council council;

  private final Map<String, Answer> audits = new LinkedHashMap<>();

  @BeforeEach
  void setUp() {
    council.afresh();
    Caller auditor = council.as("auditor");
    Caller moderator = council.as("moderator");
    audits.put("draft", Drafts.complete(auditor));
    audits.put("submitted", Drafts.submitted(auditor));
    Answer graded = Drafts.submitted(auditor);
    audits.put(
        "graded",
        moderator
            .write(
                "PUT",
                Drafts.path(graded) + "/second-grades",
                graded.etag(),
                """
                {"overall": {"grade": "good"}, "areas": [{"area": "help_and_protection", "grade": "good"}]}
                """)
            .is(200));
    audits.put("finalised", Drafts.finalised(auditor, moderator));
  }

  @TestFactory
  Stream<DynamicTest> listAndSingleAuditAgreeOnWhoSeesWhat() {
    return audits.entrySet().stream()
        .flatMap(
            audit ->
                EVERYBODY.stream()
                    .map(
                        who ->
                            DynamicTest.dynamicTest(
                                audit.getKey() + " as " + who,
                                () -> {
                                  var expected =
                                      EXPECTED.get(audit.getKey()).getOrDefault(who, "none");
                                  assertThat(seen(who, audit.getValue())).isEqualTo(expected);
                                  assertThat(listed(who, audit.getValue()))
                                      .isEqualTo(!expected.equals("none"));
                                })));
  }

  private String seen(String who, Answer audit) {
    Answer answer = council.as(who).get(Drafts.path(audit));
    if (answer.http().statusCode() == 404) {
      return "none";
    }
    answer.is(200);
    if (answer.at("/gradesWithheld").asBoolean()) {
      assertThat(answer.http().body()).doesNotContain("The plan moved on", "\"good\"");
      return "blind";
    }
    assertThat(answer.text("/overall/grade")).isEqualTo("good");
    return answer.text("/overall/rationale") == null ? "grades" : "full";
  }

  private boolean listed(String who, Answer audit) {
    Answer list = council.as(who).get("/api/audits").is(200);
    return StreamSupport.stream(list.at("/items").spliterator(), false)
        .anyMatch(item -> item.path("id").asText().equals(audit.text("/id")));
  }

  @Test
  void aListGivesNoGradeAwayToABlindModerator() {
    Answer list = council.as("second").get("/api/audits").is(200);
    assertThat(list.at("/items").size()).isEqualTo(2);
    list.at("/items").forEach(item -> assertThat(item.path("originalGrade").isNull()).isTrue());
  }

  @Test
  void anUnseenAuditAnswersLikeOneThatIsNotThere() {
    Caller colleague = council.as("colleague");
    var hidden = colleague.get(Drafts.path(audits.get("draft"))).isProblem(404, "not-found");
    var absent =
        colleague
            .get("/api/audits/00000000-0000-4000-8000-000000000000")
            .isProblem(404, "not-found");
    assertThat(hidden.text("/detail")).isEqualTo(absent.text("/detail"));
    colleague.get("/api/audits/1").isProblem(404, "not-found");
    colleague.get(Drafts.path(audits.get("draft")) + "/activity").isProblem(404, "not-found");
  }

  @Test
  void readingAnAuditIsRecorded() {
    var path = Drafts.path(audits.get("finalised"));
    council.as("manager").get(path).is(200);
    Answer history = council.as("auditor").get(path + "/activity").is(200);
    var last = history.at("/items").get(history.at("/items").size() - 1);
    assertThat(last.path("action").asText()).isEqualTo("audit_read");
    assertThat(last.path("who").asText()).isEqualTo("Person manager");
  }
}
