package uk.plumbline.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One thing that rows are ordered by. Rows without a value come first, or last where the order is
 * turned round, as OData has it.
 *
 * @param sql how it is had from the rows
 * @param type what it is
 * @param isDescending whether turned round
 * @param mayBeEmpty whether rows may have no value
 */
record ODataOrder(String sql, FeedType type, boolean isDescending, boolean mayBeEmpty) {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  /** For {@code order by}. */
  String words() {
    return sql
        + (isDescending ? " desc" : "")
        + (mayBeEmpty ? (isDescending ? " nulls last" : " nulls first") : "");
  }

  /** Whether values can be what a row holds in the columns that rows are ordered by. */
  static boolean fit(List<ODataOrder> order, List<String> values) {
    return values.size() == order.size()
        && IntStream.range(0, values.size())
            .allMatch(
                at ->
                    values.get(at) == null
                        || order.get(at).type != FeedType.LARGE_NUMBER
                        || WHOLE_NUMBER.matcher(values.get(at)).matches());
  }

  /**
   * The condition that a row comes after one that holds given values.
   *
   * @param order by which rows are ordered; no two rows are alike in all of it
   * @param values one for each; null for none
   */
  static Sql after(List<ODataOrder> order, List<String> values) {
    var ways = new ArrayList<Sql>();
    for (int at = 0; at < order.size(); at++) {
      var parts = new ArrayList<Sql>();
      for (int before = 0; before < at; before++) {
        parts.add(order.get(before).same(values.get(before)));
      }
      parts.add(order.get(at).beyond(values.get(at)));
      ways.add(Sql.format("(%s)", Sql.joined(" and ", parts)));
    }
    // The first alone lets the database begin at the right place of an index.
    var first = Sql.format("%s", order.getFirst().notBefore(values.getFirst()));
    return Sql.format("(%s and (%s))", first, Sql.joined(" or ", ways));
  }

  private Sql value(String value) {
    // A number of our own keeping is written out: it is a number, or the token is not one of ours.
    return type == FeedType.LARGE_NUMBER
        ? Sql.of(Long.toString(Long.parseLong(value)))
        : Sql.bound(value, type.sqlName());
  }

  private Sql same(String value) {
    return value == null
        ? Sql.of(sql + " is null")
        : Sql.format("%s = %s", Sql.of(sql), value(value));
  }

  private Sql beyond(String value) {
    if (value == null) {
      return Sql.of(isDescending ? "false" : sql + " is not null");
    }
    if (!isDescending) {
      return Sql.format("%s > %s", Sql.of(sql), value(value));
    }
    var below = Sql.format("%s < %s", Sql.of(sql), value(value));
    return mayBeEmpty ? Sql.format("(%s or %s)", below, Sql.of(sql + " is null")) : below;
  }

  private Sql notBefore(String value) {
    if (value == null) {
      return Sql.of(isDescending ? sql + " is null" : "true");
    }
    if (!isDescending) {
      return Sql.format("%s >= %s", Sql.of(sql), value(value));
    }
    var below = Sql.format("%s <= %s", Sql.of(sql), value(value));
    return mayBeEmpty ? Sql.format("(%s or %s)", below, Sql.of(sql + " is null")) : below;
  }
}
