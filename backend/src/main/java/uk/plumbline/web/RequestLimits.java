package uk.plumbline.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Problems;
import uk.plumbline.shared.UnreadableText;

/**
 * Turns away what no operation takes before it costs anything: compressed bodies (a few bytes could
 * become gigabytes), bodies over the limit, and addresses with characters that cannot be stored.
 */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimits {
  private static final String IMPORTS = "/api/imports/";
  private static final long LARGEST_BODY = 1024L * 1024;

  private final Problems problems;

  RequestLimits(Problems problems) {
    this.problems = problems;
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    var encoding = request.getHeaders().get("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return problems.answer(
          request,
          new ProblemException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Send the body as it is, without a Content-Encoding."));
    }
    if (!request.getPath().startsWith(IMPORTS) && request.getContentLength() > LARGEST_BODY) {
      return problems.answer(
          request,
          new ProblemException(
              ProblemType.BODY_TOO_LARGE, "A request may hold 1 MB. Nothing was stored."));
    }
    return isReadable(request)
        ? null
        : problems.answer(
            request,
            new ProblemException(
                ProblemType.BAD_REQUEST, "The address holds characters that cannot be read."));
  }

  private static boolean isReadable(HttpRequest<?> request) {
    try {
      var raw = request.getUri();
      UnreadableText.refuseIn(decoded(raw.getRawPath()));
      UnreadableText.refuseIn(decoded(raw.getRawQuery()));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String decoded(String part) {
    return part == null ? "" : URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
