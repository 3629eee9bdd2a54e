package uk.plumbline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Makes sure before anything is written that the database keeps what it acknowledges. Killing
 * processes cannot show a missing {@code fsync}, only a power cut can; so the settings are read.
 */
public final class DurabilityCheck {

  /** The oldest PostgreSQL that our SQL is tried on, as {@code server_version_num} has it. */
  private static final int OLDEST_VERSION = 150_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CONNECT_SECONDS = 3;

  private DurabilityCheck() {}

  /**
   * Reads the database's settings.
   *
   * @throws StartRefused if it cannot be reached within half a minute, lets no one in, is too old,
   *     or would lose acknowledged writes
   */
  public static void require(ApplicationDatabase database) {
    try (Connection connection = connect(database)) {
      List<String> shortcomings = shortcomings(connection, database.isExternal());
      if (!shortcomings.isEmpty()) {
        throw new StartRefused(
            "Plumbline will not use this database, since it could lose what it has acknowledged: "
                + String.join("; ", shortcomings)
                + ".");
      }
    } catch (SQLException failure) {
      throw new StartRefused(
          "The database does not answer as it should: " + failure.getMessage(), failure);
    }
  }

  /**
   * What is wrong with the settings of the database that a connection leads to, each in a few
   * words.
   *
   * @param isExternal others chose whether that database keeps page checksums, so it may do without
   */
  static List<String> shortcomings(Connection connection, boolean isExternal) throws SQLException {
    List<String> found = new ArrayList<>();
    if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST_VERSION) {
      found.add("PostgreSQL " + show(connection, "server_version") + " is older than 15");
    }
    requireOn(connection, "fsync", found);
    // remote_write and local are stronger than off, yet on is the least that survives a power cut
    // here; remote_apply waits for more.
    String commit = show(connection, "synchronous_commit");
    if (!List.of("on", "remote_apply").contains(commit)) {
      found.add("synchronous_commit is " + commit);
    }
    requireOn(connection, "full_page_writes", found);
    if (!isExternal) {
      requireOn(connection, "data_checksums", found);
    }
    return found;
  }

  private static void requireOn(Connection connection, String setting, List<String> found)
      throws SQLException {
    String value = show(connection, setting);
    if (!"on".equals(value)) {
      found.add(setting + " is " + value);
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Connects, waiting a while for a database that is not up yet but not for one that says no. */
  private static Connection connect(ApplicationDatabase database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("socketTimeout", Integer.toString(CONNECT_SECONDS));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return DriverManager.getConnection(database.url(), properties);
      } catch (SQLException failure) {
        if (!mayPass(failure) || Instant.now().isAfter(deadline)) {
          throw failure;
        }
        pause(failure);
      }
    }
  }

  /** Class 08 is a connection not made; 57P03 a database still starting. */
  private static boolean mayPass(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && (state.startsWith("08") || state.equals("57P03"));
  }

  private static void pause(SQLException failure) throws SQLException {
    try {
      Thread.sleep(500);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
