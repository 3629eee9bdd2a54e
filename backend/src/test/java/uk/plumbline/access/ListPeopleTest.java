package uk.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class ListPeopleTest {
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  @Test
  void anAdministratorMayAskForAnybody() {
    var admin = council.as("admin");
    assertThat(admin.get("/api/people").is(200).at("/items").size()).isEqualTo(10);
    Answer moderators = admin.get("/api/people?role=moderator").is(200);
    assertThat(moderators.at("/items").findValuesAsText("username"))
        .containsExactly("both", "moderator", "second");
    assertThat(moderators.at("/items/0/roles").toString()).isEqualTo("[\"auditor\",\"moderator\"]");
  }

  @Test
  void numbersInNamesAreOrderedBySize() {
    Situation.run(
        """
        update person set name = 'Moderator 10' where username = 'both';
        update person set name = 'Moderator 9' where username = 'moderator'
        """);
    assertThat(
            council
                .as("admin")
                .get("/api/people?role=moderator")
                .is(200)
                .at("/items")
                .findValuesAsText("username"))
        .containsExactly("moderator", "both", "second");
  }

  @Test
  void whoInvitesToCalibrationFindsAuditorsAndModeratorsToo() {
    var improvement = council.as("improvement");
    assertThat(
            improvement
                .get("/api/people?role=auditor")
                .is(200)
                .at("/items")
                .findValuesAsText("username"))
        .containsExactly("auditor", "both", "colleague");
    assertThat(improvement.get("/api/people?role=moderator").is(200).at("/items").size())
        .isEqualTo(3);
  }

  @Test
  void whoNamesAWorkerFindsPractitionersAlone() {
    for (String who : new String[] {"auditor", "improvement"}) {
      var caller = council.as(who);
      assertThat(caller.get("/api/people").is(200).at("/items").findValuesAsText("username"))
          .containsExactly("neighbour", "worker");
      assertThat(caller.get("/api/people?role=practitioner").is(200).at("/items").size())
          .isEqualTo(2);
      caller.get("/api/people?role=administrator").isProblem(403, "not-permitted");
    }
    council.as("auditor").get("/api/people?role=auditor").isProblem(403, "not-permitted");
    council.as("manager").get("/api/people?role=practitioner").isProblem(403, "not-permitted");
    council.as("admin").get("/api/people?role=king").isProblem(400, "bad-request");
  }
}
