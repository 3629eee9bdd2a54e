package uk.plumbline.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.activity.Activity;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;

/** What the server knows of a client while it reads. */
@MicronautTest(transactional = false)
class ComingInTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject ServiceClients comingIn;
  @Inject LastUse lastUse;
  @Inject Activity activity;
  @Inject TransactionOperations<Connection> transactions;

  private Clients.Client client;

  @BeforeEach
  void setUp() {
    council.afresh();
    client = clients.live(Scope.ROWS);
  }

  private Instant lastUsed() throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var row = statement.executeQuery("select last_used_at from service_client")) {
      row.next();
      var at = row.getObject(1, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }
  }

  private ServiceClient found() {
    return comingIn.byToken(client.id(), client.secretId(), client.scope()).orElseThrow();
  }

  @Test
  void itsScopesSayWhatItMayRead() {
    assertThat(found().mayReadRows()).isTrue();
    assertThat(found().mayReadFigures()).isTrue();
    assertThat(found().seesSupervision()).isFalse();
    client = clients.live(Scope.AGGREGATE, Scope.SUPERVISION);
    assertThat(found().mayReadRows()).isFalse();
    assertThat(found().mayReadFigures()).isTrue();
    assertThat(found().seesSupervision()).isTrue();
  }

  @Test
  void itsLastUseIsKnownToTheMinute() throws Exception {
    assertThat(lastUsed()).isNull();
    client.byToken().get("/api/reporting").is(200);
    var first = lastUsed();
    assertThat(first).isBetween(Instant.now().minusSeconds(60), Instant.now());
    client.byBasic().get("/api/reporting").is(200);
    assertThat(lastUsed()).isEqualTo(first);
    client.set("last_used_at = now() - interval '61 seconds'");
    client.byBasic().get("/api/reporting").is(200);
    assertThat(lastUsed()).isAfterOrEqualTo(first);
  }

  @Test
  void aUseIsNotedOnceAndTheNextAMinuteLater() {
    var now = Instant.now();
    assertThat(lastUse.note(client.id(), now)).isTrue();
    assertThat(lastUse.note(client.id(), now.plusSeconds(59))).isFalse();
    assertThat(lastUse.note(client.id(), now.plusSeconds(61))).isTrue();
  }

  /** Whoever waited here would do so until the statement were given up, which throws. */
  @Test
  void aReportDoesNotWaitForWhoeverHoldsTheClient() throws Exception {
    try (var database = TestDatabase.connectAlone();
        var statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.execute("select from service_client for update");
      assertThat(lastUse.note(client.id(), Instant.now())).isFalse();
      client.byToken().get("/api/reporting").is(200);
      database.rollback();
    }
    assertThat(lastUsed()).isNull();
  }

  private void stopsBeingLive(Consumer<Clients.Client> what) {
    client = clients.live(Scope.ROWS);
    var reading = found();
    assertThat(comingIn.isStillLive(reading)).isTrue();
    what.accept(client);
    assertThat(comingIn.isStillLive(reading)).isFalse();
  }

  @Test
  void aLongDownloadLearnsThatItsClientIsShutOut() {
    stopsBeingLive(Clients.Client::revoke);
    stopsBeingLive(Clients.Client::endSecret);
    stopsBeingLive(one -> one.set("expires_on = date '2026-01-01'"));
  }

  @Test
  void whatItReadsIsRecordedUnderItsNameAndNoPersons() throws Exception {
    transactions.executeWrite(
        status -> {
          activity.recordClient(
              "Quarterly",
              "feed_read",
              "service_client",
              client.id().toString(),
              Map.of("rows", 3));
          return null;
        });
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                """
                select person_name, detail->>'rows'
                from activity
                where action = 'feed_read'
                and person_id is null
                """)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("Service client Quarterly");
      assertThat(row.getString(2)).isEqualTo("3");
    }
  }
}
