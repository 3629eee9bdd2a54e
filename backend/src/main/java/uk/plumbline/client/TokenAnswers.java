package uk.plumbline.client;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every answer of the token endpoint has, whoever gives it: no cache keeps one (RFC 6749,
 * section 5.1; {@code Cache-Control} is on all answers of the server), and a refusal has the
 * members of section 5.2, which OAuth libraries read before they look at the status. It stands
 * before all that may refuse.
 */
@ServerFilter(TokenController.PATH)
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class TokenAnswers {
  @ResponseFilter
  void complete(MutableHttpResponse<?> response) {
    response.getHeaders().set("Pragma", "no-cache");
    if (response.body() instanceof Map<?, ?> problem
        && response.code() >= 400
        && !problem.containsKey("error")) {
      var told = new LinkedHashMap<Object, Object>(problem);
      told.put("error", error(response.code()));
      told.put("error_description", problem.get("detail"));
      response.body(told);
    }
  }

  /**
   * RFC 6749 has no word of its own for a pause or a fault of the server at this endpoint. Those of
   * section 4.1.2.1 mean the same, and {@code invalid_request} would say that to ask again is no
   * use.
   */
  private static String error(int status) {
    return switch (status) {
      case 429, 503 -> "temporarily_unavailable";
      default -> status >= 500 ? "server_error" : "invalid_request";
    };
  }
}
