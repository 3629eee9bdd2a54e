package uk.plumbline.selection;

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

/** An audit that counts already is chosen by judgement and checked late. */
@MicronautTest(transactional = false)
class SelectForCheckTest {
  @Inject Council council;

  private Caller group;
  private Caller moderator;

  @BeforeEach
  void setUp() {
    council.afresh();
    group = council.as("improvement");
    moderator = council.as("moderator");
  }

  private static String finalGrade(Answer audit) {
    return audit.text("/final/overall");
  }

  @Test
  void aLateCheckCountsOnlyFromItsDecision() {
    Answer late = Situation.LATE.reached(council);
    assertThat(late.text("/status")).isEqualTo("finalised");
    assertThat(late.text("/moderationStatus")).isEqualTo("waiting");
    assertThat(late.text("/moderation/selection")).isEqualTo("judgement");
    assertThat(late.text("/moderation/selectionReason")).isEqualTo("It was the wrong file.");
    assertThat(late.text("/decisions/0/kind")).isEqualTo("selected");
    assertThat(finalGrade(late)).isEqualTo("good");

    Answer blind = moderator.get(Drafts.path(late)).is(200);
    assertThat(blind.at("/gradesWithheld").asBoolean()).isTrue();
    assertThat(blind.at("/final").isNull()).isTrue();
    assertThat(blind.http().body()).doesNotContain("judgement\"", "wrong file", "\"selected\"");
    assertThat(moderator.get("/api/me/work").text("/items/0/task")).isEqualTo("second_check");

    Answer graded =
        moderator
            .write(
                "PUT", Drafts.path(late) + "/second-grades", blind.etag(), Situation.LOWER_GRADES)
            .is(200);
    assertThat(graded.at("/moderation/blind").asBoolean()).isTrue();
    assertThat(finalGrade(graded)).isEqualTo("good");
    assertThat(Counted.differences()).isEmpty();

    Answer settled =
        moderator
            .write("POST", Drafts.path(late) + "/moderation", graded.etag(), Drafts.LOWERING)
            .is(200);
    assertThat(settled.text("/status")).isEqualTo("finalised");
    assertThat(settled.text("/finalisedAt")).isEqualTo(late.text("/finalisedAt"));
    assertThat(settled.etag()).isNotEqualTo(graded.etag());
    assertThat(finalGrade(settled)).isEqualTo("requires_improvement");
    assertThat(Counted.differences()).isEmpty();
    assertThat(
            Counted.query(
                "select final_grade_code from counted_grade g join counted_audit c on c.id = g.counted_id where g.area_code = 'overall' order by c.id"))
        .containsExactly("good", "good", "requires_improvement");
  }

  @Test
  void whatIsChosenIsNotChosenTwice() {
    Answer submitted = Drafts.submitted(council.as("auditor"));
    group
        .write("POST", Drafts.path(submitted) + "/selection", submitted.etag(), Situation.REASON)
        .isProblem(409, "already-chosen");
    Answer late = Situation.LATE.reached(council);
    group
        .write("POST", Drafts.path(late) + "/selection", late.etag(), Situation.REASON)
        .isProblem(409, "already-chosen");
    Answer unchecked = Situation.UNCHECKED.reached(council);
    group
        .write(
            "POST", Drafts.path(unchecked) + "/selection", unchecked.etag(), "{\"reason\": \" \"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/reason");
  }

  @Test
  void anImportedAuditIsNotChosenHere() {
    Answer unchecked = Situation.UNCHECKED.reached(council);
    Situation.run("update audit set source = 'imported'");
    group
        .write("POST", Drafts.path(unchecked) + "/selection", unchecked.etag(), Situation.REASON)
        .isProblem(409, "audit-imported");
  }

  @Test
  void anOpenCheckShowsTheFirstGradesAndIsNotBlind() {
    Answer unchecked = Situation.UNCHECKED.reached(council);
    Answer open =
        group
            .write(
                "POST",
                Drafts.path(unchecked) + "/selection",
                unchecked.etag(),
                "{\"reason\": \"A dip sample.\", \"mode\": \"open\"}")
            .is(200);
    assertThat(open.text("/moderation/mode")).isEqualTo("open");
    Answer seen = moderator.get(Drafts.path(open)).is(200);
    assertThat(seen.text("/overall/grade")).isEqualTo("good");
    // Agreeing needs no reasons where nothing is hidden.
    Answer settled =
        moderator
            .write(
                "POST",
                Drafts.path(open) + "/moderation",
                seen.etag(),
                Drafts.AGREEING.replace("\"reason\": \"The file bears it out.\", ", ""))
            .is(200);
    assertThat(settled.at("/moderation/blind").asBoolean()).isFalse();
  }
}
