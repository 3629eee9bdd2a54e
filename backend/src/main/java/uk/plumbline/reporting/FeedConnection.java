package uk.plumbline.reporting;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** A connection of the feed for as long as one reader has it, in a transaction. */
final class FeedConnection implements AutoCloseable {
  private final HikariDataSource pool;
  private final Connection connection;
  private final FeedTurns.Turn turn;
  private final AtomicBoolean isGivenBack = new AtomicBoolean();

  /**
   * @param turn of the reader, given back with the connection
   */
  FeedConnection(HikariDataSource pool, FeedTurns.Turn turn) throws SQLException {
    this.pool = pool;
    this.connection = pool.getConnection();
    this.turn = turn;
  }

  Connection sql() {
    return connection;
  }

  /** For reading by the database's own COPY. */
  CopyManager copy() throws SQLException {
    return new CopyManager(connection.unwrap(BaseConnection.class));
  }

  /** Ends the transaction and gives the connection back for others. */
  @Override
  public void close() {
    if (isGivenBack.compareAndSet(false, true)) {
      try {
        connection.rollback();
        connection.close();
      } catch (SQLException unusable) {
        pool.evictConnection(connection);
      } finally {
        turn.close();
      }
    }
  }

  /** Closes the connection for good, in the middle of an answer of the database too. */
  void discard() {
    if (isGivenBack.compareAndSet(false, true)) {
      try {
        pool.evictConnection(connection);
      } finally {
        turn.close();
      }
    }
  }
}
