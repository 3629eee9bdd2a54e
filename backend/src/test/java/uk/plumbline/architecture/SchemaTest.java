package uk.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.TestDatabase;

/** The schema explains itself to whoever reads it with a reporting tool. */
@MicronautTest(transactional = false)
class SchemaTest {
  @Test
  void everyTableViewAndColumnIsExplained() throws SQLException {
    assertThat(
            query(
                """
                select c.relname || coalesce('.' || a.attname, '')
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'reporting', 'feed')
                left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    and n.nspname <> 'feed'
                where c.relkind in ('r', 'v', 'p')
                and c.relname <> 'flyway_schema_history'
                and (obj_description(c.oid, 'pg_class') is null
                     or (a.attname is not null and col_description(c.oid, a.attnum) is null))
                """))
        .isEmpty();
  }

  @Test
  void everyConstraintHasANameThatSaysItsRule() throws SQLException {
    assertThat(
            query(
                """
                select conname
                from pg_constraint
                where contype = 'c'
                and connamespace = 'public'::regnamespace
                and conname not like 'ck\\_%'
                """))
        .isEmpty();
  }

  @Test
  void activityCannotBeRewritten() throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute(
          "insert into activity (person_name, action, subject_type) values ('x', 'tried', 'council')");
      for (var sql : List.of("update activity set action = 'y'", "delete from activity")) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("only ever added to");
      }
    }
  }

  private static List<String> query(String sql) throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
