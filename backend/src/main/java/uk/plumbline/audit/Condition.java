package uk.plumbline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition on audits, in SQL, with the values of its question marks. What people send is always
 * a value, never part of the text.
 *
 * @param sql on a row {@code a} of audit
 * @param values in the order of the question marks
 */
record Condition(String sql, List<Object> values) {
  /** Met by every audit. */
  static final Condition ANY = new Condition("true", List.of());

  Condition {
    values = List.copyOf(values);
  }

  static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  /** Met where both are. */
  Condition and(Condition other) {
    if (this.equals(ANY)) {
      return other;
    }
    return other.equals(ANY) ? this : joined(List.of(this, other), " and ");
  }

  /** The texts one after another, and the values too. */
  static Condition joined(List<Condition> parts, String between) {
    var values = new ArrayList<Object>();
    parts.forEach(part -> values.addAll(part.values()));
    return new Condition(
        parts.stream().map(Condition::sql).collect(Collectors.joining(between)), values);
  }
}
