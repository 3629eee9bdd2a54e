package uk.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;

/** How answers are packed for those who ask, over a socket: clients put words of their own in. */
@MicronautTest(transactional = false)
class ContentCodingTest {
  /** Long enough to be packed. */
  private static final String LONG = "/api/schemas/audit-tool";

  @Inject EmbeddedServer server;
  @Inject Council council;
  @Inject Clients clients;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private record Raw(String head, byte[] body) {
    String coding() {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, "content-encoding:", 0, 17))
          .map(line -> line.substring(17).strip())
          .reduce("", (before, next) -> before + next);
    }

    String text() throws IOException {
      return switch (coding()) {
        case "gzip" -> read(new GZIPInputStream(new ByteArrayInputStream(body)));
        case "deflate" -> read(new InflaterInputStream(new ByteArrayInputStream(body)));
        default -> new String(body, StandardCharsets.UTF_8);
      };
    }

    private static String read(InputStream from) throws IOException {
      return new String(from.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The answer to a GET with these further lines of headers, separated by {@code |}. */
  private Raw get(String path, String lines) throws IOException {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(10_000);
      var request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + (lines.isEmpty() ? "" : lines.replace("|", "\r\n") + "\r\n")
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var all = socket.getInputStream().readAllBytes();
      var text = new String(all, StandardCharsets.ISO_8859_1);
      var end = text.indexOf("\r\n\r\n");
      var body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
      return new Raw(text.substring(0, end), body);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      emptyValue = "",
      value = {
        "'' > ''",
        "Accept-Encoding: gzip > gzip",
        "Accept-Encoding: GZip > gzip",
        "Accept-Encoding: x-gzip > gzip",
        "Accept-Encoding: gzip, deflate, br, zstd > gzip",
        "Accept-Encoding: deflate > deflate",
        "Accept-Encoding: gzip;q=0.2, deflate; q=0.8 > deflate",
        "Accept-Encoding: br|Accept-Encoding: gzip > gzip",
        "Accept-Encoding: * > gzip",
        "Accept-Encoding: *;q=0.1 > gzip",
        "Accept-Encoding: gzip;q=0, * > deflate",
        "Accept-Encoding: gzip;q=0, deflate;q=0, * > ''",
        "Accept-Encoding: *;q=0 > ''",
        "Accept-Encoding: gzip;q=0.000 > ''",
        "Accept-Encoding: gzip;q=x > ''",
        "Accept-Encoding: identity, gzip;q=0.5 > ''",
        "Accept-Encoding: identity;q=0.5, gzip > gzip",
        "Accept-Encoding: identity > ''",
        "Accept-Encoding: snappy > ''",
        "Accept-Encoding: snappy, br, zstd > ''",
        "Accept-Encoding: ,;,= > ''",
      })
  void answersArePackedAsGzipOrDeflateForThoseWhoTakeIt(String lines, String coding)
      throws IOException {
    var answer = get(LONG, lines);

    assertThat(answer.head()).contains(" 200 ");
    assertThat(answer.coding()).isEqualTo(coding);
    assertThat(answer.text()).isEqualTo(get(LONG, "").text()).startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/reporting", "/odata/v4/$metadata"})
  void theFeedIsPackedByItselfAlone(String path) throws IOException {
    var signedIn = "Authorization: " + clients.live(Scope.ROWS).basicHeader() + "|";
    for (var asked : new String[] {"*", "deflate", "snappy", "identity"}) {
      var answer = get(path, signedIn + "Accept-Encoding: " + asked);
      assertThat(answer.head()).contains(" 200 ");
      assertThat(answer.coding()).as(asked).isEmpty();
      assertThat(answer.body()).as("long enough to be packed").hasSizeGreaterThan(2_000);
    }
  }

  @Test
  void whatTheFeedPackedIsPackedOnce() throws IOException {
    var signedIn = "Authorization: " + clients.live(Scope.ROWS).basicHeader() + "|";
    var path = "/odata/v4/$metadata";
    var packed = get(path, signedIn + "Accept-Encoding: gzip, deflate");
    assertThat(packed.coding()).isEqualTo("gzip");
    assertThat(packed.text()).isEqualTo(get(path, signedIn + "Accept-Encoding: identity").text());
  }
}
