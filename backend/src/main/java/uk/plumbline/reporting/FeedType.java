package uk.plumbline.reporting;

import java.util.Map;

/** What a column of the feed holds, and how it is written. */
enum FeedType {
  /** Text: a code, a label, a reference. */
  TEXT("text"),
  /** A random identifier (RFC 9562). */
  IDENTIFIER("identifier"),
  /** A day of the calendar, such as {@code 2026-03-31}. */
  DAY("date"),
  /** An instant in UTC to the microsecond, such as {@code 2026-03-31T12:00:00.000001Z}. */
  INSTANT("instant"),
  /** {@code true} or {@code false}. */
  TRUTH("boolean"),
  /** A whole number of 32 bits. */
  NUMBER("integer"),
  /** A whole number of 64 bits. */
  LARGE_NUMBER("long");

  private static final Map<String, FeedType> OF_DATABASE =
      Map.of(
          "text", TEXT,
          "uuid", IDENTIFIER,
          "date", DAY,
          "timestamp with time zone", INSTANT,
          "boolean", TRUTH,
          "smallint", NUMBER,
          "integer", NUMBER,
          "bigint", LARGE_NUMBER);

  private final String code;

  FeedType(String code) {
    this.code = code;
  }

  /** As the description of the feed names it. */
  String code() {
    return code;
  }

  /**
   * @param type as PostgreSQL names it
   * @throws IllegalStateException when the feed has no such type
   */
  static FeedType ofDatabase(String type) {
    var found = OF_DATABASE.get(type);
    if (found == null) {
      throw new IllegalStateException("The feed does not know columns of type " + type);
    }
    return found;
  }
}
