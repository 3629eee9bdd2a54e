package uk.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** Somebody who calls the running server over HTTP. Every answer is held against the contract. */
public final class Caller {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI server;
  private final String authorization;

  Caller(URI server, String token) {
    this(token == null ? null : "Bearer " + token, server);
  }

  private Caller(String authorization, URI server) {
    this.server = server;
    this.authorization = authorization;
  }

  /** Somebody with an {@code Authorization} header of one's choice. */
  static Caller withHeader(URI server, String authorization) {
    return new Caller(authorization, server);
  }

  /** GETs a path with its query. */
  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** POSTs a JSON body; none when null. */
  public Answer post(String path, String json) {
    return send("POST", path, body(json), "Content-Type", "application/json");
  }

  /** POSTs a form, as written. */
  public Answer postForm(String path, String form) {
    return send(
        "POST",
        path,
        BodyPublishers.ofString(form),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  /** Sends a JSON body with an If-Match header; neither when null. */
  public Answer write(String method, String path, String ifMatch, String json) {
    return ifMatch == null
        ? send(method, path, body(json), "Content-Type", "application/json")
        : send(method, path, body(json), "Content-Type", "application/json", "If-Match", ifMatch);
  }

  /** Sends anything, with headers as name and value in turn. */
  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      return new Answer(Contract.keptBy(CLIENT.send(request.build(), BodyHandlers.ofString())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** GETs something that is no text; only its status is held against what is expected. */
  public byte[] download(String path) {
    return download(path, "*/*");
  }

  /** GETs something of this media type that is no text, as {@link #download(String)} does. */
  public byte[] download(String path, String accept) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", authorization)
            .header("Accept", accept)
            .build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
      Assertions.assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static BodyPublisher body(String json) {
    return json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
  }
}
