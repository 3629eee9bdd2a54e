package uk.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.testing.Council;

/** What holds for every answer, whatever was asked. */
@MicronautTest(transactional = false)
class EveryAnswerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Map<String, String> GUARDS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
          "Cache-Control", "no-store");

  @Inject EmbeddedServer server;
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(server.getURI().resolve(path))
            .method(method, BodyPublishers.ofString("{}"))
            .header("Authorization", "Bearer " + council.token("improvement"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /health, 200",
    "GET, /api/me, 200",
    "GET, /api/nothing, 404",
    "GET, /assets/nothing.js, 404",
    "GET, /.git/config, 404",
    "GET, /application.yml, 404",
    "GET, /assets/..%2f..%2fapplication.yml, 404",
    "GET, /api/audits?limit=0, 400",
    "DELETE, /api/audits, 405",
    "TRACE, /api/me, 405",
    "POST, /api/login, 400",
    "GET, /management, 404",
    "GET, /env, 404",
    "GET, /metrics, 404",
    "GET, /swagger, 404",
    "GET, /token_info, 404",
  })
  void theGuardsAreThereAndErrorsHaveTheirShape(String method, String path, int status)
      throws Exception {
    var answer = send(method, path);

    assertThat(answer.statusCode()).isEqualTo(status);
    GUARDS.forEach(
        (name, value) -> assertThat(answer.headers().firstValue(name)).as(name).contains(value));
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .contains(
            "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    if (status >= 400) {
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body()).contains("\"type\":\"/problems/", "\"status\":" + status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "x"})
  void compressedBodiesAreRefused(String encoding) throws Exception {
    var answer =
        send(
            "POST", "/api/login", "Content-Encoding", encoding, "Content-Type", "application/json");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("/problems/unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded"
      })
  void otherFormatsThanJsonAreRefused(String type) throws Exception {
    assertThat(send("POST", "/api/login", "Content-Type", type).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%00",
        "/api/audits?team=%00",
        "/api/audits/%00",
        "/%ff%fe",
        "/api/audits?type=%ed%a0%80"
      })
  void charactersThatCannotBeStoredAreRefused(String path) throws Exception {
    var answer = send("GET", path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).contains("\"type\":\"/problems/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-Method-Override"})
  void noHeaderChangesTheMethod(String header) throws Exception {
    assertThat(send("GET", "/api/audits", header, "DELETE").statusCode()).isEqualTo(200);
  }

  @Test
  void deepAndRepeatedJsonIsRefused() throws Exception {
    for (var body :
        new String[] {
          "[".repeat(100_000),
          "{\"username\":".repeat(50_000),
          "{\"username\": " + "9".repeat(5_000) + "}"
        }) {
      var request =
          HttpRequest.newBuilder(server.getURI().resolve("/api/login"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body));
      assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void everyProblemTypeIsExplainedAtItsPath() throws Exception {
    for (var type : ProblemType.values()) {
      var page = send("GET", type.path());
      assertThat(page.statusCode()).as(type.path()).isEqualTo(200);
      assertThat(page.body()).contains(type.title());
    }
    assertThat(send("GET", "/problems/none").statusCode()).isEqualTo(404);
  }
}
