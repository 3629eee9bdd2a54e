package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import uk.plumbline.shared.Instants;

/**
 * Where a tool has got to in a set, told by the last changes that it knows of: what it has is the
 * set as it was when they were made. The clock's time of the answer is not in it, since a clock may
 * be put back; every change comes after the last one all the same. A database that was put back to
 * a state before these changes does not have them, and must not answer as if the tool needed only
 * what came after.
 *
 * <p>Text for tools to keep and send back, with nothing secret in it and nothing that gives a
 * right: whoever makes one up gets rows they may read anyway.
 *
 * @param set whose rows it is about
 * @param major of the feed's version that it was given by
 * @param state the last changes that the tool knows of
 * @param words digest of what the set takes from elsewhere
 * @param supervision whether rows of supervision audits were among it
 */
record ChangeToken(
    FeedSet set, int major, FeedState.Counted state, String words, boolean supervision) {
  private static final String NONE = "-";
  private static final int PARTS = 6;
  private static final int LONGEST = 400;

  /** What the tool has is the set as at this instant. */
  Instant asAt() {
    return state.last();
  }

  /** As tools keep it: letters, digits, hyphens and underscores. */
  String text() {
    var parts =
        String.join(
            ";",
            set.path(),
            Integer.toString(major),
            written(state.lastBegun()),
            written(state.lastCeased()),
            words,
            supervision ? "s" : NONE);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.getBytes(StandardCharsets.UTF_8));
  }

  /** The token with a text; empty where none has it. */
  static Optional<ChangeToken> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(";", -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      return Optional.of(
          new ChangeToken(
              FeedSet.ofPath(parts[0]).orElseThrow(IllegalArgumentException::new),
              Integer.parseInt(parts[1]),
              new FeedState.Counted(instant(parts[2]), instant(parts[3])),
              parts[4],
              parts[5].equals("s")));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static String written(@Nullable Instant instant) {
    return instant == null ? NONE : Long.toString(SkipToken.micros(instant));
  }

  private static Instant instant(String micros) {
    if (micros.equals(NONE)) {
      return null;
    }
    var value = Long.parseLong(micros);
    var instant =
        Instant.ofEpochSecond(
            Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1_000);
    if (!Instants.canBeAskedFor(instant)) {
      throw new IllegalArgumentException("No change was made then");
    }
    return instant;
  }
}
