package uk.plumbline.database;

import java.util.Map;
import java.util.function.Consumer;

/**
 * The database the application is to use: reachable, and set up to keep whatever it acknowledges.
 *
 * @param url JDBC address
 * @param user user name
 * @param password password, never to be logged
 * @param isExternal whether others run it
 */
public record ApplicationDatabase(String url, String user, String password, boolean isExternal) {

  /**
   * Connects to the database named in the settings, or starts our own, and checks it.
   *
   * @param closing told of everything that must be closed at the end, in the order of opening; it
   *     hears of each thing before it is opened, so that a stop during a slow start leaves nothing
   *     behind
   * @throws StartRefused if the data folder is in use, or the database cannot be reached or would
   *     lose acknowledged writes in a power cut
   */
  public static ApplicationDatabase open(
      DatabaseSettings settings, Consumer<AutoCloseable> closing) {
    ApplicationDatabase database =
        settings.isExternal()
            ? new ApplicationDatabase(
                settings.url(), settings.user(), settings.password(), /* isExternal= */ true)
            : EmbeddedDatabase.open(new DataFolder(settings.dataFolder()), closing);
    DurabilityCheck.require(database);
    return database;
  }

  /** What Micronaut needs to know of it, overriding {@code application.yml}. */
  public Map<String, Object> properties() {
    return Map.of(
        "datasources.default.url", url,
        "datasources.default.username", user,
        "datasources.default.password", password,
        "plumbline.database.external", isExternal);
  }

  /** Leaves the password out, since records print all they hold. */
  @Override
  public String toString() {
    return isExternal ? "external database" : "own database at " + url;
  }
}
