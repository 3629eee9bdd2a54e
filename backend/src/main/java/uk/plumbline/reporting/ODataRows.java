package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs what OData asks, and writes the rows as JSON. */
@Singleton
class ODataRows {
  /** Rows that are fetched from the database at once. */
  private static final int FETCHED = 2_000;

  /** Seconds; longer is a question that has to be narrowed. */
  private static final int PATIENCE = 60;

  private static final int SMALL_FROM = '1';
  private static final int SMALL_TO = '5';

  private final FeedConnections connections;

  ODataRows(FeedConnections connections) {
    this.connections = connections;
  }

  /**
   * Some rows that were written.
   *
   * @param rows how many
   * @param last what the last holds in the order's columns; null without any, and where there is
   *     nothing after it
   */
  record Written(int rows, @Nullable List<String> last) {}

  /** How many rows a question has. */
  long count(ODataQuery query) throws SQLException {
    try (var connection = connections.take();
        var statement = prepared(connection, query.count());
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Writes rows with commas between.
   *
   * @param after what the row before the first holds in the order's columns; null to begin
   * @param limit how many rows at most
   * @param quotesLargeNumbers whether numbers of 64 bits are strings
   */
  Written write(
      ODataQuery query,
      @Nullable List<String> after,
      int skip,
      int limit,
      boolean quotesLargeNumbers,
      Bytes out)
      throws SQLException {
    var columns = query.columns();
    var format =
        new JsonRows(
            columns.stream().map(ODataColumn::name).toList(),
            columns.stream().map(ODataColumn::type).toList(),
            "",
            quotesLargeNumbers);
    try (var connection = connections.take();
        // One more tells whether there is anything after them.
        var statement = prepared(connection, query.page(after, skip, limit + 1));
        var rows = statement.executeQuery()) {
      int written = 0;
      List<String> last = null;
      while (rows.next()) {
        if (written == limit) {
          return new Written(written, last);
        }
        if (written > 0) {
          out.put(',');
        }
        row(rows, columns, format, out);
        written++;
        if (written == limit) {
          last = held(rows, columns.size(), query.order().size());
        }
      }
      return new Written(written, null);
    }
  }

  private static void row(ResultSet rows, List<ODataColumn> columns, RowFormat format, Bytes out)
      throws SQLException {
    for (int column = 0; column < columns.size(); column++) {
      var text = rows.getBytes(column + 1);
      if (text == null) {
        format.nothing(column, out);
      } else {
        format.value(column, text, 0, text.length, out);
        if (columns.get(column).isCount() && isSmall(text)) {
          out.put(",\"" + columns.get(column).name() + "@plumbline.smallNumber\":true");
        }
      }
    }
    format.endRow(out);
  }

  /** From 1 to 5: must not leave the service by itself. */
  private static boolean isSmall(byte[] text) {
    return text.length == 1 && text[0] >= SMALL_FROM && text[0] <= SMALL_TO;
  }

  private static List<String> held(ResultSet rows, int before, int columns) throws SQLException {
    var held = new ArrayList<String>();
    for (int column = 1; column <= columns; column++) {
      held.add(rows.getString(before + column));
    }
    return held;
  }

  private static PreparedStatement prepared(Connection connection, Sql sql) throws SQLException {
    var statement = connection.prepareStatement(sql.text());
    statement.setFetchSize(FETCHED);
    statement.setQueryTimeout(PATIENCE);
    for (int value = 0; value < sql.values().size(); value++) {
      statement.setString(value + 1, sql.values().get(value));
    }
    return statement;
  }
}
