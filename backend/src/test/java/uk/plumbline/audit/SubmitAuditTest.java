package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class SubmitAuditTest {
  @Inject Council council;

  private Caller auditor;

  @BeforeEach
  void setUp() {
    council.afresh();
    auditor = council.as("auditor");
  }

  @AfterEach
  void restorePolicy() throws SQLException {
    share("1");
  }

  private static void share(String share) throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute("update moderation_policy set random_share = " + share);
    }
  }

  private Answer submit(Answer draft) {
    return auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null);
  }

  @Test
  void aCompleteAuditGoesToItsSecondCheck() {
    Answer submitted = submit(Drafts.complete(auditor)).is(200);

    assertThat(submitted.text("/status")).isEqualTo("submitted");
    assertThat(submitted.text("/moderation/selection")).isEqualTo("random");
    assertThat(submitted.at("/allowedActions").size()).isZero();
    assertThat(council.as("moderator").get("/api/me/work").text("/items/0/task"))
        .isEqualTo("second_check");
  }

  @Test
  void whatIsNotDrawnIsFinalisedAtOnce() throws SQLException {
    share("0");
    Answer finalised = submit(Drafts.complete(auditor)).is(200);

    assertThat(finalised.text("/status")).isEqualTo("finalised");
    assertThat(finalised.text("/final/overall")).isEqualTo("good");
    assertThat(finalised.at("/moderation").isNull()).isTrue();
  }

  @Test
  void theLowestGradeAnywhereIsAlwaysChecked() throws SQLException {
    share("0");
    Answer draft =
        auditor
            .post(
                "/api/audits",
                Drafts.COMPLETE.replace(
                    "\"help_and_protection\", \"grade\": \"good\"",
                    "\"help_and_protection\", \"grade\": \"inadequate\""))
            .is(201);
    Answer submitted = submit(draft).is(200);

    assertThat(submitted.text("/status")).isEqualTo("submitted");
    assertThat(submitted.text("/moderation/selection")).isEqualTo("rule");
  }

  @Test
  void anIncompleteAuditIsRefusedWithWhatIsMissing() {
    Answer draft =
        auditor
            .post(
                "/api/audits",
                """
                {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
                 "framework": "ilacs", "caseReference": "CF-1", "overall": {"grade": "good", "rationale": "  "},
                 "areas": [{"area": "in_care", "rationale": "Moved twice."}]}
                """)
            .is(201);
    submit(draft)
        .isProblem(409, "audit-incomplete")
        .pointsAt("#/overall/rationale")
        .pointsAt("#/areas/in_care/grade");
    assertThat(auditor.get(Drafts.path(draft)).etag()).isEqualTo(draft.etag());
  }

  @Test
  void anEmptyAuditIsIncomplete() {
    Answer draft =
        auditor
            .post(
                "/api/audits",
                """
                {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
                 "framework": "ilacs", "caseReference": "CF-1"}
                """)
            .is(201);
    submit(draft).isProblem(409, "audit-incomplete").pointsAt("#/areas");
  }

  @Test
  void areaGradesStandWithoutAnOverallGrade() {
    Answer draft =
        auditor
            .post(
                "/api/audits",
                """
                {"type": "supervision", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
                 "framework": "supervision", "caseReference": "SV-1",
                 "areas": [{"area": "recording", "grade": "good", "rationale": "Signed by both."}]}
                """)
            .is(201);
    submit(draft).is(200);
  }

  @Test
  void ofFiftySubmissionsAtOnceExactlyOneCounts() throws Exception {
    Answer draft = Drafts.complete(auditor);
    try (var threads = Executors.newFixedThreadPool(50)) {
      Callable<Integer> submission = () -> submit(draft).http().statusCode();
      int accepted = 0;
      for (var status :
          threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> submission).toList())) {
        accepted += status.get() == 200 ? 1 : 0;
      }
      assertThat(accepted).isEqualTo(1);
    }
  }

  @Test
  void submittingNeedsTheVersionAndTheRight() {
    Answer draft = Drafts.complete(auditor);
    auditor
        .write("POST", Drafts.path(draft) + "/submission", null, null)
        .isProblem(428, "if-match-needed");
    council
        .as("colleague")
        .write("POST", Drafts.path(draft) + "/submission", draft.etag(), null)
        .isProblem(404, "not-found");
    submit(submit(draft)).isProblem(409, "audit-already-submitted");
  }
}
