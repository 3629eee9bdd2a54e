package uk.plumbline.reporting;

/**
 * A column of an answer.
 *
 * @param name as the answer names it
 * @param type what it holds
 * @param sql how it is had from the rows
 * @param isCount whether it counts audits, so that a small number is marked as one
 */
record ODataColumn(String name, FeedType type, String sql, boolean isCount) {
  /** A set's own column. */
  static ODataColumn of(FeedColumn column) {
    return new ODataColumn(column.name(), column.type(), column.sqlIn(FeedSql.ROWS), false);
  }
}
