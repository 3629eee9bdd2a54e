package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.netty.util.concurrent.AbstractEventExecutor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Operators;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.LogOf;
import uk.plumbline.testing.Situation;

/** Downloads that are cut short, by the reader, the network or an administrator. */
@MicronautTest(transactional = false)
class StreamTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Enough that the network cannot hold all of it while nobody reads. */
  private static final int AUDITS = 45_000;

  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;
  @Inject FeedConnections connections;

  @RegisterExtension final LogOf log = new LogOf(FeedDownload.class);
  @RegisterExtension final LogOf faults = new LogOf(AbstractEventExecutor.class);
  @RegisterExtension final LogOf late = new LogOf(Operators.class);

  private Clients.Client client;

  /** Made once for all tests here, which only read them. */
  private void haveAudits() {
    if (Counted.query("select count(*) from audit where reference like 'S-%'")
        .equals(List.of(Integer.toString(AUDITS)))) {
      return;
    }
    council.afresh();
    Situation.run(
        """
        insert into audit (reference, type, origin, source, team_code, audited_on, sampling, framework_code,
                           scale_code, case_reference, auditor_name, status, submitted_at, finalised_at)
        select 'S-' || n, 'case_file', 'internal', 'imported', 'north', date '2026-01-01', 'random', 'ilacs',
               'ofsted_2013', 'CF-1', 'Somebody', 'finalised', now(), now()
        from generate_series(1, %d) n;
        alter table counted_audit disable trigger user;
        insert into counted_audit (audit_id, counted_from, type, origin, sampling, framework_code, scale_code,
                                   team_code, audited_on, moderated)
        select a.id, now() - interval '1 minute', a.type, a.origin, a.sampling, a.framework_code, a.scale_code,
               a.team_code, a.audited_on, false
        from audit a;
        alter table counted_audit enable trigger user
        """
            .formatted(AUDITS));
    // As the database does by itself after a while.
    Situation.run("analyze audit, counted_audit, counted_grade");
  }

  @BeforeEach
  void setUp() {
    haveAudits();
    client = clients.live(Scope.ROWS);
  }

  private static void waitFor(String what, BooleanSupplier is) throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (!is.getAsBoolean()) {
      assertThat(Instant.now()).as("waiting until " + what).isBefore(until);
      Thread.sleep(20);
    }
  }

  private boolean isLogged(String words) {
    return log.messages().stream().anyMatch(message -> message.contains(words));
  }

  private Socket begun() throws IOException {
    return begun(client);
  }

  private Socket begun(Clients.Client client) throws IOException {
    var socket = new Socket(feed.address().getHost(), feed.address().getPort());
    socket.setSoTimeout(20_000);
    socket
        .getOutputStream()
        .write(
            ("GET /api/reporting/audits HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + client.basicHeader()
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 200");
    return socket;
  }

  @Test
  void aWholeDownloadSaysSoInTheLogAndGivesItsConnectionBack() throws Exception {
    var rows = feed.get(client, "/api/reporting/audits").is(200).body().lines().count();

    assertThat(rows).isEqualTo(AUDITS + 1);
    waitFor("it is logged", () -> isLogged("is complete: " + AUDITS + " rows"));
    waitFor("the connection is back", () -> connections.taken() == 0);
  }

  @Test
  void aReaderWhoIsCutOffIsNoticedAndGivesTheConnectionBack() throws Exception {
    try (var reader = begun()) {
      waitFor("it is being read", () -> connections.taken() == 1);
      reader.setSoLinger(true, 0);
    }

    waitFor("the connection is back", () -> connections.taken() == 0);
    waitFor("it is logged", () -> isLogged("was cut off by the reader"));
    waitFor(
        "the database has stopped",
        () ->
            Counted.query(
                    "select pid from pg_stat_activity where application_name = 'plumbline-feed' and state = 'active'")
                .isEmpty());
  }

  /** Some go away while a piece is on its way to them, which nobody can time. */
  @Test
  void readersWhoGoAwayAtAnyMomentLeaveNothingBehind() throws Exception {
    var two = List.of(client, clients.live(Scope.ROWS));
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (int reader = 0; reader < FeedConnections.AT_ONCE; reader++) {
        var own = two.get(reader % two.size());
        all.add(readers.submit(() -> goAwayOften(own)));
      }
      for (var one : all) {
        one.get();
      }
    }
    waitFor("all connections are back", () -> connections.taken() == 0);

    assertThat(faults.messages()).isEmpty();
    assertThat(late.messages()).isEmpty();
  }

  private Void goAwayOften(Clients.Client own) throws IOException, InterruptedException {
    for (int time = 0; time < 15; time++) {
      try (var reader = begun(own)) {
        Thread.sleep(2L * time);
        reader.setSoLinger(true, 0);
      }
    }
    return null;
  }

  @Test
  void aClientThatIsRevokedInMidDownloadGetsNoMore() throws Exception {
    try (var reader = begun()) {
      waitFor("it is being read", () -> connections.taken() == 1);
      client.revoke();
      // A second is how often the feed looks.
      Thread.sleep(1_200);

      assertThatThrownBy(() -> readToTheEnd(reader.getInputStream()))
          .isInstanceOf(IOException.class);
    }
    waitFor("it is logged", () -> isLogged("the client may not read any more"));
    waitFor("the connection is back", () -> connections.taken() == 0);
  }

  /** To the chunk that ends an answer; ending without one is an error, as HTTP has it. */
  private static void readToTheEnd(InputStream body) throws IOException {
    var tail = new StringBuilder();
    var piece = new byte[65_536];
    int read;
    while ((read = body.read(piece)) >= 0) {
      tail.append(
          new String(
              piece, Math.max(0, read - 16), Math.min(16, read), StandardCharsets.ISO_8859_1));
      if (tail.toString().endsWith("\r\n0\r\n\r\n")) {
        return;
      }
    }
    throw new IOException("The connection ended before the answer did");
  }

  @Test
  void slowReadersHinderNobodyElse() throws Exception {
    var two = List.of(client, clients.live(Scope.ROWS));
    var readers =
        IntStream.range(0, FeedConnections.AT_ONCE)
            .mapToObj(
                number -> {
                  try {
                    return begun(two.get(number % two.size()));
                  } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                  }
                })
            .toList();
    try {
      waitFor("all are being read", () -> connections.taken() == FeedConnections.AT_ONCE);
      // The people at work have connections of their own.
      council.as("improvement").get("/api/audits?limit=5").is(200);
      council.as("improvement").get("/api/measures/judged-good?by=team").is(200);
      // One more reader is told to come later, or waits until a place is free.
      try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
        var waiting = others.submit(() -> feed.get(client, "/odata/v4/Teams"));
        readers.getFirst().close();
        waiting.get().is(200);
      }
    } finally {
      for (var reader : readers) {
        reader.close();
      }
    }
    waitFor("all connections are back", () -> connections.taken() == 0);
  }

  @Test
  void whoeverWaitsTooLongIsToldToComeLater() throws Exception {
    var taken = new ArrayList<FeedConnection>();
    try {
      for (int one = 0; one < FeedConnections.AT_ONCE; one++) {
        taken.add(connections.take("some-client-" + one));
      }
      try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
        var file = both.submit(() -> feed.get(client, "/api/reporting/teams"));
        var odata = feed.get(client, "/odata/v4/Teams").is(503);

        assertThat(odata.json().at("/error/code").asText()).isEqualTo("feed-busy");
        assertThat(odata.json().at("/error/message").asText()).startsWith("Other reporting tools");
        assertThat(odata.header("Retry-After")).isNotEmpty();
        assertThat(file.get().is(503).header("Retry-After")).isNotEmpty();
        assertThat(file.get().json().get("type").asText()).isEqualTo("/problems/feed-busy");
      }
    } finally {
      for (var one : taken) {
        one.close();
      }
    }
  }

  @Test
  void aClientWithTooManyReadsWaitsForItselfAndNobodyElseDoes() throws Exception {
    var readers = new ArrayList<Socket>();
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int one = 0; one < FeedConnections.OF_ONE_CLIENT; one++) {
        readers.add(begun());
      }
      var oneMore = others.submit(() -> feed.get(client, "/odata/v4/Teams"));

      feed.get(clients.live(Scope.ROWS), "/odata/v4/Teams").is(200);

      assertThat(oneMore.get().is(503).header("Retry-After")).isNotEmpty();
      assertThat(oneMore.get().body()).contains("This service client has 4 reads open");
      readers.getFirst().close();
      feed.get(client, "/odata/v4/Teams").is(200);
    } finally {
      for (var reader : readers) {
        reader.close();
      }
    }
    waitFor("all connections are back", () -> connections.taken() == 0);
  }
}
