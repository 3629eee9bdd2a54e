package uk.plumbline.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;

/** Making service clients, changing them, their secrets, and shutting them out. */
@MicronautTest(transactional = false)
class ServiceClientsTest {
  private static final String PATH = "/api/service-clients";
  private static final String ROWS = "{\"name\": \"Quarterly\", \"scopes\": [\"reporting:rows\"]}";

  @Inject Council council;
  @Inject Clients clients;
  @Inject RefusedClients refused;

  private Caller admin;
  private LocalDate today;

  @BeforeEach
  void setUp() {
    council.afresh();
    refused.forget();
    admin = council.as("admin");
    today = LocalDate.now(Today.ZONE);
  }

  private Answer create(String json) {
    return admin.post(PATH, json);
  }

  private static String json(String name, String scopes, LocalDate expiresOn) {
    return "{\"name\": \"%s\", \"scopes\": [%s], \"expiresOn\": \"%s\"}"
        .formatted(name, scopes, expiresOn);
  }

  private String path(Answer created) {
    return PATH + "/" + created.text("/client/id");
  }

  private Answer delete(String path) {
    return admin.send("DELETE", path, BodyPublishers.noBody());
  }

  private List<String> activity() throws Exception {
    var found = new ArrayList<String>();
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows = statement.executeQuery("select a.action, a::text from activity a order by id")) {
      while (rows.next()) {
        assertThat(rows.getString(2)).doesNotContain("plb_");
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void aClientIsMadeForHalfAYearAndItsSecretShownOnce() throws Exception {
    Answer made = create(ROWS).is(201);
    String secret = made.text("/secret");
    assertThat(secret).matches("plb_[A-Za-z0-9_-]{43}");
    assertThat(made.text("/client/clientId")).matches("client-[a-z0-9]{12}");
    assertThat(made.text("/client/expiresOn")).isEqualTo(today.plusDays(180).toString());
    assertThat(made.text("/client/state")).isEqualTo("live");
    assertThat(made.at("/client/daysLeft").asInt()).isEqualTo(180);
    assertThat(made.text("/client/createdBy")).isEqualTo("Person admin");
    assertThat(made.text("/client/lastUsedAt")).isNull();
    assertThat(made.text("/client/secrets/0/hint")).isEqualTo(secret.substring(43));

    clients.byBasic(made.text("/client/clientId"), secret).get("/api/reporting").is(200);

    for (var path : List.of(PATH, path(made))) {
      assertThat(admin.get(path).is(200).http().body())
          .doesNotContain(secret)
          .doesNotContain(secret.substring(4, 20));
    }
    assertThat(admin.get(path(made)).text("/lastUsedAt")).isNotNull();
    assertThat(admin.get(path(made)).etag()).isEqualTo("\"1\"");
    assertThat(activity()).containsExactly("service_client_created");
  }

  @ParameterizedTest
  @CsvSource({
    "0, expires_soon",
    "30, expires_soon",
    "31, live",
    "366, live",
  })
  void itsLastDayIsChosen(int days, String state) {
    Answer made = create(json("Short", "\"reporting:aggregate\"", today.plusDays(days))).is(201);
    assertThat(made.text("/client/state")).isEqualTo(state);
    assertThat(made.at("/client/daysLeft").asInt()).isEqualTo(days);
  }

  @Test
  void whatCannotBeIsRefusedAllAtOnce() {
    create(json("x".repeat(81), "\"reporting:supervision\", \"other\"", today.plusDays(367)))
        .isProblem(400, "bad-request")
        .pointsAt("#/name")
        .pointsAt("#/scopes")
        .pointsAt("#/scopes/1")
        .pointsAt("#/expiresOn");
    create(json(" ", "", today.minusDays(1)))
        .isProblem(400, "bad-request")
        .pointsAt("#/name")
        .pointsAt("#/scopes")
        .pointsAt("#/expiresOn");
    create("{}").isProblem(400, "bad-request").pointsAt("#/name").pointsAt("#/scopes");
    create("{\"name\": \"x\", \"scopes\": [null]}").isProblem(400, "bad-request");
    create("{\"name\": \"x\", \"scopes\": [\"reporting:rows\"], \"expiresOn\": \"soon\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/expiresOn");
    assertThat(admin.get(PATH).at("/items")).isEmpty();
  }

  @Test
  void thoseNotRevokedComeFirstThenByName() {
    var gone = create(ROWS.replace("Quarterly", "alpha")).is(201);
    create(ROWS.replace("Quarterly", "Zeta")).is(201);
    create(ROWS.replace("Quarterly", "beta")).is(201);
    admin.post(path(gone) + "/revocation", null).is(200);
    Answer list = admin.get(PATH).is(200);
    assertThat(list.at("/items").findValuesAsText("name")).containsExactly("beta", "Zeta", "alpha");
    assertThat(list.at("/items").findValuesAsText("state"))
        .containsExactly("live", "live", "revoked");
    assertThat(list.at("/items/2/daysLeft").isNull()).isTrue();
  }

  @Test
  void aClientIsChangedAndProlongedByWhoeverSawItLast() throws Exception {
    var made = create(ROWS).is(201);
    var json = json("Yearly", "\"reporting:aggregate\"", today.plusDays(366));
    admin.write("PUT", path(made), null, json).isProblem(428, "if-match-needed");
    admin.write("PUT", path(made), "\"7\"", json).isProblem(412, "changed-by-somebody-else");
    admin
        .write("PUT", path(made), made.etag(), "{\"name\": \"x\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/scopes")
        .pointsAt("#/expiresOn");
    Answer changed = admin.write("PUT", path(made), made.etag(), json).is(200);
    assertThat(changed.etag()).isEqualTo("\"2\"");
    assertThat(changed.text("/name")).isEqualTo("Yearly");
    assertThat(changed.text("/scopes/0")).isEqualTo("reporting:aggregate");
    assertThat(changed.at("/daysLeft").asInt()).isEqualTo(366);
    assertThat(activity()).containsExactly("service_client_created", "service_client_changed");
  }

  @Test
  void anExpiredClientIsRenamedAsItIsAndWorksAgainOnceProlonged() {
    var client = clients.live(Scope.ROWS);
    var past = today.minusDays(1);
    client.set("expires_on = '" + past + "'");
    var path = PATH + "/" + client.id();
    Answer read = admin.get(path).is(200);
    assertThat(read.text("/state")).isEqualTo("expired");
    assertThat(read.text("/daysLeft")).isNull();
    admin.write("PUT", path, "\"1\"", json("Old", "\"reporting:rows\"", past)).is(200);
    client.byToken().get("/api/reporting").isProblem(401, "sign-in-needed");
    admin.write("PUT", path, "\"2\"", json("Old", "\"reporting:rows\"", today)).is(200);
    client.byToken().get("/api/reporting").is(200);
  }

  @Test
  void twoSecretsWorkAtATimeAndOneIsEnded() throws Exception {
    var made = create(ROWS).is(201);
    var second = admin.post(path(made) + "/secrets", null).is(201);
    var clientId = made.text("/client/clientId");
    var first = clients.byBasic(clientId, made.text("/secret"));
    var other = clients.byBasic(clientId, second.text("/secret"));
    first.get("/api/reporting").is(200);
    other.get("/api/reporting").is(200);
    assertThat(second.at("/client/secrets").size()).isEqualTo(2);

    admin.post(path(made) + "/secrets", null).isProblem(409, "two-secrets-live");
    var firstId = made.text("/client/secrets/0/id");
    Answer left = delete(path(made) + "/secrets/" + firstId).is(200);
    assertThat(left.at("/secrets").size()).isEqualTo(1);
    assertThat(left.etag()).isEqualTo("\"3\"");
    first.get("/api/reporting").isProblem(401, "sign-in-needed");
    other.get("/api/reporting").is(200);
    delete(path(made) + "/secrets/" + firstId).isProblem(404, "not-found");
    assertThat(activity())
        .contains("service_client_secret_added", "service_client_secret_ended", "sign_in_failed");
  }

  @Test
  void nobodyEndsASecretByWayOfAnotherClient() {
    var one = create(ROWS).is(201);
    var other = clients.live(Scope.ROWS);
    delete(path(one) + "/secrets/" + other.secretId()).isProblem(404, "not-found");
    other.byBasic().get("/api/reporting").is(200);
  }

  @Test
  void ofEightSecretsAskedForAtOnceOneIsMade() throws Exception {
    var path = path(create(ROWS).is(201)) + "/secrets";
    Callable<Integer> add = () -> admin.post(path, null).http().statusCode();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var statuses = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(Collections.nCopies(8, add))) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnlyOnce(201).filteredOn(s -> s == 409).hasSize(7);
    }
  }

