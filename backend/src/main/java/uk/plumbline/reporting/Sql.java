package uk.plumbline.reporting;

import java.util.Arrays;
import java.util.List;

/**
 * A part of a statement with the values that are bound to its question marks, in order. Whatever a
 * tool sends is among the values; the text is made of this package's own words and of names from
 * the database's catalogue.
 *
 * @param text SQL with question marks
 * @param values as text, each cast in the SQL to what it is
 */
record Sql(String text, List<String> values) {

  /** A part without values. */
  static Sql of(String text) {
    return new Sql(text, List.of());
  }

  /** One value, as a type of the database. */
  static Sql bound(String value, String type) {
    return new Sql("cast(? as " + type + ")", List.of(value));
  }

  /**
   * Parts put together.
   *
   * @param pattern text in which each {@code %s} is the next part
   */
  static Sql format(String pattern, Sql... parts) {
    return format(pattern, Arrays.asList(parts));
  }

  /** The same for a list of parts. */
  static Sql format(String pattern, List<Sql> parts) {
    return new Sql(
        pattern.formatted(parts.stream().map(Sql::text).toArray()),
        parts.stream().flatMap(part -> part.values().stream()).toList());
  }

  /** Parts with the same text between each two. */
  static Sql joined(String between, List<Sql> parts) {
    return new Sql(
        String.join(between, parts.stream().map(Sql::text).toList()),
        parts.stream().flatMap(part -> part.values().stream()).toList());
  }
}
