package uk.plumbline.reporting;

import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;
import org.apache.olingo.server.api.ODataResponse;

/** What every answer of the feed says of itself. */
final class FeedHeaders {
  private static final String AS_AT = "Plumbline-As-At";
  private static final String VERSION = "Plumbline-Feed-Version";

  private FeedHeaders() {}

  /** The instant of its figures and the version of the feed. */
  static <T> MutableHttpResponse<T> on(MutableHttpResponse<T> answer, Instant asAt) {
    return answer.header(AS_AT, asAt.toString()).header(VERSION, FeedVersion.TEXT);
  }

  /** The same on an answer of the OData library. */
  static void on(ODataResponse answer, Instant asAt) {
    answer.setHeader(AS_AT, asAt.toString());
    answer.setHeader(VERSION, FeedVersion.TEXT);
  }
}
