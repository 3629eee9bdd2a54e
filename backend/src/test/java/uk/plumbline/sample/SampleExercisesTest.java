package uk.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Database;
import uk.plumbline.testing.Situation;

/** The sample's exercises, as its people find them through the interface. */
@MicronautTest(transactional = false)
class SampleExercisesTest {
  @Inject SampleCouncil sample;
  @Inject Council people;
  @Inject Database database;

  @BeforeEach
  void setUp() {
    database.clean();
  }

  @AfterEach
  void takeAway() {
    database.clean();
    Situation.run("delete from moderation_policy where seed = 'sample-council'");
  }

  @Test
  void theFirstAuditorHasOneToGradeAndOneToLearnFrom() {
    sample.makeIfEmpty("a password given by the test");
    Caller auditor = people.as("auditor1");
    Answer list = auditor.get("/api/calibration-exercises").is(200);
    assertThat(list.at("/items").findValuesAsText("status")).containsExactly("open", "closed");
    var at = "/api/calibration-exercises/";
    Answer open = auditor.get(at + list.text("/items/0/id")).is(200);
    assertThat(open.at("/allowedActions").toString()).contains("grade", "submit");
    Answer results = auditor.get(at + list.text("/items/1/id") + "/results").is(200);
    assertThat(results.at("/raters").asInt()).isEqualTo(6);
    assertThat(results.at("/alpha").asDouble()).isBetween(0.3, 0.9);
    assertThat(results.text("/areas/0/mine/grade")).isEqualTo("good");
    Answer auditors = people.as("improvement1").get("/api/auditors").is(200);
    assertThat(auditors.at("/items").findValuesAsText("ready")).contains("true", "false");
  }

  @Test
  void theySayThatTheyAreInvented() {
    assertThat(new SampleExercises(Instant.now()).all())
        .hasSize(2)
        .allSatisfy(
            exercise -> {
              assertThat(exercise.title()).startsWith("Invented case");
              assertThat(exercise.caseText()).startsWith("This case is invented");
            });
  }
}
