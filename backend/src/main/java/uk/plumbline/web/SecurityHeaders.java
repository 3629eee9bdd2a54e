package uk.plumbline.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Puts the browser's guards on every response, errors and files included: nothing from other sites,
 * no framing, no guessing of types, and nothing of the API kept in a cache.
 */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders {
  // The page turns a plot into a picture by way of a blob it made itself; no other address can be
  // one, so that pictures still come from nowhere else.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** Asks for no device the page does not use. */
  private static final String PERMISSIONS_POLICY =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  @ResponseFilter
  void guard(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", PERMISSIONS_POLICY)
        .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    response.getHeaders().remove("Expires");
    response.getHeaders().set("Cache-Control", caching(request, response));
  }

  /** Built assets carry a hash of their content in their name and never change. */
  private static String caching(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var isAsset = request.getPath().startsWith("/assets/") && response.code() == 200;
    return isAsset ? "public, max-age=31536000, immutable" : "no-store";
  }
}
