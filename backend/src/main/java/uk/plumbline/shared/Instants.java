package uk.plumbline.shared;

import java.time.Instant;

/**
 * Which instants can be asked for: those of the years 1 to 9999 in UTC, which the database reads
 * and RFC 3339 writes. An offset can bring a date of these years to before or after them.
 */
public final class Instants {
  /** The first one. */
  public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Instants() {}

  /** Whether an instant is one of them. */
  public static boolean canBeAskedFor(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }
}
