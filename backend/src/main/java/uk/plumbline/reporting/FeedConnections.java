package uk.plumbline.reporting;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * Connections for the feed alone, which can only read: a download may take minutes, and neither it
 * nor a reader who has stopped reading may take a connection from the people at work.
 */
@Singleton
class FeedConnections {
  /** Downloads and pages of the feed that are answered at once; others wait. */
  static final int AT_ONCE = 6;

  /**
   * Of these, those that one service client may have: a tool that asks for too much hinders itself.
   */
  static final int OF_ONE_CLIENT = 4;

  /** How long somebody waits for a turn before being told to come later. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long the database may take to let somebody in who has a turn. */
  private static final Duration ENTRANCE = Duration.ofSeconds(5);

  private static final String SESSION =
      "-c default_transaction_read_only=on"
          + " -c max_parallel_workers_per_gather=0"
          // A merge would read the grades of every page before this one: it does not know that the
          // bound on one side is one on the other.
          + " -c enable_mergejoin=off";

  // Instants and dates are written as the feed has them; text, so that nothing is converted twice.
  // Said once the session is there: the driver names this server's own zone when it begins one,
  // and that is heard last.
  private static final String NOTATION = "set timezone = 'UTC'; set datestyle = 'ISO'";

  private final HikariDataSource pool = new HikariDataSource();
  private final FeedTurns turns = new FeedTurns(AT_ONCE, OF_ONE_CLIENT);

  FeedConnections(
      @Value("${datasources.default.url}") String url,
      @Value("${datasources.default.username}") String user,
      @Value("${datasources.default.password}") String password) {
    pool.setPoolName("feed");
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(AT_ONCE);
    pool.setMinimumIdle(0);
    pool.setAutoCommit(false);
    pool.setConnectionInitSql(NOTATION);
    // In a transaction of its own, or the first rollback would take the settings back.
    pool.setIsolateInternalQueries(true);
    pool.setConnectionTimeout(ENTRANCE.toMillis());
    // The server starts whether or not anybody reads the feed.
    pool.setInitializationFailTimeout(-1);
    pool.addDataSourceProperty("ApplicationName", "plumbline-feed");
    pool.addDataSourceProperty("options", SESSION);
    pool.addDataSourceProperty("binaryTransfer", "false");
    pool.addDataSourceProperty("prepareThreshold", "0");
    pool.addDataSourceProperty("connectTimeout", "2");
    // Seconds without a byte from the database; a reader who is slow does not count.
    pool.addDataSourceProperty("socketTimeout", "120");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    // Row values stay out of exceptions and so out of logs.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
  }

  /**
   * A connection in a transaction; closing it ends both.
   *
   * @param client the service client that reads
   * @throws FeedBusy when this client has too many, all are taken for too long, or the database
   *     lets nobody in
   */
  FeedConnection take(String client) throws SQLException {
    var turn = turns.take(client, PATIENCE.toNanos());
    try {
      return new FeedConnection(pool, turn);
    } catch (SQLTransientConnectionException none) {
      turn.close();
      throw FeedBusy.withoutDatabase(none.getCause());
    } catch (SQLException | RuntimeException failure) {
      turn.close();
      throw failure;
    }
  }

  /** How many are taken just now. */
  int taken() {
    return pool.getHikariPoolMXBean() == null
        ? 0
        : pool.getHikariPoolMXBean().getActiveConnections();
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
