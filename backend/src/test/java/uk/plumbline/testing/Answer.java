package uk.plumbline.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/**
 * An answer of the server.
 *
 * @param http the answer as it came
 */
public record Answer(HttpResponse<String> http) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fails unless the answer has this status. */
  public Answer is(int status) {
    Assertions.assertThat(http.statusCode()).as(http.body()).isEqualTo(status);
    return this;
  }

  /** Fails unless the answer is a problem of this status and type. */
  public Answer isProblem(int status, String slug) {
    is(status);
    Assertions.assertThat(header("Content-Type")).isEqualTo("application/problem+json");
    Assertions.assertThat(text("/type")).as(http.body()).isEqualTo("/problems/" + slug);
    return this;
  }

  /** Fails unless a fault is reported at this pointer. */
  public Answer pointsAt(String pointer) {
    var pointers =
        StreamSupport.stream(at("/errors").spliterator(), false)
            .map(error -> error.path("pointer").asText())
            .toList();
    Assertions.assertThat(pointers).as(http.body()).contains(pointer);
    return this;
  }

  /** A part of the body, by JSON pointer; a missing node where there is none. */
  public JsonNode at(String pointer) {
    try {
      return JSON.readTree(http.body()).at(pointer);
    } catch (JsonProcessingException failure) {
      throw new AssertionError("Not JSON: " + http.body(), failure);
    }
  }

  /** A part of the body as text, by JSON pointer; null for null. */
  public String text(String pointer) {
    JsonNode node = at(pointer);
    return node.isNull() ? null : node.asText();
  }

  /** The first value of a header; empty where there is none. */
  public String header(String name) {
    return http.headers().firstValue(name).orElse("");
  }

  /** The entity tag to send back as If-Match. */
  public String etag() {
    return header("ETag");
  }
}
