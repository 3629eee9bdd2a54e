package uk.plumbline.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/** An auditor objects once to a decided second check, and somebody else decides. */
@MicronautTest(transactional = false)
class ChallengeCheckTest {
  private static final String CHANGED =
      """
      {"reason": "The visits are on the other file.",
       "overall": {"grade": "requires_improvement"},
       "areas": [{"area": "help_and_protection", "grade": "good", "reason": "Seen weekly."}]}
      """;

  @Inject Council council;

  private Caller auditor;

  @BeforeEach
  void setUp() {
    council.afresh();
    auditor = council.as("auditor");
  }

  private Answer challenge(Answer audit) {
    return auditor.write("POST", Drafts.path(audit) + "/challenge", audit.etag(), Situation.REASON);
  }

  private Answer decide(String who, Answer audit, String json) {
    return council
        .as(who)
        .write("POST", Drafts.path(audit) + "/challenge-decision", audit.etag(), json);
  }

  @Test
  void namedGradesCountFromTheDecisionAndEveryEarlierOneIsKept() {
    Answer challenged = Situation.CHALLENGED.reached(council);
    assertThat(challenged.text("/moderationStatus")).isEqualTo("challenged");
    assertThat(challenged.text("/final/areas/0/grade")).isEqualTo("inadequate");
    assertThat(Counted.differences()).isEmpty();
    for (var who : new String[] {"second", "improvement"}) {
      Answer seen = council.as(who).get(Drafts.path(challenged)).is(200);
      assertThat(seen.text("/moderation/challenge/reason")).isEqualTo("It was the wrong file.");
      assertThat(council.as(who).get("/api/me/work").text("/items/0/task"))
          .isEqualTo("decide_challenge");
    }
    assertThat(council.as("moderator").get("/api/me/work").at("/items").size()).isZero();

    Answer decided = decide("second", challenged, CHANGED).is(200);
    assertThat(decided.etag()).isNotEqualTo(challenged.etag());
    assertThat(decided.text("/moderationStatus")).isEqualTo("decided");
    assertThat(decided.text("/areas/0/grade")).isEqualTo("good");
    assertThat(decided.text("/moderation/areas/0/settledGrade")).isEqualTo("inadequate");
    assertThat(decided.text("/moderation/areas/0/challengeGrade")).isEqualTo("good");
    assertThat(decided.text("/moderation/areas/0/challengeReason")).isEqualTo("Seen weekly.");
    assertThat(decided.text("/final/areas/0/grade")).isEqualTo("good");
    // Named as it stood, so not changed.
    assertThat(decided.at("/moderation/overall/challengeGrade").isNull()).isTrue();
    assertThat(decided.text("/final/overall")).isEqualTo("requires_improvement");
    assertThat(decided.at("/moderation/challenge/upheld").asBoolean()).isTrue();
    assertThat(decided.text("/moderation/challenge/decidedBy")).isEqualTo("Person second");
    assertThat(decided.text("/moderation/outcome")).isEqualTo("lowered");
    assertThat(Counted.differences()).isEmpty();
    assertThat(
            Counted.query(
                """
                select g.final_grade_code
                from counted_grade g join counted_audit c on c.id = g.counted_id
                where g.area_code = 'help_and_protection'
                order by c.id
                """))
        .containsExactly("inadequate", "good");
    council.as("second").get(Drafts.path(decided)).is(200);
    council.as("both").get(Drafts.path(decided)).is(404);
    challenge(decided).isProblem(409, "already-challenged");
    decide("improvement", decided, CHANGED).isProblem(409, "no-challenge");
  }

  @Test
  void theOverallGradeInAListIsTheOneThatCounts() {
    Answer challenged = Situation.CHALLENGED.reached(council);
    decide("improvement", challenged, CHANGED.replace("requires_improvement", "outstanding"))
        .is(200);
    Answer list = auditor.get("/api/audits").is(200);
    assertThat(list.text("/items/0/finalGrade")).isEqualTo("outstanding");
  }

  @Test
  void withoutGradesTheSecondCheckStands() {
    Answer challenged = Situation.CHALLENGED.reached(council);
    Answer decided = decide("improvement", challenged, Situation.REASON).is(200);
    assertThat(decided.at("/moderation/challenge/upheld").asBoolean()).isFalse();
    assertThat(decided.at("/moderation/challenge/upheld").isNull()).isFalse();
    assertThat(decided.text("/final/areas/0/grade")).isEqualTo("inadequate");
    assertThat(decided.text("/moderation/challenge/decisionReason"))
        .isEqualTo("It was the wrong file.");
  }

  @Test
  void onlyWhereAGradeWasChangedAndInTime() {
    Answer agreed = Situation.FINALISED.reached(council);
    challenge(agreed).isProblem(409, "nothing-differs");
    back("15 days");
    challenge(agreed).isProblem(409, "challenge-too-late");
    challenge(Situation.UNCHECKED.reached(council)).isProblem(409, "check-not-decided");
    challenge(Situation.SUBMITTED.reached(council)).isProblem(409, "audit-not-finalised");
    Answer lowered = Situation.LOWERED.reached(council);
    back("15 days");
    challenge(lowered).isProblem(409, "challenge-too-late");
    back("-1 days");
    challenge(lowered).is(200);
  }

  @Test
  void aPolicyMayAllowNoChallenge() {
    Answer lowered = Situation.LOWERED.reached(council);
    Situation.run("update moderation set challenge_days = 0");
    challenge(lowered).isProblem(409, "challenge-too-late");
  }

  private static void back(String by) {
    Situation.run("update moderation set decided_at = decided_at - interval '" + by + "'");
  }

  @Test
  void whoeverTookPartOrIsTooCloseDecidesNothing() {
    Answer challenged = Situation.CHALLENGED.reached(council);
    decide("moderator", challenged, CHANGED).isProblem(409, "checked-by-you");
    decide("auditor", challenged, CHANGED).isProblem(403, "not-permitted");
    Situation.run(
        "insert into person_team (person_id, team_code, relation) select id, 'north', 'member' from"
            + " person where username = 'second'");
    decide("second", challenged, CHANGED).isProblem(409, "conflict-of-interest");
    decide(
            "both",
            challenged,
            CHANGED.replace("\"area\": \"help_and_protection\"", "\"area\": \"in_care\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/in_care");
    decide("both", challenged, CHANGED.replace("requires_improvement", "adequate"))
        .isProblem(400, "bad-request")
        .pointsAt("#/overall");
    decide("both", challenged, CHANGED).is(200);
  }
}
