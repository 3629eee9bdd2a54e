package uk.plumbline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class UnfinishedChecksTest {
  private static final String CHECKS = "/api/second-checks";

  @Inject Council council;

  private Caller improvement;
  private Caller moderator;
  private Answer submitted;

  @BeforeEach
  void setUp() {
    council.afresh();
    improvement = council.as("improvement");
    moderator = council.as("moderator");
    submitted = Drafts.submitted(council.as("auditor"));
  }

  @Test
  void namesWhoHasACheckOnceSomebodyHasTakenIt() {
    Answer before = improvement.get(CHECKS).is(200);
    assertThat(before.at("/items").size()).isEqualTo(1);
    assertThat(before.text("/items/0/audit/id")).isEqualTo(submitted.text("/id"));
    assertThat(before.at("/items/0/moderator").isNull()).isTrue();
    assertThat(before.text("/items/0/mode")).isEqualTo("blind");
    assertThat(before.at("/items/0/audit/allowedActions").toString()).contains("assign_moderator");

    moderator
        .write(
            "PUT",
            Drafts.path(submitted) + "/moderator",
            submitted.etag(),
            "{\"username\": \"moderator\"}")
        .is(200);

    Answer after = improvement.get(CHECKS).is(200);
    assertThat(after.at("/items/0/moderator").isNull()).isFalse();
    assertThat(after.text("/items/0/since")).isEqualTo(before.text("/items/0/since"));
  }

  @Test
  void leavesOutWhatIsDecidedUntilItIsChallenged() {
    Answer settled =
        moderator
            .write(
                "POST", Drafts.path(submitted) + "/moderation", submitted.etag(), Drafts.LOWERING)
            .is(200);
    assertThat(improvement.get(CHECKS).is(200).at("/items").size()).isZero();

    council
        .as("auditor")
        .write(
            "POST",
            Drafts.path(submitted) + "/challenge",
            settled.etag(),
            "{\"reason\": \"She was seen on 3 May.\"}")
        .is(200);

    Answer challenged = improvement.get(CHECKS).is(200);
    assertThat(challenged.text("/items/0/audit/moderationStatus")).isEqualTo("challenged");
    assertThat(challenged.at("/items/0/audit/allowedActions").toString())
        .contains("decide_challenge");
  }

  @Test
  void leavesOutSupervisionForWhoeverMayNotReadIt() throws SQLException {
    Answer draft =
        council
            .as("auditor")
            .post("/api/audits", Drafts.COMPLETE.replace("case_file", "supervision"))
            .is(201);
    council
        .as("auditor")
        .write("POST", Drafts.path(draft) + "/submission", draft.etag(), null)
        .is(200);

    assertThat(improvement.get(CHECKS).is(200).at("/items").size()).isEqualTo(2);
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute("update person set reads_supervision = false where username = 'admin'");
    }
    Answer list = council.as("admin").get(CHECKS).is(200);
    assertThat(list.at("/items").size()).isEqualTo(1);
    assertThat(list.text("/items/0/audit/id")).isEqualTo(submitted.text("/id"));
  }

  @Test
  void isForThoseWhoSeeToItAlone() {
    improvement.get(CHECKS).is(200);
    council.as("admin").get(CHECKS).is(200);
    moderator.get(CHECKS).is(403);
    council.as("auditor").get(CHECKS).is(403);
  }
}
