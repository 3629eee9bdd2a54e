package uk.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import uk.plumbline.testing.ServerProcess;

/**
 * Server and database are killed while auditors write. Whatever was acknowledged is there after the
 * next start, judged by a ledger that the writers keep, not by the server.
 */
class KilledServerTest {
  private static final int WRITERS = 8;
  private static final String PASSWORD = "only-for-this-test-48151";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  @TempDir Path temporary;

  private int port;

  @RepeatedTest(2)
  void nothingAcknowledgedIsLost() throws Exception {
    Path data = temporary.resolve("data");
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (ServerProcess server = start(data)) {
      String token = signIn();
      ProcessHandle postmaster = postmaster(data);
      AtomicBoolean writing = new AtomicBoolean(true);
      AtomicInteger number = new AtomicInteger();
      try (var writers = Executors.newFixedThreadPool(WRITERS)) {
        for (int i = 0; i < WRITERS; i++) {
          writers.submit(() -> write(token, writing, number, acknowledged));
        }
        ServerProcess.await(() -> acknowledged.size() >= 60);
        server.kill();
        postmaster.destroyForcibly();
        writing.set(false);
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      }
      ServerProcess.await(() -> !postmaster.isAlive());
    }
    try (ServerProcess server = start(data)) {
      Set<String> kept = references(signIn());
      assertThat(kept).containsAll(acknowledged);
      assertThat(server.stop()).isEqualTo(143);
    }
  }

  private ServerProcess start(Path data) throws IOException {
    port = freePort();
    ServerProcess server =
        ServerProcess.start(
            Application.class,
            temporary.resolve("server.out"),
            Map.of(
                "PLUMBLINE_PORT", Integer.toString(port),
                "PLUMBLINE_DATA", data.toString(),
                "PLUMBLINE_SAMPLE_PASSWORD", PASSWORD));
    ServerProcess.await(() -> status("GET", "/health", null, null) == 200);
    return server;
  }

  private void write(
      String token, AtomicBoolean writing, AtomicInteger number, Set<String> acknowledged) {
    while (writing.get()) {
      String reference = "LEDGER-" + number.incrementAndGet();
      String audit =
          """
          {"reference": "%s", "type": "case_file", "team": "%s", "auditedOn": "2026-10-05",
           "sampling": "random", "framework": "ilacs", "caseReference": "CF-1",
           "areas": [{"area": "in_care", "grade": "good", "rationale": "Settled."}]}
          """
              .formatted(reference, team);
      if (status("POST", "/api/audits", token, audit) == 201) {
        acknowledged.add(reference);
      }
    }
  }

  private String team;

  private String signIn() throws Exception {
    String login = "{\"username\": \"auditor1\", \"password\": \"" + PASSWORD + "\"}";
    var mapper = new ObjectMapper();
    String token =
        mapper
            .readTree(send("POST", "/api/login", null, login).body())
            .get("access_token")
            .asText();
    team =
        mapper
            .readTree(send("GET", "/api/teams?at=2026-10-05", token, null).body())
            .at("/teams/0/code")
            .asText();
    return token;
  }

  private Set<String> references(String token) throws Exception {
    Set<String> found = ConcurrentHashMap.newKeySet();
    String after = "";
    while (after != null) {
      var page =
          new ObjectMapper()
              .readTree(
                  send("GET", "/api/audits?limit=100&status=in_progress" + after, token, null)
                      .body());
      page.at("/items").forEach(item -> found.add(item.path("reference").asText()));
      after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
    }
    return found;
  }

  /**
   * The status of the answer; 0 when there was none, in which case the deed may or may not be done.
   */
  private int status(String method, String path, String token, String body) {
    try {
      return send(method, path, token, body).statusCode();
    } catch (IOException cutOff) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private HttpResponse<String> send(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static ProcessHandle postmaster(Path data) throws IOException {
    String pid = Files.readAllLines(data.resolve("pgdata/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
