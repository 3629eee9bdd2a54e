package uk.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;

/** What the feed's 401 tells reporting tools to sign in with (RFC 7617, RFC 6750 section 3). */
@MicronautTest(transactional = false)
class FeedChallengeTest {
  private static final String BASIC = "Basic realm=\"Plumbline reporting feed\", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer realm=\"Plumbline reporting feed\"";
  private static final String BAD_TOKEN = BEARER + ", error=\"invalid_token\"";

  @Inject Council council;
  @Inject Clients clients;
  @Inject AccessTokens tokens;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private static List<String> challenges(Answer answer) {
    return answer.isProblem(401, "sign-in-needed").http().headers().allValues("WWW-Authenticate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/reporting", "/api/reporting/teams", "/odata/v4", "/odata/v4/Teams"})
  void whoeverSendsNothingIsOfferedBoth(String path) {
    assertThat(challenges(council.asNobody().get(path))).containsExactly(BASIC, BEARER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/reporting", "/odata/v4/Teams"})
  void aTokenThatIsNoGoodIsSaidToBe(String path) {
    var client = clients.live(Scope.ROWS);
    var early = Instant.now().minusSeconds(3600);
    var expired = tokens.forClient(client.id(), client.secretId(), client.scope(), early);
    var revoked = clients.live(Scope.ROWS);
    revoked.revoke();
    var gone = council.as("admin");
    gone.send("DELETE", "/api/session", BodyPublishers.noBody()).is(204);
    for (var caller :
        List.of(council.withToken("x.y.z"), council.withToken(expired), revoked.byToken(), gone)) {
      assertThat(challenges(caller.get(path))).containsExactly(BASIC, BAD_TOKEN);
    }
  }

  @Test
  void theSchemeIsReadInWhateverCase() {
    var answer =
        council
            .asNobody()
            .send(
                "GET", "/api/reporting", BodyPublishers.noBody(), "Authorization", "bEARER x.y.z");
    assertThat(challenges(answer)).containsExactly(BASIC, BAD_TOKEN);
  }

  @Test
  void aWrongSecretIsNoBadToken() {
    Caller wrong = clients.byBasic(clients.live(Scope.ROWS).clientId(), "plb_wrong");
    assertThat(challenges(wrong.get("/api/reporting"))).containsExactly(BASIC, BEARER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/me", "/api/audits", "/api/data-dictionary", "/api/service-clients"})
  void thePagesOwnAddressesOpenNoBoxInABrowser(String path) {
    for (var caller :
        List.of(
            council.asNobody(),
            council.withToken("x.y.z"),
            clients.live(Scope.ROWS).byBasic(),
            clients.live(Scope.ROWS).byToken())) {
      assertThat(challenges(caller.get(path))).isEmpty();
    }
  }
}
