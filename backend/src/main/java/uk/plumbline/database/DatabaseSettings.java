package uk.plumbline.database;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the data lives, as the environment says it.
 *
 * @param url JDBC address of a database run by others; empty means that Plumbline runs its own
 * @param user user name for that database; unused for our own
 * @param password password for that database; unused for our own
 * @param dataFolder folder of our own database; unused for one run by others
 */
public record DatabaseSettings(String url, String user, String password, Path dataFolder) {

  private static final String JDBC_PREFIX = "jdbc:postgresql:";

  /**
   * Reads {@code PLUMBLINE_DB_URL}, {@code PLUMBLINE_DB_USER}, {@code PLUMBLINE_DB_PASSWORD} and
   * {@code PLUMBLINE_DATA} (by default {@code .plumbline} in the working folder).
   *
   * @throws StartRefused if an address is given that is not a PostgreSQL one
   */
  public static DatabaseSettings from(Map<String, String> environment) {
    String url = environment.getOrDefault("PLUMBLINE_DB_URL", "").strip();
    if (!url.isEmpty() && !url.startsWith(JDBC_PREFIX)) {
      throw new StartRefused(
          "PLUMBLINE_DB_URL must look like jdbc:postgresql://host:5432/name; it begins otherwise.");
    }
    String folder = environment.getOrDefault("PLUMBLINE_DATA", "").strip();
    return new DatabaseSettings(
        url,
        environment.getOrDefault("PLUMBLINE_DB_USER", "plumbline"),
        environment.getOrDefault("PLUMBLINE_DB_PASSWORD", ""),
        Path.of(folder.isEmpty() ? ".plumbline" : folder).toAbsolutePath().normalize());
  }

  /** Whether the database is run by others, so that we only connect to it. */
  public boolean isExternal() {
    return !url.isEmpty();
  }

  /** Leaves the password out, since records print all they hold. */
  @Override
  public String toString() {
    return isExternal() ? "external database" : "own database in " + dataFolder;
  }
}
