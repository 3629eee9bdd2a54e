package uk.plumbline.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class PractitionersTest {
  @Inject Council council;

  private Caller auditor;
  private Caller worker;

  @BeforeEach
  void setUp() {
    council.afresh();
    auditor = council.as("auditor");
    worker = council.as("worker");
  }

  private Answer reflect(Answer audit, String json) {
    return worker.write("PUT", Drafts.path(audit) + "/reflection", null, json);
  }

  private Answer respond(Answer audit, String json) {
    return worker.post(Drafts.path(audit) + "/response", json);
  }

  private String task() {
    Answer work = worker.get("/api/me/work").is(200);
    return work.at("/items").isEmpty() ? "none" : work.text("/items/0/task");
  }

  @Test
  void theInvitedWorkerReflectsBeforeTheGradesAreShownAndAnswersAfter() {
    Answer draft = Situation.IN_PROGRESS.reached(council);
    assertThat(task()).isEqualTo("none");
    Answer invited = auditor.post(Drafts.path(draft) + "/invitation", null).is(200);
    assertThat(invited.text("/practitioner/invitedAt")).isNotNull();
    assertThat(invited.etag()).isEqualTo(draft.etag());
    assertThat(task()).isEqualTo("reflect");

    Answer facts = worker.get(Drafts.path(draft)).is(200);
    assertThat(facts.at("/gradesWithheld").asBoolean()).isTrue();
    assertThat(facts.at("/textWithheld").asBoolean()).isTrue();
    assertThat(facts.at("/allowedActions").toString()).isEqualTo("[\"reflect\"]");

    Answer own = reflect(draft, Situation.REFLECTION).is(200);
    assertThat(own.text("/practitioner/reflection")).isEqualTo("I would visit sooner.");
    assertThat(own.text("/practitioner/selfGrade")).isEqualTo("requires_improvement");
    assertThat(own.at("/gradesWithheld").asBoolean()).isTrue();
    reflect(draft, "{\"reflection\": \"I would have visited sooner.\"}").is(200);

    Answer auditors = auditor.get(Drafts.path(draft)).is(200);
    assertThat(auditors.etag()).isEqualTo(draft.etag());
    assertThat(auditors.text("/practitioner/reflection")).contains("have visited");
    assertThat(auditors.at("/practitioner/selfGrade").isNull()).isTrue();

    Answer submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
    respond(draft, Situation.ACKNOWLEDGED).isProblem(409, "audit-not-finalised");
    council
        .as("moderator")
        .write("POST", Drafts.path(draft) + "/moderation", submitted.etag(), Drafts.LOWERING)
        .is(200);
    Answer shown = worker.get(Drafts.path(draft)).is(200);
    assertThat(shown.text("/final/overall")).isEqualTo("requires_improvement");
    assertThat(shown.text("/overall/rationale")).contains("The plan moved on");
    assertThat(shown.at("/allowedActions").toString()).isEqualTo("[\"respond\"]");
    assertThat(task()).isEqualTo("respond");
    reflect(draft, Situation.REFLECTION).isProblem(409, "grades-shown");

    respond(draft, "{\"response\": \"disagreed\", \"comment\": \" \"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/comment");
    Answer answered =
        respond(draft, "{\"response\": \"disagreed\", \"comment\": \"I was on leave.\"}").is(200);
    assertThat(answered.text("/practitioner/response")).isEqualTo("disagreed");
    assertThat(answered.text("/practitioner/responseComment")).isEqualTo("I was on leave.");
    respond(draft, Situation.ACKNOWLEDGED).isProblem(409, "already-responded");
    assertThat(task()).isEqualTo("none");
  }

  @Test
  void aWorkerNobodyInvitedReflectsOnceItCountsAndIsShownTheGradesThen() {
    Answer finalised = Situation.FINALISED.reached(council);
    Answer facts = worker.get(Drafts.path(finalised)).is(200);
    assertThat(facts.at("/final").isNull()).isTrue();
    assertThat(facts.at("/moderation").isNull()).isTrue();
    respond(finalised, Situation.ACKNOWLEDGED).isProblem(409, "reflection-needed");
    assertThat(task()).isEqualTo("reflect");
    Answer shown = reflect(finalised, Situation.REFLECTION).is(200);
    assertThat(shown.text("/final/overall")).isEqualTo("good");
  }

  @Test
  void onlyTheModeratorWhoHasGradedReadsTheReflection() {
    Answer draft = Situation.INVITED.reached(council);
    reflect(draft, Situation.REFLECTION).is(200);
    Answer submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
    Caller moderator = council.as("moderator");
    assertThat(moderator.get(Drafts.path(draft)).http().body())
        .doesNotContain("visit sooner", "requires_improvement");
    assertThat(council.as("admin").get(Drafts.path(draft)).http().body())
        .doesNotContain("visit sooner");
    Answer graded =
        moderator
            .write(
                "PUT",
                Drafts.path(draft) + "/second-grades",
                submitted.etag(),
                Situation.OWN_GRADES)
            .is(200);
    assertThat(graded.text("/practitioner/reflection")).isEqualTo("I would visit sooner.");
  }

  @Test
  void aSelfGradeIsOneOfTheAuditsFramework() {
    Answer draft = Situation.INVITED.reached(council);
    reflect(draft, "{\"reflection\": \"Well\", \"selfGrade\": \"adequate\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/selfGrade");
    reflect(draft, "{\"reflection\": \" \"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/reflection");
    reflect(draft, "{\"reflection\": \"" + "x".repeat(20_001) + "\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/reflection");
    reflect(draft, "{\"reflection\": \"a\\u0000b\"}").isProblem(400, "bad-request");
    reflect(draft, "{\"reflection\": \"👩‍👧 \\u202bשלום\\u202c\"}").is(200);
    assertThat(worker.get(Drafts.path(draft)).text("/practitioner/reflection"))
        .isEqualTo("👩‍👧 \u202bשלום\u202c");
  }

  @Test
  void anInvitationNeedsAWorkerAndIsGivenOnce() {
    Answer nobodys = Drafts.complete(auditor);
    auditor.post(Drafts.path(nobodys) + "/invitation", null).isProblem(409, "no-worker-named");
    Answer invited = Situation.INVITED.reached(council);
    auditor.post(Drafts.path(invited) + "/invitation", null).isProblem(409, "already-invited");
  }

  @Test
  void anotherWorkerIsNotInvitedYetAndNobodyGetsAnothersWords() {
    Answer invited = Situation.INVITED.reached(council);
    Answer changed =
        auditor
            .write("PATCH", Drafts.path(invited), invited.etag(), "{\"worker\": \"neighbour\"}")
            .is(200);
    assertThat(changed.at("/practitioner/invitedAt").isNull()).isTrue();
    worker.get(Drafts.path(invited)).isProblem(404, "not-found");
    auditor.post(Drafts.path(invited) + "/invitation", null).is(200);
    council
        .as("neighbour")
        .write("PUT", Drafts.path(invited) + "/reflection", null, Situation.REFLECTION)
        .is(200);
    auditor
        .write("PATCH", Drafts.path(invited), changed.etag(), "{\"worker\": \"worker\"}")
        .isProblem(409, "practitioner-has-reflected");
    auditor
        .write("PATCH", Drafts.path(invited), changed.etag(), "{\"worker\": null}")
        .isProblem(409, "practitioner-has-reflected");
  }

  @Test
  void afterAReopeningTheReflectionStaysAndTheAnswerIsAskedAnew() {
    Answer responded = Situation.RESPONDED.reached(council);
    Answer reopened =
        council
            .as("improvement")
            .write(
                "POST", Drafts.path(responded) + "/reopening", responded.etag(), Situation.REASON)
            .is(200);
    assertThat(reopened.at("/practitioner/response").isNull()).isTrue();
    Answer facts = worker.get(Drafts.path(responded)).is(200);
    assertThat(facts.at("/gradesWithheld").asBoolean()).isTrue();
    assertThat(facts.at("/allowedActions").size()).isZero();
    assertThat(worker.get("/api/audits").at("/items").size()).isEqualTo(1);
    Answer again =
        auditor
            .write("POST", Drafts.path(responded) + "/submission", reopened.etag(), null)
            .is(200);
    council
        .as("second")
        .write("POST", Drafts.path(responded) + "/moderation", again.etag(), Drafts.AGREEING)
        .is(200);
    reflect(responded, Situation.REFLECTION).isProblem(409, "grades-shown");
    respond(responded, Situation.ACKNOWLEDGED).is(200);
  }

  @Test
  void aWorkersAnswerToWhatCountedIsKeptWithIt() {
    Answer responded = Situation.RESPONDED.reached(council);
    Caller improvement = council.as("improvement");
    improvement
        .write("POST", Drafts.path(responded) + "/reopening", responded.etag(), Situation.REASON)
        .is(200);
    Answer earlier = improvement.get(Drafts.path(responded) + "/earlier-versions/1").is(200);
    assertThat(earlier.text("/audit/practitioner/response")).isEqualTo("acknowledged");
    assertThat(earlier.text("/audit/final/overall")).isEqualTo("good");
  }
}
