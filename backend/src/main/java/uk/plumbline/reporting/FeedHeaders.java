package uk.plumbline.reporting;

import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;

/** What every answer of the feed says of itself. */
final class FeedHeaders {
  private FeedHeaders() {}

  /** The instant of its figures and the version of the feed. */
  static <T> MutableHttpResponse<T> on(MutableHttpResponse<T> answer, Instant asAt) {
    return answer
        .header("Plumbline-As-At", asAt.toString())
        .header("Plumbline-Feed-Version", FeedVersion.TEXT);
  }
}
