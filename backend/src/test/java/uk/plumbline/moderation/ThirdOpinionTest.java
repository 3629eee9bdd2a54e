package uk.plumbline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/** A disagreement is settled by somebody who is on neither side. */
@MicronautTest(transactional = false)
class ThirdOpinionTest {
  private static final String SIDING_WITH_THE_AUDITOR =
      """
      {"overall": {"grade": "good", "reason": "The drift was picked up."},
       "areas": [{"area": "help_and_protection", "grade": "requires_improvement", "reason": "In between."}],
       "panel": [" Person  one", "Person two"]}
      """;

  @Inject Council council;

  private Answer asked;
  private String path;

  @BeforeEach
  void setUp() {
    council.afresh();
    asked = Situation.THIRD_OPINION.reached(council);
    path = Drafts.path(asked);
  }

  private Answer settle(String who, String json) {
    return council.as(who).write("POST", path + "/moderation", asked.etag(), json);
  }

  @Test
  void whoeverSettlesSeesBothSidesAndTheAuditorNeitherYet() {
    assertThat(asked.text("/moderationStatus")).isEqualTo("third_opinion");
    for (var who : List.of("second", "improvement")) {
      Answer seen = council.as(who).get(path).is(200);
      assertThat(seen.text("/overall/grade")).isEqualTo("good");
      assertThat(seen.text("/moderation/overall/secondGrade")).isEqualTo("requires_improvement");
      assertThat(seen.text("/moderation/thirdOpinion/reason")).isEqualTo("It was the wrong file.");
      assertThat(council.as(who).get("/api/me/work").text("/items/0/task"))
          .isEqualTo("third_opinion");
    }
    Answer auditors = council.as("auditor").get(path).is(200);
    assertThat(auditors.text("/moderation/thirdOpinion/askedBy")).isEqualTo("Person moderator");
    assertThat(auditors.http().body()).doesNotContain("wrong file", "requires_improvement");
    assertThat(council.as("moderator").get("/api/me/work").at("/items").size()).isZero();
  }

  @Test
  void everyGradeIsKeptAndTheThirdOneCounts() {
    Answer settled = settle("second", SIDING_WITH_THE_AUDITOR).is(200);
    assertThat(settled.text("/moderationStatus")).isEqualTo("decided");
    assertThat(settled.text("/status")).isEqualTo("finalised");
    assertThat(settled.text("/moderation/moderator/username")).isEqualTo("moderator");
    assertThat(settled.text("/moderation/decidedBy")).isEqualTo("Person second");
    assertThat(settled.at("/moderation/panel").toString())
        .isEqualTo("[\"Person one\",\"Person two\"]");
    assertThat(settled.text("/areas/0/grade")).isEqualTo("good");
    assertThat(settled.text("/moderation/areas/0/secondGrade")).isEqualTo("inadequate");
    assertThat(settled.text("/moderation/areas/0/settledGrade")).isEqualTo("requires_improvement");
    assertThat(settled.text("/final/overall")).isEqualTo("good");
    assertThat(settled.text("/moderation/outcome")).isEqualTo("lowered");
    // Whoever settled it and whoever checked it go on seeing it; the rest of the pool does not.
    council.as("moderator").get(path).is(200);
    council.as("both").get(path).is(404);
  }

  @Test
  void everyDisagreementIsNamedAndExplainedWhicheverSideIsTaken() {
    settle("improvement", "{}")
        .isProblem(400, "bad-request")
        .pointsAt("#/overall")
        .pointsAt("#/areas/help_and_protection");
    settle(
            "improvement",
            SIDING_WITH_THE_AUDITOR.replace(", \"reason\": \"The drift was picked up.\"", ""))
        .isProblem(400, "bad-request")
        .pointsAt("#/overall/reason");
    settle("improvement", SIDING_WITH_THE_AUDITOR).is(200);
  }

  @Test
  void theModeratorWhoAskedAndWhoeverIsTooCloseSettleNothing() {
    settle("moderator", Drafts.AGREEING).isProblem(409, "third-opinion-asked");
    Situation.run(
        "insert into person_team (person_id, team_code, relation) select id, 'north', 'member' from"
            + " person where username = 'second'");
    settle("second", Drafts.AGREEING).isProblem(409, "conflict-of-interest");
    settle("both", Drafts.AGREEING).is(200);
  }

  @Test
  void itIsAskedOnlyWhereGradesAreRecordedAndDiffer() {
    Answer submitted = Situation.SUBMITTED.reached(council);
    ask(submitted).isProblem(409, "second-grades-needed");
    ask(Situation.GRADED.reached(council)).isProblem(409, "nothing-differs");
    ask(Situation.THIRD_OPINION.reached(council)).isProblem(409, "third-opinion-asked");
  }

  private Answer ask(Answer audit) {
    return council
        .as("moderator")
        .write("POST", Drafts.path(audit) + "/third-opinion", audit.etag(), Situation.REASON);
  }

  @Test
  void onlyAThirdOpinionHasAPanel() {
    Answer submitted = Situation.SUBMITTED.reached(council);
    council
        .as("moderator")
        .write(
            "POST",
            Drafts.path(submitted) + "/moderation",
            submitted.etag(),
            Drafts.AGREEING.replaceFirst("\\{", "{\"panel\": [\"Person one\"], "))
        .isProblem(400, "bad-request")
        .pointsAt("#/panel");
  }

  @Test
  void aLateCheckMayNeedAThirdOpinionToo() {
    Answer late = Situation.LATE.reached(council);
    var latePath = Drafts.path(late);
    var moderator = council.as("moderator");
    Answer graded =
        moderator
            .write("PUT", latePath + "/second-grades", late.etag(), Situation.LOWER_GRADES)
            .is(200);
    Answer third =
        moderator
            .write("POST", latePath + "/third-opinion", graded.etag(), Situation.REASON)
            .is(200);
    assertThat(third.text("/final/overall")).isEqualTo("good");
    Answer settled =
        council
            .as("improvement")
            .write("POST", latePath + "/moderation", third.etag(), Drafts.LOWERING)
            .is(200);
    assertThat(settled.text("/status")).isEqualTo("finalised");
    assertThat(settled.text("/final/overall")).isEqualTo("requires_improvement");
  }
}
