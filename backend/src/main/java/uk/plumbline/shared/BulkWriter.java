package uk.plumbline.shared;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Writes many rows with few statements: each column of the rows becomes one array parameter, which
 * the statement takes apart with {@code unnest}.
 */
@Singleton
public class BulkWriter {
  private static final int ROWS_AT_ONCE = 5_000;

  private final JdbcOperations jdbc;

  BulkWriter(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One parameter of the statement.
   *
   * @param type PostgreSQL's name of the element type, such as {@code uuid}
   * @param value the row's value; null is stored as null
   */
  public record Column<T>(String type, Function<T, Object> value) {}

  /**
   * A column of one parameter.
   *
   * @param type PostgreSQL's name of the element type, such as {@code uuid}
   * @param value the row's value; null is stored as null
   */
  public static <T> Column<T> column(String type, Function<T, Object> value) {
    return new Column<>(type, value);
  }

  /**
   * Runs the statement for all rows, thousands at a time, in the caller's transaction.
   *
   * @param sql a statement with one array parameter for each column
   * @param columns in the order of the parameters
   */
  public <T> void write(String sql, List<T> rows, List<Column<T>> columns) {
    for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
      var some = rows.subList(start, Math.min(start + ROWS_AT_ONCE, rows.size()));
      jdbc.prepareStatement(
          sql,
          statement -> {
            for (int i = 0; i < columns.size(); i++) {
              set(statement, i + 1, columns.get(i), some);
            }
            return statement.executeUpdate();
          });
    }
  }

  private static <T> void set(PreparedStatement statement, int at, Column<T> column, List<T> rows)
      throws SQLException {
    var values = rows.stream().map(column.value()).toArray();
    statement.setArray(at, statement.getConnection().createArrayOf(column.type(), values));
  }
}
