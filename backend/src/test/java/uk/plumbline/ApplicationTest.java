package uk.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.plumbline.testing.ServerProcess;

/** The whole server as an operator meets it: a process that is started and stopped. */
class ApplicationTest {

  @TempDir Path temporary;

  @Test
  void stopsCleanlyAndLeavesNoDatabaseBehind() throws Exception {
    Path data = temporary.resolve("data");
    int port = freePort();
    try (ServerProcess server = start(port, data)) {
      ServerProcess.await(() -> isUp(port));
      ProcessHandle postmaster = postmaster(data);

      assertThat(server.stop()).as("exit code of SIGTERM").isEqualTo(143);

      ServerProcess.await(() -> !postmaster.isAlive());
      assertThat(data.resolve("pgdata/postmaster.pid")).doesNotExist();
      assertThat(server.printed()).doesNotContain("ERROR", "WARN", "Exception", "While stopping");
    }
  }

  @Test
  void saysInOneLineThatThePortIsTaken() throws Exception {
    Path data = temporary.resolve("data");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerProcess server = start(taken.getLocalPort(), data)) {

      assertThat(server.awaitEnd()).isEqualTo(1);

      assertThat(server.printed().lines().toList().getLast())
          .startsWith("Plumbline cannot listen on port " + taken.getLocalPort());
      assertThat(server.printed()).doesNotContain("Exception", "ERROR");
      assertThat(data.resolve("pgdata/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void makesTheKeptCountsAnewAndEnds() throws Exception {
    Path data = temporary.resolve("data");
    try (ServerProcess recount = start(freePort(), data, "recount")) {

      assertThat(recount.awaitEnd()).isZero();

      assertThat(recount.printed()).contains("All 0 counts were right.");
      assertThat(data.resolve("pgdata/postmaster.pid")).doesNotExist();
    }
  }

  private ServerProcess start(int port, Path data, String... arguments) throws IOException {
    return ServerProcess.start(
        Application.class,
        temporary.resolve("server.out"),
        Map.of(
            "PLUMBLINE_PORT",
            Integer.toString(port),
            "PLUMBLINE_DATA",
            data.toString(),
            "PLUMBLINE_SAMPLE",
            "false"),
        arguments);
  }

  private static boolean isUp(int port) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://127.0.0.1:" + port + "/health");
      return client
              .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
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
