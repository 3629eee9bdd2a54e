package uk.plumbline.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;

@MicronautTest(transactional = false)
class WithdrawAuditTest {
  private static final String WHY = "{\"reason\": \"The case was closed in error.\"}";

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer withdraw(String who, Answer audit, String json) {
    return council.as(who).write("POST", Drafts.path(audit) + "/withdrawal", audit.etag(), json);
  }

  @Test
  void aWithdrawnAuditIsKeptAsItWasAndNothingIsAddedToIt() {
    Answer draft = Drafts.complete(council.as("auditor"));
    Answer withdrawn = withdraw("improvement", draft, WHY).is(200);
    assertThat(withdrawn.text("/status")).isEqualTo("withdrawn");
    assertThat(withdrawn.at("/allowedActions").size()).isZero();
    assertThat(withdrawn.text("/overall/rationale")).contains("The plan moved on");
    assertThat(withdrawn.text("/decisions/0/reason")).isEqualTo("The case was closed in error.");

    var auditor = council.as("auditor");
    assertThat(auditor.get("/api/me/work").at("/items").size()).isZero();
    assertThat(auditor.get("/api/audits?status=withdrawn").at("/items").size()).isEqualTo(1);
    auditor
        .write("PATCH", Drafts.path(draft), withdrawn.etag(), "{\"caseReference\": \"CF-9\"}")
        .isProblem(409, "audit-withdrawn");
    withdraw("improvement", withdrawn, WHY).isProblem(409, "audit-withdrawn");
  }

  @Test
  void whatWaitedForASecondCheckWaitsNoMore() {
    Answer submitted = Drafts.submitted(council.as("auditor"));
    withdraw("admin", submitted, WHY).is(200);
    assertThat(council.as("moderator").get("/api/me/work").at("/items").size()).isZero();
    Answer seen = council.as("moderator").get(Drafts.path(submitted)).is(200);
    council
        .as("moderator")
        .write("POST", Drafts.path(submitted) + "/moderation", seen.etag(), Drafts.AGREEING)
        .isProblem(409, "audit-withdrawn");
  }

  @Test
  void whatCountsIsNotWithdrawn() {
    Answer finalised = Drafts.finalised(council.as("auditor"), council.as("moderator"));
    withdraw("improvement", finalised, WHY).isProblem(409, "audit-already-finalised");
  }

  @Test
  void aReasonIsNeeded() {
    Answer draft = Drafts.complete(council.as("auditor"));
    withdraw("admin", draft, "{\"reason\": \"\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/reason");
    withdraw("admin", draft, "{\"reason\": \"a\\u0000b\"}").isProblem(400, "bad-request");
  }
}
