package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;

/** Who reads the reporting feed, and what they find first. */
@MicronautTest(transactional = false)
class GetReportingTest {
  private static final String PATH = "/api/reporting";

  @Inject Council council;
  @Inject Clients clients;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private static List<String> scopes(Answer answer) {
    return answer.is(200).at("/client/scopes").valueStream().map(one -> one.asText()).toList();
  }

  @Test
  void aClientFindsItselfAndTheSets() {
    var client = clients.live(Scope.AGGREGATE);
    for (var caller : List.of(client.byToken(), client.byBasic())) {
      Answer answer = caller.get(PATH).is(200);
      assertThat(answer.text("/client/clientId")).isEqualTo(client.clientId());
      assertThat(answer.at("/client/daysLeft").asInt()).isEqualTo(90);
      assertThat(answer.at("/client/expiresSoon").asBoolean()).isFalse();
      assertThat(answer.header("Plumbline-Client-Expires"))
          .isEqualTo(answer.text("/client/expiresOn"));
      assertThat(answer.at("/sets").size()).isEqualTo(FeedSet.values().length);
      assertThat(answer.text("/sets/0/path")).isEqualTo("audits");
      assertThat(answer.text("/sets/0/columns/0/description")).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "moderator", "manager", "improvement", "admin", "worker"})
  void noPersonReadsTheFeed(String who) {
    Answer answer = council.as(who).get(PATH).isProblem(403, "not-permitted");
    assertThat(answer.header("WWW-Authenticate")).isEmpty();
    assertThat(answer.header("Plumbline-Client-Expires")).isEmpty();
  }

  @Test
  void whoeverIsNotAClientIsAskedForBasic() {
    var client = clients.live(Scope.ROWS);
    for (var caller :
        List.of(
            council.asNobody(),
            council.withToken("x.y.z"),
            clients.byBasic("admin", Council.PASSWORD),
            clients.byBasic(client.clientId(), ""),
            clients.byBasic("", client.secret()),
            clients.byBasic(clients.live(Scope.ROWS).clientId(), client.secret()))) {
      Answer answer = caller.get(PATH).isProblem(401, "sign-in-needed");
      assertThat(answer.header("WWW-Authenticate"))
          .isEqualTo("Basic realm=\"Plumbline reporting feed\", charset=\"UTF-8\"");
    }
  }

  @Test
  void aPersonWhoSignedOutIsAskedToo() {
    var somebody = council.as("admin");
    somebody.send("DELETE", "/api/session", BodyPublishers.noBody()).is(204);
    Answer answer = somebody.get(PATH).isProblem(401, "sign-in-needed");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
  }

  private void worksNoLonger(Consumer<Clients.Client> what) {
    var client = clients.live(Scope.ROWS);
    var byToken = client.byToken();
    byToken.get(PATH).is(200);
    client.byBasic().get(PATH).is(200);
    what.accept(client);
    byToken.get(PATH).isProblem(401, "sign-in-needed");
    client.byBasic().get(PATH).isProblem(401, "sign-in-needed");
  }

  @Test
  void revokingExpiryAndAnEndedSecretWorkAtOnce() {
    worksNoLonger(Clients.Client::revoke);
    worksNoLonger(Clients.Client::endSecret);
    worksNoLonger(client -> client.set("expires_on = date '2026-01-01'"));
  }

  @Test
  void aScopeTakenAwayIsGoneAtOnceAndOneGivenWidensNoToken() {
    var client = clients.live(Scope.ROWS, Scope.SUPERVISION);
    var byToken = client.byToken();
    assertThat(scopes(byToken.get(PATH)))
        .containsExactly("reporting:rows", "reporting:supervision");
    client.set("scopes = array['reporting:rows']");
    assertThat(scopes(byToken.get(PATH))).containsExactly("reporting:rows");
    assertThat(scopes(client.byBasic().get(PATH))).containsExactly("reporting:rows");
    client.set("scopes = array['reporting:aggregate']");
    assertThat(scopes(byToken.get(PATH))).containsExactly("reporting:aggregate");

    var small = clients.live(Scope.AGGREGATE);
    var smallToken = small.byToken();
    small.set("scopes = array['reporting:rows', 'reporting:supervision']");
    assertThat(scopes(smallToken.get(PATH))).containsExactly("reporting:aggregate");
    assertThat(scopes(small.byBasic().get(PATH)))
        .containsExactly("reporting:rows", "reporting:supervision");
  }
}