  @Test
  void revokingIsFinal() throws Exception {
    var made = create(ROWS).is(201);
    var caller = clients.byBasic(made.text("/client/clientId"), made.text("/secret"));
    Answer revoked = admin.post(path(made) + "/revocation", null).is(200);
    assertThat(revoked.text("/state")).isEqualTo("revoked");
    assertThat(revoked.at("/secrets")).isEmpty();
    caller.get("/api/reporting").isProblem(401, "sign-in-needed");

    admin.post(path(made) + "/revocation", null).isProblem(409, "service-client-revoked");
    admin.post(path(made) + "/secrets", null).isProblem(409, "service-client-revoked");
    delete(path(made) + "/secrets/" + made.text("/client/secrets/0/id"))
        .isProblem(409, "service-client-revoked");
    admin
        .write("PUT", path(made), "\"2\"", json("x", "\"reporting:rows\"", today))
        .isProblem(409, "service-client-revoked");
    assertThat(activity()).contains("service_client_revoked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "moderator", "manager", "improvement", "worker"})
  void onlyAdministratorsKeepThem(String who) {
    var client = clients.live(Scope.ROWS);
    var caller = council.as(who);
    var path = PATH + "/" + client.id();
    caller.get(PATH).isProblem(403, "not-permitted");
    caller.post(PATH, ROWS).isProblem(403, "not-permitted");
    caller.get(path).isProblem(403, "not-permitted");
    caller.write("PUT", path, "\"1\"", ROWS).isProblem(403, "not-permitted");
    caller.post(path + "/secrets", null).isProblem(403, "not-permitted");
    caller
        .send("DELETE", path + "/secrets/" + client.secretId(), BodyPublishers.noBody())
        .isProblem(403, "not-permitted");
    caller.post(path + "/revocation", null).isProblem(403, "not-permitted");
    client.byBasic().get("/api/reporting").is(200);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var path = PATH + "/" + UUID.randomUUID();
    admin.get(path).isProblem(404, "not-found");
    admin.write("PUT", path, "\"1\"", ROWS).isProblem(404, "not-found");
    admin.post(path + "/secrets", null).isProblem(404, "not-found");
    admin.post(path + "/revocation", null).isProblem(404, "not-found");
    delete(path + "/secrets/" + UUID.randomUUID()).isProblem(404, "not-found");
  }
}
