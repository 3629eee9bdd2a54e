package uk.plumbline.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL in the data folder, for a council that has none to hand and for tests. It
 * listens on the loopback address only and asks for a password.
 */
public final class EmbeddedDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /** The application's role and database. It is no superuser: it owns its tables and no more. */
  private static final String NAME = "plumbline";

  /** What reporting tools that speak SQL are members of: the second sees supervision too. */
  private static final String REPORTING = "plumbline_reporting";

  private static final String REPORTING_SUPERVISION = "plumbline_reporting_supervision";

  private EmbeddedDatabase() {}

  /**
   * Takes the data folder for this process and starts PostgreSQL on it.
   *
   * @param closing told what to close at the end, in the order of opening
   * @throws StartRefused if the folder is in use or the database does not start
   */
  public static ApplicationDatabase open(DataFolder folder, Consumer<AutoCloseable> closing) {
    folder.create();
    try {
      // The lock comes before everything: without it an orphan cannot be told from a database that
      // a living server is using.
      closing.accept(DataFolderLock.take(folder));
      LOG.info("Starting the database in {}", folder.path());
      PostgresCluster cluster = new PostgresCluster(folder);
      closing.accept(cluster);
      int port = cluster.start();
      String password = prepareRole(port, folder.password());
      return new ApplicationDatabase(url(port, NAME), NAME, password, /* isExternal= */ false);
    } catch (IOException | SQLException failure) {
      throw new StartRefused(
          "The database in " + folder.path() + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  /**
   * Makes the application's role and database if they are missing.
   *
   * @return the role's password, new at every start and written nowhere
   */
  private static String prepareRole(int port, String superuserPassword) throws SQLException {
    String password = DataFolder.randomPassword();
    try (Connection connection =
            DriverManager.getConnection(
                url(port, PostgresCluster.SUPERUSER),
                PostgresCluster.SUPERUSER,
                superuserPassword);
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute("create role " + NAME + " login");
      }
      if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
      if (!exists(statement, "select from pg_roles where rolname = '" + REPORTING + "'")) {
        statement.execute("create role " + REPORTING);
        statement.execute("create role " + REPORTING_SUPERVISION + " in role " + REPORTING);
      }
      // Whoever only reads needs no tables of their own, nor names that stand before others.
      statement.execute("revoke temporary on database " + NAME + " from public");
      // Our own random characters: nothing in them could end the quotation.
      statement.execute("alter role " + NAME + " password '" + password + "'");
    }
    return password;
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
