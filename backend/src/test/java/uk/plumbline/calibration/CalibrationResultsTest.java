package uk.plumbline.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Calibrations;
import uk.plumbline.testing.Council;

/**
 * What a closed exercise shows to whom. The panel: good, requires improvement, requires
 * improvement.
 */
@MicronautTest(transactional = false)
class CalibrationResultsTest {
  @Inject Council council;

  private Answer exercise;

  @BeforeEach
  void setUp() {
    council.afresh();
    exercise = Calibrations.referenced(council);
  }

  private void submits(String who, String leaders, String help, String overall) {
    Calibrations.submit(council, exercise, who, leaders, help, overall);
  }

  private Answer results(String who) {
    return council.as(who).get(Calibrations.path(exercise) + "/results").is(200);
  }

  private static int count(Answer results, int area, int grade) {
    return results.at("/areas/" + area + "/counts/" + grade + "/count").asInt();
  }

  @Test
  void everybodyWhoTookPartSeesTheirOwnThePanelsAndTheSpread() {
    submits("auditor", "outstanding", "requires_improvement", "inadequate");
    submits("both", "good", "good", "requires_improvement");
    Calibrations.closed(council, exercise);
    Answer mine = results("auditor");
    assertThat(mine.text("/areas/0/area")).isEqualTo("leaders");
    assertThat(mine.text("/areas/0/mine/grade")).isEqualTo("outstanding");
    assertThat(mine.at("/areas/0/mine/steps").asInt()).isEqualTo(1);
    assertThat(mine.at("/areas/1/mine/steps").asInt()).isZero();
    assertThat(mine.at("/areas/2/mine/steps").asInt()).isEqualTo(-1);
    assertThat(mine.text("/areas/0/reference/grade")).isEqualTo("good");
    assertThat(mine.text("/areas/0/reference/reason"))
        .isEqualTo("Direction is given and followed.");
    assertThat(mine.at("/areas/0/counts").findValuesAsText("grade"))
        .containsExactly("outstanding", "good", "requires_improvement", "inadequate");
    assertThat(count(mine, 0, 0)).isEqualTo(1);
    assertThat(count(mine, 0, 1)).isEqualTo(1);
    assertThat(count(mine, 0, 2)).isZero();
    assertThat(mine.at("/raters").asInt()).isEqualTo(2);
    assertThat(mine.at("/invited").asInt()).isEqualTo(3);
    assertThat(mine.at("/judgements").asInt()).isEqualTo(3);
    assertThat(mine.at("/auditors").isNull()).isTrue();
    assertThat(mine.http().body()).doesNotContain("Person both", "\"both\"");
  }

  @Test
  void theGroupSeesEachDistanceByTheAlphabetNotByTheDistance() {
    submits("moderator", "good", "requires_improvement", "requires_improvement");
    submits("both", "inadequate", "inadequate", "inadequate");
    submits("auditor", "outstanding", "requires_improvement", "good");
    Calibrations.closed(council, exercise);
    Answer all = results("improvement");
    assertThat(all.at("/auditors").findValuesAsText("username"))
        .containsExactly("auditor", "both", "moderator");
    assertThat(all.at("/auditors/0/exact").asInt()).isEqualTo(1);
    assertThat(all.at("/auditors/0/meanDistance").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(all.at("/auditors/1/exact").asInt()).isZero();
    assertThat(all.at("/auditors/1/meanDistance").asDouble()).isCloseTo(4.0 / 3, within(1e-9));
    assertThat(all.at("/auditors/2/exact").asInt()).isEqualTo(3);
    assertThat(all.at("/auditors/2/judgements").asInt()).isEqualTo(3);
    assertThat(all.at("/auditors/1/mayDecideReadiness").asBoolean()).isTrue();
    assertThat(all.at("/auditors/2/mayDecideReadiness").asBoolean()).isFalse();
    assertThat(all.at("/areas/0/mine").isNull()).isTrue();
  }

  @Test
  void alphaIsThatOfTheGradesInTheirOrder() {
    submits("auditor", "good", "requires_improvement", "inadequate");
    submits("both", "good", "good", "inadequate");
    Calibrations.closed(council, exercise);
    // By hand, with 1 for inadequate to 4: pairs 3 3, 2 3 and 1 1, so 1 twice, 2 once, 3 three
    // times.
    // Ordinal distances: 2 to 3 is 4, 1 to 2 is 2.25, 1 to 3 is 12.25. Observed 2 * 4 = 8, expected
    // 2 * (1 * 3 * 4 + 2 * 1 * 2.25 + 2 * 3 * 12.25) = 180, so 1 - 5 * 8 / 180.
    assertThat(results("improvement").at("/alpha").asDouble())
        .isCloseTo(1 - 5 * 8 / 180.0, within(1e-9));
  }

  @Test
  void withoutVariationOrRatersThereIsNoAlphaButASentence() {
    submits("auditor", "good", "good", "good");
    submits("both", "good", "good", "good");
    Calibrations.closed(council, exercise);
    Answer same = results("auditor");
    assertThat(same.at("/alpha").isNull()).isTrue();
    assertThat(same.text("/alphaMissing")).contains("same grade");

    exercise = Calibrations.referenced(council);
    submits("auditor", "good", "inadequate", "good");
    Calibrations.closed(council, exercise);
    assertThat(results("auditor").text("/alphaMissing")).contains("at least two people");
    assertThat(results("auditor").at("/alpha").isNull()).isTrue();
  }

  @Test
  void oneAreaAloneMeasuresNothing() {
    var draft =
        council
            .as("improvement")
            .post(
                "/api/calibration-exercises",
                Calibrations.SETTING
                    .replace("\"leaders\", ", "")
                    .replace("\"overall\": true", "\"overall\": false"))
            .is(201);
    var path = Calibrations.path(draft);
    var group = council.as("improvement");
    var one =
        "{\"panel\": \"Two\", \"grades\": [{\"area\": \"help_and_protection\", \"grade\": \"good\", \"reason\": \"x\"}]}";
    Answer set = group.write("PUT", path + "/reference", draft.etag(), one).is(200);
    Answer open = group.write("POST", path + "/opening", set.etag(), null).is(200);
    for (var who : new String[] {"auditor", "both"}) {
      var grade =
          "{\"grades\": [{\"area\": \"help_and_protection\", \"grade\": \"%s\", \"rationale\": \"x\"}]}";
      council
          .as(who)
          .write(
              "PUT",
              path + "/grades",
              null,
              grade.formatted(who.equals("both") ? "good" : "inadequate"))
          .is(200);
      council.as(who).post(path + "/submission", null).is(200);
    }
    Calibrations.closed(council, open);
    Answer results = council.as("auditor").get(path + "/results").is(200);
    assertThat(results.at("/alpha").isNull()).isTrue();
    assertThat(results.text("/alphaMissing")).contains("at least two areas");
  }
}
