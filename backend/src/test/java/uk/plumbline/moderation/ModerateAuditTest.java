package uk.plumbline.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class ModerateAuditTest {
  private static final String OWN_GRADES =
      """
      {"overall": {"grade": "requires_improvement", "rationale": "Drift since June."},
       "areas": [{"area": "help_and_protection", "grade": "inadequate", "rationale": "Not seen for nine weeks."}]}
      """;

  @Inject Council council;

  private Caller moderator;
  private Answer submitted;

  @BeforeEach
  void setUp() {
    council.afresh();
    moderator = council.as("moderator");
    submitted = Drafts.submitted(council.as("auditor"));
  }

  private Answer record(Caller who, String ifMatch, String json) {
    return who.write("PUT", Drafts.path(submitted) + "/second-grades", ifMatch, json);
  }

  private Answer moderate(Caller who, String ifMatch, String json) {
    return who.write("POST", Drafts.path(submitted) + "/moderation", ifMatch, json);
  }

  @Test
  void gradesFirstThenTheRevealThenTheGradesThatCount() {
    Answer revealed = record(moderator, submitted.etag(), OWN_GRADES).is(200);
    assertThat(revealed.at("/gradesWithheld").asBoolean()).isFalse();
    assertThat(revealed.text("/overall/grade")).isEqualTo("good");
    assertThat(revealed.text("/moderation/overall/secondGrade")).isEqualTo("requires_improvement");
    assertThat(revealed.at("/moderation/blind").asBoolean()).isTrue();
    assertThat(revealed.at("/allowedActions").toString())
        .isEqualTo("[\"moderate\",\"return\",\"ask_third_opinion\"]");

    Answer settled =
        moderate(
                moderator,
                revealed.etag(),
                """
                {"reason": "Agreed after talking it through.",
                 "areas": [{"area": "help_and_protection", "grade": "requires_improvement"}]}
                """)
            .is(200);
    assertThat(settled.text("/status")).isEqualTo("finalised");
    assertThat(settled.text("/moderation/outcome")).isEqualTo("lowered");
    assertThat(settled.text("/overall/grade")).isEqualTo("good");
    assertThat(settled.text("/final/overall")).isEqualTo("requires_improvement");
    assertThat(settled.text("/moderation/areas/0/secondGrade")).isEqualTo("inadequate");
    assertThat(settled.text("/moderation/areas/0/settledGrade")).isEqualTo("requires_improvement");
    assertThat(settled.text("/final/areas/0/grade")).isEqualTo("requires_improvement");
  }

  @Test
  void theAuditorSeesNoSecondGradesBeforeTheDecision() {
    record(moderator, submitted.etag(), OWN_GRADES).is(200);
    Answer seen = council.as("auditor").get(Drafts.path(submitted)).is(200);
    assertThat(seen.http().body()).doesNotContain("Drift since June", "requires_improvement");
  }

  @Test
  void oneStepIsBlindToo() {
    Answer settled = moderate(moderator, submitted.etag(), Drafts.LOWERING).is(200);
    assertThat(settled.at("/moderation/blind").asBoolean()).isTrue();
    assertThat(settled.text("/moderation/outcome")).isEqualTo("lowered");
    assertThat(settled.text("/final/areas/0/grade")).isEqualTo("inadequate");
  }

  @Test
  void agreeingKeepsTheGrades() {
    Answer settled = moderate(moderator, submitted.etag(), Drafts.AGREEING).is(200);
    assertThat(settled.text("/moderation/outcome")).isEqualTo("agreed");
    assertThat(settled.text("/final/overall")).isEqualTo("good");
  }

  @Test
  void inOneStepEveryGradeNeedsAReasonSoThatNoneTellsWhichDiffer() {
    moderate(
            moderator,
            submitted.etag(),
            Drafts.LOWERING.replace("\"reason\": \"No visit for nine weeks.\", ", ""))
        .isProblem(400, "bad-request")
        .pointsAt("#/overall/reason")
        .pointsAt("#/areas/help_and_protection/reason");
    moderate(
            moderator,
            submitted.etag(),
            Drafts.AGREEING.replace("\"reason\": \"The file bears it out.\", ", ""))
        .isProblem(400, "bad-request")
        .pointsAt("#/overall/reason");
    assertThat(moderator.get(Drafts.path(submitted)).at("/gradesWithheld").asBoolean()).isTrue();
  }

  @Test
  void afterTheRevealAChangedGradeNeedsAReasonAndAnAgreedOneDoesNot() {
    Answer revealed = record(moderator, submitted.etag(), OWN_GRADES).is(200);
    moderate(moderator, revealed.etag(), "{}")
        .isProblem(400, "bad-request")
        .pointsAt("#/overall/reason")
        .pointsAt("#/areas/help_and_protection/reason");
    moderate(
            moderator,
            revealed.etag(),
            """
            {"overall": {"grade": "good"}, "areas": [{"area": "help_and_protection", "grade": "good"}]}
            """)
        .is(200);
  }

  @Test
  void exactlyWhatTheAuditorGradedIsChecked() {
    record(moderator, submitted.etag(), "{\"overall\": {\"grade\": \"good\"}}")
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/help_and_protection");
    record(
            moderator,
            submitted.etag(),
            OWN_GRADES.replace(
                "\"areas\": [", "\"areas\": [{\"area\": \"in_care\", \"grade\": \"good\"}, "))
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/in_care");
    record(moderator, submitted.etag(), OWN_GRADES.replace("inadequate", "adequate"))
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/help_and_protection");
    record(
            moderator,
            submitted.etag(),
            OWN_GRADES.replace("\"grade\": \"inadequate\"", "\"grade\": null"))
        .isProblem(400, "bad-request");
  }

  @Test
  void ownGradesAreRecordedOnce() {
    Answer revealed = record(moderator, submitted.etag(), OWN_GRADES).is(200);
    record(moderator, revealed.etag(), OWN_GRADES.replace("inadequate", "good"))
        .isProblem(409, "second-grades-recorded");
  }

  @Test
  void nobodyChecksTheirOwnAudit() {
    Caller both = council.as("both");
    submitted = Drafts.submitted(both);
    moderate(both, submitted.etag(), Drafts.AGREEING).isProblem(403, "moderator-is-the-auditor");
    record(both, submitted.etag(), OWN_GRADES).isProblem(403, "moderator-is-the-auditor");
  }

  @Test
  void theDatabaseRefusesAModeratorWhoIsTheAuditor() {
    assertThatThrownBy(
            () -> {
              try (var database = TestDatabase.connect();
                  var statement = database.createStatement()) {
                statement.execute("update moderation set moderator_id = auditor_id");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("ck_moderation_not_own_audit");
  }

  @Test
  void nothingIsCheckedBeforeItIsSubmittedOrAfterItIsSettled() {
    Answer draft = Drafts.complete(council.as("auditor"));
    moderator
        .write("POST", Drafts.path(draft) + "/moderation", draft.etag(), Drafts.AGREEING)
        .isProblem(404, "not-found");
    Answer settled = moderate(moderator, submitted.etag(), Drafts.AGREEING).is(200);
    moderate(moderator, settled.etag(), Drafts.LOWERING).isProblem(409, "audit-already-finalised");
    moderate(moderator, submitted.etag(), Drafts.LOWERING)
        .isProblem(412, "changed-by-somebody-else");
    moderate(moderator, null, Drafts.LOWERING).isProblem(428, "if-match-needed");
  }

  @Test
  void aSecondModeratorIsTold() {
    Answer revealed = record(moderator, submitted.etag(), OWN_GRADES).is(200);
    moderate(council.as("second"), revealed.etag(), Drafts.AGREEING)
        .isProblem(409, "second-check-taken");
    assertThat(council.as("second").get("/api/me/work").at("/items").size()).isZero();
  }
}
