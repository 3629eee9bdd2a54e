package uk.plumbline.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes problem details as in RFC 9457. */
@Singleton
public class Problems {
  /** The media type of every error. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The answer to a request that met a problem. */
  public MutableHttpResponse<Map<String, Object>> answer(
      HttpRequest<?> request, ProblemException problem) {
    var response =
        HttpResponse.<Map<String, Object>>status(HttpStatus.valueOf(problem.type().status()));
    problem.headers().forEach(response::header);
    return fill(request, response, problem, UUID.randomUUID().toString());
  }

  MutableHttpResponse<Map<String, Object>> fill(
      HttpRequest<?> request,
      MutableHttpResponse<Map<String, Object>> response,
      ProblemException problem,
      String traceId) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", problem.type().path());
    body.put("title", problem.type().title());
    body.put("status", problem.type().status());
    body.put("detail", problem.getMessage());
    body.put("instance", request.getPath());
    body.put("traceId", traceId);
    body.putAll(problem.members());
    return response.<Map<String, Object>>body(body).contentType(MEDIA_TYPE);
  }
}
