package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * What an OData request asks of the database.
 *
 * @param from where the rows come from, to stand after {@code from}
 * @param where which of them; null for all
 * @param columns of the answer
 * @param order in which they come; no two rows are alike in all of it
 */
record ODataQuery(
    Sql from, @Nullable Sql where, List<ODataColumn> columns, List<ODataOrder> order) {

  /** How many rows there are in all. */
  Sql count() {
    return Sql.format("select count(*) from %s%s", from, condition(null));
  }

  /**
   * Rows from a place on.
   *
   * @param after what the row before the first holds in the order's columns; null to begin with the
   *     first
   * @param skip how many to leave out
   * @param limit how many at most
   */
  Sql page(@Nullable List<String> after, int skip, int limit) {
    var beyond = after == null ? null : ODataOrder.after(order, after);
    return Sql.format(
        "select %s, %s from %s%s order by %s limit " + limit + " offset " + skip,
        Sql.of(String.join(", ", columns.stream().map(ODataColumn::sql).toList())),
        Sql.of(String.join(", ", order.stream().map(ODataOrder::sql).toList())),
        from,
        condition(beyond),
        Sql.of(String.join(", ", order.stream().map(ODataOrder::words).toList())));
  }

  private Sql condition(@Nullable Sql further) {
    if (where == null && further == null) {
      return Sql.of("");
    }
    if (where == null || further == null) {
      return Sql.format(" where %s", where == null ? further : where);
    }
    return Sql.format(" where %s and %s", where, further);
  }
}
