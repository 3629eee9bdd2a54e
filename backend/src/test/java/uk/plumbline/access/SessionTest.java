package uk.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;

/** Renewing and ending a session, and what becomes of its tokens. */
@MicronautTest(transactional = false)
class SessionTest {
  @Inject Council council;
  @Inject Sessions sessions;
  @Inject People people;

  private String cookie;

  @BeforeEach
  void setUp() {
    council.afresh();
    cookie = sessions.begin(people.findForSignIn("auditor").orElseThrow()).cookie();
  }

  private Answer renew(String value, String... headers) {
    var all = new ArrayList<>(List.of("Cookie", "__Host-plumbline-session=" + value));
    all.addAll(List.of(headers));
    return council
        .asNobody()
        .send("POST", "/api/session/renewal", BodyPublishers.noBody(), all.toArray(String[]::new));
  }

  private static String cookieOf(Answer answer) {
    return answer.header("Set-Cookie").replaceAll("^[^=]*=([^;]*);.*", "$1");
  }

  @Test
  void eachRenewalGivesAWorkingTokenAndTheNextCookie() {
    Answer first = renew(cookie).is(200);
    Answer second = renew(cookieOf(first)).is(200);

    council.withToken(second.text("/access_token")).get("/api/me").is(200);
  }

  @Test
  void aCookieUsedTwiceEndsTheSessionForBoth() {
    Answer first = renew(cookie).is(200);
    renew(cookie).isProblem(401, "sign-in-needed");

    renew(cookieOf(first)).isProblem(401, "sign-in-needed");
    council.withToken(first.text("/access_token")).get("/api/me").isProblem(401, "sign-in-needed");
  }

  @Test
  void ofFiftyRenewalsAtOnceExactlyOneSucceeds() throws Exception {
    try (var threads = Executors.newFixedThreadPool(50)) {
      Callable<Integer> renewal = () -> renew(cookie).http().statusCode();
      var statuses = threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> renewal).toList());
      int won = 0;
      for (var status : statuses) {
        won += status.get() == 200 ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void anotherSiteCannotRenew() {
    renew(cookie, "Sec-Fetch-Site", "cross-site").isProblem(403, "not-permitted");
    renew(cookie, "Origin", "https://elsewhere.example").isProblem(403, "not-permitted");
    renew(cookie, "Origin", "null").isProblem(403, "not-permitted");
    renew(cookie, "Sec-Fetch-Site", "same-origin").is(200);
  }

  @Test
  void withoutACookieThereIsNothingToRenew() {
    council.asNobody().post("/api/session/renewal", null).isProblem(401, "sign-in-needed");
    renew("made-up").isProblem(401, "sign-in-needed");
  }

  @Test
  void signingOutStopsTheTokenAtOnce() {
    Answer renewed = renew(cookie).is(200);
    var caller = council.withToken(renewed.text("/access_token"));
    caller.send("DELETE", "/api/session", BodyPublishers.noBody()).is(204);

    caller.get("/api/me").isProblem(401, "sign-in-needed");
    renew(cookieOf(renewed)).isProblem(401, "sign-in-needed");
  }

  @Test
  void aRoleTakenAwayIsGoneWithTheNextRequest() throws SQLException {
    var auditor = council.as("auditor");
    auditor.get("/api/me").is(200);
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute(
          "delete from person_role where person_id = (select id from person where username = 'auditor')");
    }
    auditor.post("/api/audits", "{}").isProblem(403, "not-permitted");
  }

  @Test
  void aClosedAccountIsSignedOut() throws SQLException {
    var auditor = council.as("auditor");
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute("update person set active = false where username = 'auditor'");
    }
    auditor.get("/api/me").isProblem(401, "sign-in-needed");
  }
}
