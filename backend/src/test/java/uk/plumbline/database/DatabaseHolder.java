package uk.plumbline.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** A program that opens the database, acknowledges one row and then waits to be killed. */
final class DatabaseHolder {

  static final String READY = "the row is acknowledged";

  private DatabaseHolder() {}

  public static void main(String[] arguments) throws Exception {
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    ApplicationDatabase database;
    try {
      database = ApplicationDatabase.open(DatabaseSettings.from(System.getenv()), opened::push);
    } catch (StartRefused refused) {
      System.out.println(refused.getMessage());
      System.exit(1);
      return;
    }
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (at timestamptz)");
      statement.execute("insert into kept values (now())");
    }
    System.out.println(READY);
    new CountDownLatch(1).await();
  }

  static java.util.Map<String, String> on(Path folder) {
    return java.util.Map.of("PLUMBLINE_DATA", folder.toString());
  }
}
