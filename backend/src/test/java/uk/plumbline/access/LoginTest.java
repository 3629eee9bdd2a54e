package uk.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class LoginTest {
  @Inject Council council;
  @Inject PasswordHasher passwords;
  @Inject SignInThrottle throttle;

  @BeforeEach
  void setUp() throws SQLException {
    council.afresh();
    throttle.forget();
    try (var database = TestDatabase.connect();
        var update =
            database.prepareStatement(
                "update person set password_hash = ? where username = 'auditor'")) {
      update.setString(1, passwords.hash(Council.PASSWORD));
      update.executeUpdate();
    }
  }

  private Answer login(String username, String password) {
    return council
        .asNobody()
        .post(
            "/api/login",
            "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
  }

  @Test
  void theRightPasswordGivesATokenThatWorks() {
    Answer signedIn = login("auditor", Council.PASSWORD).is(200);

    assertThat(signedIn.text("/token_type")).isEqualTo("Bearer");
    assertThat(signedIn.at("/expires_in").asInt()).isEqualTo(900);
    assertThat(
            council
                .withToken(signedIn.text("/access_token"))
                .get("/api/me")
                .is(200)
                .text("/username"))
        .isEqualTo("auditor");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    assertThat(login("auditor", Council.PASSWORD).header("Set-Cookie"))
        .startsWith("__Host-plumbline-session=")
        .containsIgnoringCase("HttpOnly")
        .contains("Secure")
        .contains("SameSite=Strict")
        .contains("Path=/");
  }

  @Test
  void theUserNameMayBeWrittenInAnyCase() {
    login(" AUDITOR ", Council.PASSWORD).is(200);
  }

  @Test
  void anUnknownUserAndAWrongPasswordLookAlike() {
    Answer wrong = login("auditor", "not it").isProblem(401, "sign-in-failed");
    Answer unknown = login("nobody", "not it").isProblem(401, "sign-in-failed");

    assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
  }

  @Test
  void somebodyWithoutAPasswordCannotSignIn() {
    login("moderator", Council.PASSWORD).isProblem(401, "sign-in-failed");
  }

  @Test
  void theEleventhAttemptInFiveMinutesHasToWait() {
    for (int attempt = 0; attempt < 10; attempt++) {
      login("auditor", "guess " + attempt).isProblem(401, "sign-in-failed");
    }
    Answer slowed = login("auditor", Council.PASSWORD).isProblem(429, "too-many-attempts");
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 301);
  }

  @Test
  void oneNameUnderAttackLeavesTheOthersAlone() {
    for (int attempt = 0; attempt < 11; attempt++) {
      login("nobody", "guess");
    }
    login("auditor", Council.PASSWORD).is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"username\": \"auditor\"}",
        "{\"username\": \"\", \"password\": \"\"}",
        "{\"username\": null, \"password\": \"x\"}",
        "{\"username\": 1, \"password\": \"x\"}",
        "{\"username\": true, \"password\": \"x\"}",
        "{\"username\": {\"a\": 1}, \"password\": \"x\"}",
        "{\"username\": \"a\\u0000\", \"password\": \"x\"}",
        "{\"username\": \"a\\ud800\", \"password\": \"x\"}",
        "{\"username\": \"a\", \"password\": \"x\", \"admin\": true}"
      })
  void whatTheContractDoesNotKnowIsRefused(String body) {
    council.asNobody().post("/api/login", body).isProblem(400, "bad-request");
  }

  private static String withoutTrace(Answer answer) {
    return answer.http().body().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
