package uk.plumbline.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that cannot be reached from a statement that is wrong. */
public final class Databases {
  /** For people. */
  static final String UNREACHABLE =
      "Nothing was stored. Keep this page open and try again in a minute.";

  private Databases() {}

  /** SQLSTATE classes 08 (connection), 53 (resources) and 57 (operator intervention). */
  public static boolean isUnreachable(Throwable cause) {
    for (var at = cause; at != null; at = at.getCause()) {
      if (at instanceof SQLTransientConnectionException
          || at instanceof SQLNonTransientConnectionException) {
        return true;
      }
      if (at instanceof SQLException failure && failure.getSQLState() != null) {
        var state = failure.getSQLState();
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
      }
    }
    return false;
  }
}
