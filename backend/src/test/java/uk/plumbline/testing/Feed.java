package uk.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Reads the reporting feed as a tool does: over HTTP, with a service client's id and secret. */
@Singleton
public class Feed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final EmbeddedServer server;

  Feed(EmbeddedServer server) {
    this.server = server;
  }

  /** The address of the server. */
  public URI address() {
    return server.getURI();
  }

  /** GETs a path; headers are names and values in turn. */
  public Got get(Clients.Client client, String path, String... headers) {
    var answer = open(client, path, headers);
    try (var body = answer.body()) {
      return new Got(answer, new String(body.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** GETs an OData page and all that follow it by their links; headers are sent with each. */
  public List<JsonNode> pages(Clients.Client client, String path, String... headers) {
    var pages = new ArrayList<JsonNode>();
    var next = path;
    while (next != null) {
      var page = get(client, next, headers).is(200).json();
      pages.add(page);
      var link = page.get("@odata.nextLink");
      next = link == null ? null : link.asText().substring(server.getURI().toString().length());
    }
    return pages;
  }

  /** The rows of an OData resource, of all its pages. */
  public List<JsonNode> rows(Clients.Client client, String path, String... headers) {
    var rows = new ArrayList<JsonNode>();
    pages(client, path, headers).forEach(page -> page.get("value").forEach(rows::add));
    return rows;
  }

  /** GETs a path and leaves the body to be read; whoever opens it closes it. */
  public HttpResponse<InputStream> open(Clients.Client client, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(server.getURI() + path))
            .timeout(Duration.ofSeconds(120))
            .header("Authorization", client.basicHeader());
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofInputStream());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /**
   * An answer.
   *
   * @param http as it came
   * @param body as text
   */
  public record Got(HttpResponse<InputStream> http, String body) {
    /** Fails unless the answer has this status. */
    public Got is(int status) {
      Assertions.assertThat(http.statusCode()).as(body).isEqualTo(status);
      return this;
    }

    /** The first value of a header; empty where there is none. */
    public String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    /** The body as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException failure) {
        throw new UncheckedIOException("Not JSON: " + body, failure);
      }
    }

    /** The body's lines as JSON, in their order. */
    public List<JsonNode> lines() {
      var lines = new ArrayList<JsonNode>();
      try {
        for (var line : body.lines().toList()) {
          lines.add(JSON.readTree(line));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException("Not JSON Lines: " + body, failure);
      }
      return lines;
    }

    /** The lines in an order of their own, for comparing. */
    public List<String> sortedLines() {
      return body.lines().sorted(Comparator.naturalOrder()).toList();
    }
  }
}
