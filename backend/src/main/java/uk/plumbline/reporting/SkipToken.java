package uk.plumbline.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the next page of an answer begins: after a row, as at the instant of the first page. Pages
 * are cut by what stands in a row and never by a number of rows, so that nothing is lost or doubled
 * where rows come and go between two pages.
 *
 * @param asAt the instant of all pages, in microseconds since 1970
 * @param asked digest of what is asked; a token is of no other question
 * @param after what the last row holds in the columns that the rows are ordered by; null for none
 * @param left how many rows are still to come, where the reader asked for a number; null otherwise
 * @param total how many there are in all, where the reader asked; null otherwise
 */
record SkipToken(
    long asAt, String asked, List<String> after, @Nullable Integer left, @Nullable Long total) {
  private static final int LONGEST = 8_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As it stands in the address of the next page. */
  String text() {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of texts and numbers can be written", e);
    }
  }

  /** The token with a text; empty where none has it. */
  static Optional<SkipToken> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var token = JSON.readValue(Base64.getUrlDecoder().decode(text), SkipToken.class);
      return Optional.ofNullable(token)
          .filter(read -> read.asked != null && read.after != null && isPossible(read));
    } catch (IllegalArgumentException | IOException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isPossible(SkipToken token) {
    return token.asAt > 0
        && token.asAt < 253_402_300_800_000_000L
        && (token.left == null || token.left >= 0)
        && (token.total == null || token.total >= 0);
  }

  static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1_000;
  }

  Instant instant() {
    return Instant.ofEpochSecond(asAt / 1_000_000L, asAt % 1_000_000L * 1_000);
  }
}
