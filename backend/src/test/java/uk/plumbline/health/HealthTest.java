package uk.plumbline.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Contract;

@MicronautTest(transactional = false)
class HealthTest {

  private final EmbeddedServer server;

  HealthTest(EmbeddedServer server) {
    this.server = server;
  }

  @Test
  void answersWithoutSigningIn() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(server.getURI().resolve("/health")).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(Contract.keptBy(answer).body())
          .isEqualTo("{\"status\":\"up\",\"database\":\"up\"}");
    }
  }
}
