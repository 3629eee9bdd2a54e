package uk.plumbline.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import uk.plumbline.database.ApplicationDatabase;
import uk.plumbline.database.DatabaseSettings;
import uk.plumbline.database.StartRefused;

/**
 * One real PostgreSQL for all tests of a JVM, started by the very code that production uses and
 * empty at first. It lives in the build folder; a second test run at the same time gets another.
 */
public final class TestDatabase {

  private static final int RUNS_AT_ONCE = 8;
  private static final int CONNECTIONS = 30;
  private static ApplicationDatabase database;
  private static HikariDataSource pool;
  private static Path folder;

  private TestDatabase() {}

  /** The database, started on first use and stopped when the JVM ends. */
  public static synchronized ApplicationDatabase get() {
    if (database == null) {
      database = open();
      empty(database);
    }
    return database;
  }

  /**
   * A connection outside the application's pool; the caller closes it, which keeps it for others.
   */
  public static Connection connect() throws SQLException {
    return pool().getConnection();
  }

  /** A connection that nobody else had or will have, for settings that would stay with it. */
  public static Connection connectAlone() throws SQLException {
    return connectAlone(get());
  }

  private static Connection connectAlone(ApplicationDatabase to) throws SQLException {
    return DriverManager.getConnection(to.url(), to.user(), to.password());
  }

  /** A connection of the superuser, for what the application itself may not do. */
  public static Connection connectAsSuperuser() throws SQLException {
    var url = get().url();
    try {
      var password = Files.readString(folder.resolve("database-password")).strip();
      return DriverManager.getConnection(url, "postgres", password);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static synchronized HikariDataSource pool() {
    if (pool == null) {
      var opened = get();
      pool = new HikariDataSource();
      pool.setJdbcUrl(opened.url());
      pool.setUsername(opened.user());
      pool.setPassword(opened.password());
      pool.setMaximumPoolSize(CONNECTIONS);
      pool.setMinimumIdle(1);
    }
    return pool;
  }

  private static ApplicationDatabase open() {
    for (int run = 1; ; run++) {
      folder = Path.of("target", "test-database-" + run).toAbsolutePath();
      Deque<AutoCloseable> opened = new ArrayDeque<>();
      try {
        ApplicationDatabase opening =
            ApplicationDatabase.open(new DatabaseSettings("", "", "", folder), opened::push);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAll(opened)));
        return opening;
      } catch (StartRefused inUse) {
        closeAll(opened);
        if (run == RUNS_AT_ONCE) {
          throw inUse;
        }
      }
    }
  }

  /** Takes away what an earlier run left, so that migrations start from nothing. */
  private static void empty(ApplicationDatabase database) {
    try (Connection connection = connectAlone(database);
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists public, feed, reporting cascade");
      statement.execute("create schema public");
    } catch (SQLException failure) {
      throw new IllegalStateException("The test database cannot be emptied", failure);
    }
  }

  private static void closeAll(Deque<AutoCloseable> opened) {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception failure) {
        System.err.println("While stopping the test database: " + failure.getMessage());
      }
    }
  }
}
