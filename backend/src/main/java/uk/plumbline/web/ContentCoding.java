package uk.plumbline.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses how the server packs an answer: as gzip or deflate, or not at all (RFC 9110, section
 * 12.5.3). Left to itself the server's library would answer {@code Accept-Encoding: *} in snappy,
 * which is no registered coding and which nobody reads. It lets us say whether an answer is packed,
 * not how, and reads the request's own header when it writes; so once the answer is made, that
 * header is left with the one coding chosen.
 *
 * <p>Answers of the reporting feed are never packed here: threads of its own do that (decision
 * record 0035). It stands before all that may answer.
 */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ContentCoding {
  private static final String GZIP = "gzip";
  private static final String DEFLATE = "deflate";

  @ResponseFilter
  void choose(HttpRequest<?> request) {
    var headers = ((NettyHttpRequest<?>) request).getNativeRequest().headers();
    var asked = headers.getAll(HttpHeaderNames.ACCEPT_ENCODING);
    headers.remove(HttpHeaderNames.ACCEPT_ENCODING);
    if (!packsItsOwn(request.getPath())) {
      chosen(asked).ifPresent(coding -> headers.set(HttpHeaderNames.ACCEPT_ENCODING, coding));
    }
  }

  private static boolean packsItsOwn(String path) {
    return path.startsWith("/odata/")
        || path.equals("/api/reporting")
        || path.startsWith("/api/reporting/");
  }

  /**
   * The coding that the reader likes best, gzip of two liked alike.
   *
   * @param headers the values of all {@code Accept-Encoding} headers
   * @return empty where the reader takes neither, or would rather have the answer as it is
   */
  static Optional<String> chosen(List<String> headers) {
    var liked = liked(headers);
    var anyOther = liked.getOrDefault("*", 0f);
    var gzip = liked.getOrDefault(GZIP, anyOther);
    var deflate = liked.getOrDefault(DEFLATE, anyOther);
    var best = Math.max(gzip, deflate);
    if (best <= 0 || liked.getOrDefault("identity", 0f) > best) {
      return Optional.empty();
    }
    return Optional.of(gzip >= deflate ? GZIP : DEFLATE);
  }

  private static Map<String, Float> liked(List<String> headers) {
    var liked = new HashMap<String, Float>();
    for (var header : headers) {
      for (var one : header.split(",")) {
        var parts = one.replace(" ", "").toLowerCase(Locale.ROOT).split(";", 2);
        liked.put(
            parts[0].equals("x-gzip") ? GZIP : parts[0], parts.length == 1 ? 1 : weight(parts[1]));
      }
    }
    return liked;
  }

  /** What cannot be read is taken for 0: not to pack is never wrong. */
  private static float weight(String parameter) {
    return parameter.matches("q=[01](\\.[0-9]{0,3})?")
        ? Float.parseFloat(parameter.substring(2))
        : 0;
  }
}
