package uk.plumbline.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Calibrations;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Situation;

/** The group's part of an exercise. */
@MicronautTest(transactional = false)
class SetExerciseTest {
  private static final String EXERCISES = "/api/calibration-exercises";

  @Inject Council council;

  private Caller group;

  @BeforeEach
  void setUp() {
    council.afresh();
    group = council.as("improvement");
  }

  private Answer change(Answer exercise, String json) {
    return group.write("PATCH", Calibrations.path(exercise), exercise.etag(), json);
  }

  private Answer setReference(Answer exercise, String json) {
    return group.write("PUT", Calibrations.path(exercise) + "/reference", exercise.etag(), json);
  }

  @Test
  void anExerciseKeepsWhatWasSetInItsOrder() {
    Answer draft = Calibrations.draft(council);
    Answer read = group.get(draft.header("Location")).is(200);
    assertThat(read.text("/title")).isEqualTo("A case of neglect");
    assertThat(read.text("/status")).isEqualTo("draft");
    assertThat(read.text("/createdBy")).isEqualTo("Person improvement");
    assertThat(read.at("/areas").findValuesAsText("area"))
        .containsExactly("leaders", "help_and_protection", "overall");
    assertThat(read.text("/areas/0/guidance")).startsWith("Does management oversight");
    assertThat(read.at("/participants").findValuesAsText("username"))
        .containsExactly("auditor", "both", "moderator");
    assertThat(read.at("/invited").asInt()).isEqualTo(3);
  }

  @Test
  void faultsAreNamedAllAtOnceAndNothingIsMade() {
    group
        .post(
            EXERCISES,
            Calibrations.SETTING
                .replace("\"leaders\", ", "\"leaders\", \"leaders\", \"adoption\", ")
                .replace("2099-12-31", "2020-01-01")
                .replace("\"both\"", "\"worker\", \"nobody\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/1")
        .pointsAt("#/areas/2")
        .pointsAt("#/closesOn")
        .pointsAt("#/participants/1")
        .pointsAt("#/participants/2");
    group
        .post(EXERCISES, Calibrations.SETTING.replace("\"leaders\"", "\"overall\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/0");
    group
        .post(EXERCISES, Calibrations.SETTING.replace("ilacs", "no_such"))
        .isProblem(400, "bad-request")
        .pointsAt("#/framework");
    group
        .post(EXERCISES, Calibrations.SETTING.replace("A case of neglect", "x".repeat(201)))
        .isProblem(400, "bad-request")
        .pointsAt("#/title");
    group
        .post(EXERCISES, Calibrations.SETTING.replace("Child A", "x".repeat(20_001)))
        .isProblem(400, "bad-request")
        .pointsAt("#/caseText");
    group
        .post(EXERCISES, Calibrations.SETTING.replace("Child A", "Child \\u0000"))
        .isProblem(400, "bad-request");
    group.post(EXERCISES, "{}").isProblem(400, "bad-request").pointsAt("#/areas");
    assertThat(group.get(EXERCISES).at("/items").size()).isZero();
  }

  @Test
  void aDraftIsChangedMemberByMember() {
    Answer draft = Calibrations.draft(council);
    Answer renamed = change(draft, "{\"title\": \"Another title\"}").is(200);
    assertThat(renamed.at("/participants").size()).isEqualTo(3);
    assertThat(renamed.at("/areas").size()).isEqualTo(3);
    change(draft, "{\"title\": \"Too late\"}").isProblem(412, "changed-by-somebody-else");
    group
        .write("PATCH", Calibrations.path(draft), null, "{\"title\": \"No tag\"}")
        .isProblem(428, "if-match-needed");
    Answer fewer =
        change(
                renamed,
                "{\"areas\": [\"in_care\"], \"overall\": false, \"participants\": [\"BOTH\"]}")
            .is(200);
    assertThat(fewer.text("/title")).isEqualTo("Another title");
    assertThat(fewer.at("/areas").findValuesAsText("area")).containsExactly("in_care");
    assertThat(fewer.at("/participants").findValuesAsText("username")).containsExactly("both");
    change(fewer, "{\"title\": \" \"}").isProblem(400, "bad-request").pointsAt("#/title");
    change(fewer, "{\"framework\": \"supervision\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/0");
  }

  @Test
  void thePanelsGradesGoWithAnotherFrameworkAndStayWithTheirAreas() {
    Answer draft = Calibrations.draft(council);
    Answer set = setReference(draft, Calibrations.REFERENCE).is(200);
    assertThat(set.at("/referenceIsSet").asBoolean()).isTrue();
    Answer one = change(set, "{\"areas\": [\"help_and_protection\"]}").is(200);
    assertThat(one.at("/reference/grades").findValuesAsText("area"))
        .containsExactly("help_and_protection", "overall");
    assertThat(one.at("/referenceIsSet").asBoolean()).isTrue();
    Answer more = change(one, "{\"areas\": [\"help_and_protection\", \"in_care\"]}").is(200);
    assertThat(more.at("/referenceIsSet").asBoolean()).isFalse();
    Answer other = change(more, "{\"framework\": \"sif\"}").is(200);
    assertThat(other.at("/reference").isNull()).isTrue();
    assertThat(other.at("/areas").findValuesAsText("area"))
        .containsExactly("help_and_protection", "in_care", "overall");
  }

  @Test
  void nothingOpensWithoutParticipantsOrAfterItsDay() {
    Answer draft = Calibrations.draft(council);
    Answer alone = change(draft, "{\"participants\": []}").is(200);
    Situation.run("update calibration_exercise set closes_on = date '2020-01-01'");
    group
        .write("POST", Calibrations.path(alone) + "/opening", alone.etag(), null)
        .isProblem(409, "calibration-incomplete")
        .pointsAt("#/participants")
        .pointsAt("#/closesOn");
  }

  @Test
  void thePanelGradesEveryAreaWithAReason() {
    Answer open = Calibrations.open(council);
    setReference(open, Calibrations.REFERENCE.replace("\"overall\"", "\"in_care\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/grades/in_care")
        .pointsAt("#/grades/overall");
    setReference(open, Calibrations.REFERENCE.replace("\"good\"", "\"adequate\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/grades/leaders/grade");
    setReference(open, Calibrations.REFERENCE.replace("Seen, but late.", " "))
        .isProblem(400, "bad-request");
    assertThat(group.get(Calibrations.path(open)).at("/referenceIsSet").asBoolean()).isFalse();
    group
        .write("POST", Calibrations.path(open) + "/closing", open.etag(), null)
        .isProblem(409, "calibration-needs-reference");
  }

  @Test
  void whoSetItIsInTheActivityWithoutAWordOfTheCase() {
    Answer open = Calibrations.referenced(council);
    Calibrations.submit(council, open, "auditor", "good", "good", "good");
    Calibrations.closed(council, open);
    assertThat(
            Situation.column(
                "select person_name || ' ' || action from activity where subject_type = 'calibration'"
                    + " order by id"))
        .containsExactly(
            "Person improvement calibration_set",
            "Person improvement calibration_opened",
            "Person improvement calibration_reference_set",
            "Person auditor calibration_submitted",
            "Person improvement calibration_closed");
    assertThat(Situation.column("select cast(detail as text) from activity")).containsOnly("{}");
  }
}
