package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import uk.plumbline.client.ServiceClient;

/** Runs what OData asks, and writes the rows as JSON. */
@Singleton
class ODataRows {
  /** Rows that are fetched from the database at once. */
  private static final int FETCHED = 2_000;

  /** Seconds; longer is a question that has to be narrowed. */
  private static final int PATIENCE = 60;

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

  /**
   * How many rows a question of a client has.
   *
   * @throws FeedBusy when there is no connection for it
   */
  long count(ServiceClient client, ODataQuery query) throws SQLException {
    try (var connection = connections.take(client.clientId());
        var statement = prepared(connection, query.count());
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Writes rows with commas between.
   *
   * @param client that reads
   * @param after what the row before the first holds in the order's columns; null to begin
   * @param limit how many rows at most
   * @param quotesLargeNumbers whether numbers of 64 bits are strings
   * @throws FeedBusy when there is no connection for it
   */
  Written write(
      ServiceClient client,
      ODataQuery query,
      @Nullable List<String> after,
      int skip,
      int limit,
      boolean quotesLargeNumbers,
      Bytes out)
      throws SQLException {
    // One more tells whether there is anything after them.
    var sql = query.page(after, skip, limit + 1);
    var page = new PageRows(query.columns(), limit, quotesLargeNumbers);
    try (var connection = connections.take(client.clientId())) {
      boolean hasMore =
          sql.values().isEmpty()
              ? copied(connection, sql.text(), page, out)
              : selected(connection, sql, page, out);
      return new Written(page.rows(), hasMore ? page.last() : null);
    } catch (IOException failure) {
      throw new UncheckedIOException("Memory cannot be written to", failure);
    }
  }

  /**
   * The quicker way, for statements without a value of the reader's: the database cannot bind any.
   */
  private static boolean copied(FeedConnection connection, String sql, PageRows page, Bytes out)
      throws SQLException, IOException {
    try (var patience = connection.sql().createStatement()) {
      patience.execute("set local statement_timeout = '" + PATIENCE + "s'");
    }
    var copy = connection.copy().copyOut("copy (" + sql + ") to stdout");
    boolean hasMore = false;
    boolean isRead = false;
    try {
      for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
        if (page.isFull()) {
          hasMore = true;
        } else {
          CopiedRow.write(line, page, out);
        }
      }
      isRead = true;
    } finally {
      if (!isRead) {
        // The database may still be sending, and would be waited for.
        connection.discard();
      }
    }
    return hasMore;
  }

  private static boolean selected(FeedConnection connection, Sql sql, PageRows page, Bytes out)
      throws SQLException {
    try (var statement = prepared(connection, sql);
        var rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        if (page.isFull()) {
          return true;
        }
        for (int column = 0; column < columns; column++) {
          var text = rows.getBytes(column + 1);
          if (text == null) {
            page.nothing(column, out);
          } else {
            page.value(column, text, 0, text.length, out);
          }
        }
        page.endRow(out);
      }
      return false;
    }
  }

  private static PreparedStatement prepared(FeedConnection connection, Sql sql)
      throws SQLException {
    var statement = connection.sql().prepareStatement(sql.text());
    statement.setFetchSize(FETCHED);
    statement.setQueryTimeout(PATIENCE);
    for (int value = 0; value < sql.values().size(); value++) {
      statement.setString(value + 1, sql.values().get(value));
    }
    return statement;
  }
}
