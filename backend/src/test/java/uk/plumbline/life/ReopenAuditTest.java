package uk.plumbline.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class ReopenAuditTest {
  private static final String WHY = "{\"reason\": \"New evidence came to light.\"}";
  private static final String BY_TEAM = "/api/measures/judged-good?by=team&team=north";

  @Inject Council council;

  private Caller auditor;
  private Caller moderator;
  private Caller improvement;
  private Answer finalised;

  @BeforeEach
  void setUp() {
    council.afresh();
    auditor = council.as("auditor");
    moderator = council.as("moderator");
    improvement = council.as("improvement");
    var submitted = Drafts.submitted(auditor);
    finalised =
        moderator
            .write(
                "POST", Drafts.path(submitted) + "/moderation", submitted.etag(), Drafts.LOWERING)
            .is(200);
  }

  private Answer reopen(Answer audit) {
    return improvement.write("POST", Drafts.path(audit) + "/reopening", audit.etag(), WHY);
  }

  @Test
  void itGoesBackToItsAuditorAndCountsNoMore() {
    assertThat(improvement.get(BY_TEAM).at("/total/audits").asInt()).isEqualTo(1);
    Answer reopened = reopen(finalised).is(200);
    assertThat(reopened.text("/status")).isEqualTo("in_progress");
    assertThat(reopened.text("/moderationStatus")).isEqualTo("not_submitted");
    assertThat(reopened.at("/moderation").isNull()).isTrue();
    assertThat(reopened.at("/final").isNull()).isTrue();
    assertThat(reopened.text("/reopenedAt")).isNotNull();
    assertThat(reopened.at("/finalisedAt").isNull()).isTrue();
    assertThat(reopened.at("/submittedAt").isNull()).isTrue();
    assertThat(reopened.text("/decisions/0/kind")).isEqualTo("reopened");
    assertThat(improvement.get(BY_TEAM).at("/total/audits").asInt()).isZero();
    assertThat(auditor.get("/api/me/work").at("/items").size()).isEqualTo(1);
    moderator.get(Drafts.path(finalised)).isProblem(404, "not-found");
    council.as("manager").get(Drafts.path(finalised)).isProblem(404, "not-found");
  }

  @Test
  void itIsCheckedAnewAndCountsWithTheNewCheckAlone() {
    Answer reopened = reopen(finalised).is(200);
    Answer again =
        auditor.write("POST", Drafts.path(reopened) + "/submission", reopened.etag(), null).is(200);
    assertThat(again.text("/moderationStatus")).isEqualTo("waiting");
    Answer settled =
        council
            .as("second")
            .write("POST", Drafts.path(again) + "/moderation", again.etag(), Drafts.AGREEING)
            .is(200);
    assertThat(settled.text("/final/overall")).isEqualTo("good");
    assertThat(settled.at("/moderation/blind").asBoolean()).isTrue();
    Answer measure = improvement.get(BY_TEAM).is(200);
    assertThat(measure.at("/total/audits").asInt()).isEqualTo(1);
    assertThat(measure.at("/total/good").asInt()).isEqualTo(1);
    Answer list = improvement.get("/api/audits").is(200);
    assertThat(list.at("/items").size()).isEqualTo(1);
    assertThat(list.text("/items/0/finalGrade")).isEqualTo("good");
    assertThat(list.text("/items/0/moderationOutcome")).isEqualTo("agreed");
  }

  @Test
  void whoeverCheckedItBeforeDoesNotCheckBlind() {
    Answer reopened = reopen(finalised).is(200);
    Answer again =
        auditor.write("POST", Drafts.path(reopened) + "/submission", reopened.etag(), null).is(200);
    Answer settled =
        moderator
            .write("POST", Drafts.path(again) + "/moderation", again.etag(), Drafts.AGREEING)
            .is(200);
    assertThat(settled.at("/moderation/blind").asBoolean()).isFalse();
  }

  @Test
  void whatCountedIsKeptAsItWasShown() throws Exception {
    reopen(finalised).is(200);
    JsonNode kept = new ObjectMapper().readTree(stored("content"));
    assertThat(kept.at("/status").asText()).isEqualTo("finalised");
    assertThat(kept.at("/overall/rationale").asText()).contains("The plan moved on");
    assertThat(kept.at("/final/overall").asText()).isEqualTo("requires_improvement");
    assertThat(kept.at("/moderation/reason").asText()).isEqualTo("No visit for nine weeks.");
    assertThat(kept.at("/allowedActions").size()).isZero();
    assertThat(stored("number")).isEqualTo("1");
  }

  private static String stored(String column) throws Exception {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows = statement.executeQuery("select " + column + " from audit_earlier_version")) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void whatWasImportedIsChangedWhereItWasMade() throws Exception {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute("update audit set source = 'imported'");
    }
    reopen(finalised).isProblem(409, "audit-imported");
  }

  @Test
  void onlyWhatCountsIsReopenedAndOnlyByTheGroup() {
    Answer draft = Drafts.complete(auditor);
    reopen(draft).isProblem(409, "audit-not-finalised");
    council
        .as("admin")
        .write("POST", Drafts.path(finalised) + "/reopening", finalised.etag(), WHY)
        .isProblem(403, "not-permitted");
    improvement
        .write(
            "POST", Drafts.path(finalised) + "/reopening", finalised.etag(), "{\"reason\": \" \"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/reason");
  }
}
