package uk.plumbline.testing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
          "measure_definition",
          "moderation_policy",
          "setting",
          "audit_tool",
          "audit_tool_version");

  private static final String NOT_KEPT =
      "tablename not in (%s)"
          .formatted(KEPT.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));

  private static final String RESTART_NUMBERING =
      """
      select setval(s.seqrelid, 1, false)
      from pg_sequence s
      join pg_depend d on d.objid = s.seqrelid and d.deptype in ('a', 'i') and d.refclassid = 'pg_class'::regclass
      join pg_tables t on t.schemaname = 'public' and to_regclass(t.tablename) = d.refobjid
      where pg_sequence_last_value(s.seqrelid) is not null and t."""
          + NOT_KEPT;

  /** Of a table with more, emptying it is quicker than deleting its rows. */
  private static final int FEW_BYTES = 1_000_000;

  private static Connection superuser;
  private static PreparedStatement filledTables;

  private final ShippedTools shipped;

  Database(ShippedTools shipped) {
    this.shipped = shipped;
  }

  /**
   * Empties every table but those of reference data and restarts their numbering. Tables are found
   * in the database itself, so a new one needs no entry here. Only those with rows are touched, and
   * by deleting where there are few: emptying a table makes new files for it and for all that refer
   * to it, which took longer than most tests.
   */
  public void clean() {
    synchronized (Database.class) {
      try (Statement statement = superuser().createStatement()) {
        var filled = filledTables();
        if (areSmall(statement, filled)) {
          deleteAll(statement, filled);
        } else {
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
  }

  private static Connection superuser() throws SQLException {
    if (superuser == null) {
      superuser = TestDatabase.connectAsSuperuser();
    }
    return superuser;
  }

  private static boolean areSmall(Statement statement, List<String> tables) throws SQLException {
    return column(
            statement,
            "select relname from pg_class where oid = any ('{%s}'::regclass[]) and pg_relation_size(oid) > %d"
                .formatted(String.join(",", tables), FEW_BYTES))
        .isEmpty();
  }

  /** In any order and past the triggers that forbid it, which is the superuser's to do. */
  private static void deleteAll(Statement statement, List<String> tables) throws SQLException {
    statement.execute(
        "begin; set local session_replication_role = replica; "
            + tables.stream().map("delete from %s; "::formatted).collect(Collectors.joining())
            + RESTART_NUMBERING
            + "; commit");
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

  /** Prepared once: for so many tables, planning takes longer than looking. */
  private static List<String> filledTables() throws SQLException {
    if (filledTables == null) {
      try (Statement statement = superuser().createStatement()) {
        filledTables =
            superuser()
                .prepareStatement(
                    column(
                            statement,
                            "select quote_ident(tablename) from pg_tables where schemaname = 'public' and "
                                + NOT_KEPT)
                        .stream()
                        .map(
                            table ->
                                "select '%1$s' where exists (select from %1$s)".formatted(table))
                        .collect(Collectors.joining(" union all ")));
      }
    }
    return texts(filledTables.executeQuery());
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    return texts(statement.executeQuery(query));
  }

  private static List<String> texts(ResultSet rows) throws SQLException {
    try (rows) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
