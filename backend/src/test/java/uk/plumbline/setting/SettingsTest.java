package uk.plumbline.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class SettingsTest {
  @Inject Council council;

  private Caller admin;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
  }

  private Answer change(String ifMatch, String json) {
    return admin.write("PUT", "/api/settings", ifMatch, json);
  }

  private boolean seesConcerns(String who) {
    return council.as(who).get("/api/me").is(200).at("/seesConcerns").asBoolean();
  }

  @Test
  void theCouncilSaysForHowLongAndWhoIsTold() {
    Answer before = admin.get("/api/settings").is(200);
    assertThat(before.at("/conflictMonths").asInt()).isEqualTo(12);
    assertThat(before.at("/safetyContacts").size()).isZero();
    Answer after =
        change(
                before.etag(),
                "{\"conflictMonths\": 6, \"safetyContacts\": [\"Manager\", \"second\"]}")
            .is(200);
    assertThat(after.etag()).isNotEqualTo(before.etag());
    Answer read = admin.get("/api/settings").is(200);
    assertThat(read.at("/conflictMonths").asInt()).isEqualTo(6);
    assertThat(read.at("/safetyContacts").findValuesAsText("username"))
        .containsExactly("manager", "second");
  }

  @Test
  void concernsReachThoseNamedAndWhileNobodyIsTheGroup() throws Exception {
    assertThat(seesConcerns("improvement")).isTrue();
    assertThat(seesConcerns("manager")).isFalse();
    change("\"1\"", "{\"conflictMonths\": 12, \"safetyContacts\": [\"manager\"]}").is(200);
    assertThat(seesConcerns("improvement")).isFalse();
    assertThat(seesConcerns("manager")).isTrue();
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute("update person set active = false where username = 'manager'");
    }
    assertThat(seesConcerns("improvement")).isTrue();
  }

  @Test
  void whatCannotBeIsRefusedAndNothingChanges() {
    change("\"1\"", "{\"conflictMonths\": 121, \"safetyContacts\": []}")
        .isProblem(400, "bad-request")
        .pointsAt("#/conflictMonths");
    change("\"1\"", "{\"conflictMonths\": -1, \"safetyContacts\": []}")
        .isProblem(400, "bad-request");
    change("\"1\"", "{\"conflictMonths\": 1.5, \"safetyContacts\": []}")
        .isProblem(400, "bad-request");
    change("\"1\"", "{\"conflictMonths\": 3, \"safetyContacts\": [\"manager\", \"nobody\"]}")
        .isProblem(400, "bad-request")
        .pointsAt("#/safetyContacts/1");
    change("\"1\"", "{\"conflictMonths\": 3}").isProblem(400, "bad-request");
    change(null, "{\"conflictMonths\": 3, \"safetyContacts\": []}")
        .isProblem(428, "if-match-needed");
    change("\"7\"", "{\"conflictMonths\": 3, \"safetyContacts\": []}")
        .isProblem(412, "changed-by-somebody-else");
    Answer read = admin.get("/api/settings").is(200);
    assertThat(read.at("/conflictMonths").asInt()).isEqualTo(12);
    assertThat(read.etag()).isEqualTo("\"1\"");
    council.as("improvement").get("/api/settings").isProblem(403, "not-permitted");
  }

  @Test
  void ofTwoAtOnceOneIsTold() throws Exception {
    Callable<Integer> six =
        () ->
            change("\"1\"", "{\"conflictMonths\": 6, \"safetyContacts\": [\"second\"]}")
                .http()
                .statusCode();
    Callable<Integer> nine =
        () ->
            change("\"1\"", "{\"conflictMonths\": 9, \"safetyContacts\": [\"both\"]}")
                .http()
                .statusCode();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(six, nine));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    }
    Answer read = admin.get("/api/settings").is(200);
    var who = read.at("/conflictMonths").asInt() == 6 ? "second" : "both";
    assertThat(read.at("/safetyContacts").findValuesAsText("username")).containsExactly(who);
  }
}
