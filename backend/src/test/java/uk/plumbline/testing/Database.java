package uk.plumbline.testing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.plumbline.tool.ShippedTools;

/**
 * Puts the test database back to how the first start left it, the shipped tools included. Injected
 * into tests.
 */
@Singleton
public final class Database {

  /** Filled by migrations, read by everyone, changed by no test. */
  private static final Set<String> KEPT =
      Set.of(
          "flyway_schema_history",
          "framework",
          "framework_edition",
          "grade_scale",
          "grade",
          "judgement_area",
          "moderation_policy",
          "setting",
          "audit_tool",
          "audit_tool_version");

  private final ShippedTools shipped;

  Database(ShippedTools shipped) {
    this.shipped = shipped;
  }

  /**
   * Empties every table but those of reference data and restarts their numbering. Tables are found
   * in the database itself, so a new one needs no entry here; only those with rows are touched,
   * which keeps this at a few milliseconds.
   */
  public void clean() {
    try (Connection connection = TestDatabase.connect();
        Statement statement = connection.createStatement()) {
      List<String> filled = filledTables(statement);
      if (!filled.isEmpty()) {
        statement.execute("truncate " + String.join(", ", filled) + " restart identity cascade");
      }
      if (toolsDiffer(statement)) {
        // Rows of published versions can be deleted by nobody; emptying the tables is another
        // thing.
        statement.execute("truncate audit_tool, audit_tool_version cascade");
        shipped.load();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The test database cannot be cleaned", failure);
    }
  }

  /** Whether a test made tools or versions, or published or retired any. */
  private static boolean toolsDiffer(Statement statement) throws SQLException {
    return !column(
            statement,
            """
            select v.tool_code
            from audit_tool_version v
            join audit_tool t on t.code = v.tool_code
            where not t.shipped or v.number > 1 or v.revision > 1 or v.status <> 'published'
            union all
            select t.code
            from audit_tool t
            where not exists (select from audit_tool_version v where v.tool_code = t.code)
            """)
        .isEmpty();
  }

  private static List<String> filledTables(Statement statement) throws SQLException {
    List<String> tables =
        column(
            statement,
            """
            select quote_ident(tablename) from pg_tables
            where schemaname = 'public' and tablename not in (%s)
            """
                .formatted(
                    KEPT.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))));
    if (tables.isEmpty()) {
      return tables;
    }
    return column(
        statement,
        tables.stream()
            .map(table -> "select '%1$s' where exists (select from %1$s)".formatted(table))
            .collect(Collectors.joining(" union all ")));
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
