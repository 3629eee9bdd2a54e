package uk.plumbline.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Calibrations;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Situation;

/** A participant's part of an exercise. */
@MicronautTest(transactional = false)
class GradeExerciseTest {
  @Inject Council council;

  private Caller auditor;
  private Answer exercise;
  private String path;

  @BeforeEach
  void setUp() {
    council.afresh();
    auditor = council.as("auditor");
    exercise = Calibrations.referenced(council);
    path = Calibrations.path(exercise);
  }

  private Answer save(String json) {
    return auditor.write("PUT", path + "/grades", null, json);
  }

  private static String one(String area, String grade, String rationale) {
    return "{\"grades\": [{\"area\": \"%s\", \"grade\": %s, \"rationale\": %s}]}"
        .formatted(area, grade, rationale);
  }

  @Test
  void whatIsSavedIsThereAgainAndAnotherWindowsAreaStays() {
    save(one("leaders", "\"good\"", "\"As typed, with  spaces \"")).is(200);
    Answer after = save(one("overall", "null", "\"A beginning\"")).is(200);
    assertThat(after.at("/mine/grades").findValuesAsText("area"))
        .containsExactly("leaders", "overall");
    assertThat(after.text("/mine/grades/0/rationale")).isEqualTo("As typed, with  spaces ");
    assertThat(after.text("/mine/grades/1/grade")).isNull();
    assertThat(after.text("/mine/savedAt")).isNotNull();
    Answer less = save(one("leaders", "null", "null")).is(200);
    assertThat(less.at("/mine/grades").findValuesAsText("area")).containsExactly("overall");
    assertThat(auditor.get(path).etag()).isEqualTo(exercise.etag());
  }

  @Test
  void whatCannotBeIsRefusedAndNothingOfItIsStored() {
    save(one("leaders", "\"adequate\"", "null"))
        .isProblem(400, "bad-request")
        .pointsAt("#/grades/leaders/grade");
    save(one("in_care", "\"good\"", "null"))
        .isProblem(400, "bad-request")
        .pointsAt("#/grades/in_care");
    save(one("no_such", "\"good\"", "null")).isProblem(400, "bad-request");
    save(one("leaders", "\"good\"", "\"" + "x".repeat(20_001) + "\""))
        .isProblem(400, "bad-request");
    save(one("leaders", "\"good\"", "\"a\\u0000b\"")).isProblem(400, "bad-request");
    save(one("leaders", "3", "null")).isProblem(400, "bad-request");
    save("{\"grades\": null}").isProblem(400, "bad-request");
    save("{\"grades\": [{\"area\": \"leaders\", \"person\": \"both\"}]}")
        .isProblem(400, "bad-request");
    assertThat(auditor.get(path).at("/mine/grades").size()).isZero();
    save(one("leaders", "\"good\"", "\"" + "x".repeat(20_000) + "\"")).is(200);
  }

  @Test
  void aSubmissionNeedsEveryGradeAndRationale() {
    save(one("leaders", "\"good\"", "\" \"")).is(200);
    save(one("overall", "null", "\"Only words\"")).is(200);
    auditor
        .post(path + "/submission", null)
        .isProblem(409, "calibration-incomplete")
        .pointsAt("#/grades/leaders/rationale")
        .pointsAt("#/grades/help_and_protection/grade")
        .pointsAt("#/grades/help_and_protection/rationale")
        .pointsAt("#/grades/overall/grade");
    assertThat(auditor.get(path).at("/submitted").asInt()).isZero();
  }

  @Test
  void submittedGradesStayAsTheyAre() {
    Calibrations.submit(council, exercise, "auditor", "good", "good", "good");
    save(one("leaders", "\"inadequate\"", "\"x\"")).isProblem(409, "calibration-submitted");
    auditor.post(path + "/submission", null).isProblem(409, "calibration-submitted");
    assertThat(auditor.get(path).text("/mine/grades/0/grade")).isEqualTo("good");
  }

  @Test
  void afterClosingNobodyGrades() {
    save(Calibrations.grades("good", "good", "good")).is(200);
    Calibrations.closed(council, exercise);
    save(one("leaders", "\"good\"", "\"x\"")).isProblem(409, "calibration-not-open");
    auditor.post(path + "/submission", null).isProblem(409, "calibration-not-open");
    auditor.get(path + "/results").isProblem(403, "not-permitted");
  }

  @Test
  void nobodySeesAnybodyElsesGradesBeforeTheExerciseIsClosed() {
    save(one("leaders", "\"outstanding\"", "\"Mine alone\"")).is(200);
    Calibrations.submit(council, exercise, "both", "inadequate", "good", "good");
    for (var who : List.of("improvement", "moderator", "both", "auditor")) {
      Answer seen = council.as(who).get(path).is(200);
      assertThat(seen.at("/submitted").asInt()).isEqualTo(1);
      if (!who.equals("auditor")) {
        assertThat(seen.http().body()).doesNotContain("Mine alone", "outstanding");
      }
      if (!who.equals("both")) {
        assertThat(seen.http().body()).doesNotContain("inadequate");
      }
      assertThat(seen.at("/reference").isNull()).isEqualTo(!who.equals("improvement"));
      assertThat(seen.at("/participants").isNull()).isEqualTo(!who.equals("improvement"));
    }
  }

  @Test
  void whoSitsOnTheGroupAndTakesPartDoesNotSeeThePanelsGrades() {
    Situation.run(
        "insert into person_role select id, 'practice_improvement' from person where username = 'moderator'");
    Answer seen = council.as("moderator").get(path).is(200);
    assertThat(seen.at("/reference").isNull()).isTrue();
    assertThat(seen.at("/allowedActions").toString())
        .contains("close", "grade")
        .doesNotContain("set_reference");
    Calibrations.submit(council, exercise, "moderator", "good", "good", "good");
    assertThat(council.as("moderator").get(path).at("/reference").isNull()).isTrue();
    Calibrations.closed(council, exercise);
    assertThat(council.as("moderator").get(path).text("/reference/grades/0/grade"))
        .isEqualTo("good");
  }

  @RepeatedTest(3)
  void ofTwoSubmissionsAtOnceOneStays() throws Exception {
    save(Calibrations.grades("good", "good", "good")).is(200);
    Callable<Integer> submission =
        () -> council.as("auditor").post(path + "/submission", null).http().statusCode();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(submission, submission));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 409);
    }
    assertThat(
            Situation.column("select action from activity where action = 'calibration_submitted'"))
        .hasSize(1);
  }

  @RepeatedTest(3)
  void aSubmissionAndAClosingAtOnceLeaveAWholeExercise() throws Exception {
    save(Calibrations.grades("good", "good", "good")).is(200);
    Callable<Integer> submission =
        () -> council.as("auditor").post(path + "/submission", null).http().statusCode();
    Callable<Integer> closing =
        () ->
            council
                .as("improvement")
                .write("POST", path + "/closing", exercise.etag(), null)
                .http()
                .statusCode();
    int submitted;
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(submission, closing));
      submitted = answers.get(0).get();
      assertThat(answers.get(1).get()).isEqualTo(200);
    }
    assertThat(submitted).isIn(200, 409);
    Answer results = council.as("improvement").get(path + "/results").is(200);
    assertThat(results.at("/raters").asInt()).isEqualTo(submitted == 200 ? 1 : 0);
  }
}
