package uk.plumbline.reporting;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;

/** What a reader has already (RFC 9110, section 13.1.2). */
final class EntityTags {
  private EntityTags() {}

  /** Whether the reader has what a tag stands for, weakly compared. */
  static boolean name(HttpRequest<?> request, String tag) {
    return request.getHeaders().getAll("If-None-Match").stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip)
        .anyMatch(held -> held.equals("*") || opaque(held).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
