package uk.plumbline.reporting;

import java.util.Map;

/** What a column of the feed holds, and how it is written. */
enum FeedType {
  /** Text: a code, a label, a reference. */
  TEXT("text", "text"),
  /** A random identifier (RFC 9562). */
  IDENTIFIER("identifier", "uuid"),
  /** A day of the calendar, such as {@code 2026-03-31}. */
  DAY("date", "date"),
  /** An instant in UTC to the microsecond, such as {@code 2026-03-31T12:00:00.000001Z}. */
  INSTANT("instant", "timestamptz"),
  /** {@code true} or {@code false}. */
  TRUTH("boolean", "boolean"),
  /** A whole number of 32 bits. */
  NUMBER("integer", "integer"),
  /** A whole number of 64 bits. */
  LARGE_NUMBER("long", "bigint");

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
  private final String sqlName;

  FeedType(String code, String sqlName) {
    this.code = code;
    this.sqlName = sqlName;
  }

  /** As the description of the feed names it. */
  String code() {
    return code;
  }

  /** As SQL names it. */
  String sqlName() {
    return sqlName;
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
