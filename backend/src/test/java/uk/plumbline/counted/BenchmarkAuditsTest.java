package uk.plumbline.counted;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.TestDatabase;

/**
 * The audits that the benchmark makes in bulk are what the product would have made: they count by
 * its rule, break no reference, and can be read. Whoever changes the schema hears of it here and
 * not in a run of an hour.
 */
@MicronautTest(transactional = false)
class BenchmarkAuditsTest {
  private static final Path FOLDER = Path.of("..", "bench");

  /** Tables with triggers of our own; those that hold foreign keys stay on. */
  private static final List<String> WITH_TRIGGERS =
      List.of("moderation", "counted_audit", "counted_grade");

  private static final String INDEXES =
      "select indexdef from pg_indexes where schemaname = 'public' order by indexdef";

  private final Council council;
  private final Recount recount;
  private Connection database;
  private Statement statement;

  BenchmarkAuditsTest(Council council, Recount recount) {
    this.council = council;
    this.recount = recount;
  }

  @BeforeEach
  void setUp() throws SQLException, IOException {
    council.afresh();
    database = TestDatabase.connect();
    statement = database.createStatement();
    statement.execute(Files.readString(FOLDER.resolve("generate.sql")));
    statement.execute(Files.readString(FOLDER.resolve("indexes.sql")));
    statement.execute("select bench.make_council(20, current_date)");
  }

  @AfterEach
  void tidyUp() throws SQLException {
    statement.execute("drop schema bench cascade");
    database.close();
  }

  private List<String> column(String query) throws SQLException {
    var values = new ArrayList<String>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private void triggers(String whether) throws SQLException {
    for (var table : WITH_TRIGGERS) {
      statement.execute("alter table " + table + " " + whether + " trigger user");
    }
  }

  private void grow(int first, int last) throws SQLException {
    triggers("disable");
    statement.execute("select bench.draw_audits(%d, %d, current_date)".formatted(first, last));
    statement.execute("select bench.drop_indexes()");
    statement.execute("select bench.fill_audits()");
    statement.execute("select bench.fill_grades()");
    statement.execute("select bench.fill_moderations()");
    statement.execute("select bench.fill_counted_audits()");
    statement.execute("select bench.fill_counted_grades()");
    statement.execute("select recount_grades()");
    for (var definition : column("select definition from bench.dropped order by place")) {
      statement.execute(definition);
    }
    statement.execute("select bench.check_references()");
    triggers("enable");
  }

  @Test
  void theyCountAsTheirOwnRecordSays() throws SQLException {
    var indexes = column(INDEXES);
    grow(1, 600);
    grow(601, 2000);

    assertThat(Counted.differences()).isEmpty();
    assertThat(Counted.driftOfCounts()).isEmpty();
    assertThat(recount.run().wrong()).isZero();
    assertThat(column(INDEXES)).isEqualTo(indexes);
    assertThat(column("select count(*) from audit where status = 'finalised'"))
        .containsExactly("2000");
    assertThat(column("select distinct count(*) from audit_grade group by audit_id"))
        .containsExactlyInAnyOrder("4", "6");
    assertThat(
            Integer.parseInt(
                column("select count(*) from counted_audit where counted_to is not null")
                    .getFirst()))
        .as("regraded after they counted")
        .isPositive();
    for (var day : List.of("2010-01-01", LocalDate.now(Today.ZONE).minusDays(60).toString())) {
      assertThat(firstCountedSince(day)).as(day).isNotEmpty().isEqualTo(countedSince(day));
    }
  }

  /** As the API lists them, be it much that counted since then or little. */
  private List<String> firstCountedSince(String day) {
    var page = council.as("improvement").get("/api/audits?limit=50&countedSince=" + day).is(200);
    var ids = new ArrayList<String>();
    page.at("/items").forEach(item -> ids.add(item.at("/id").asText()));
    return ids;
  }

  private List<String> countedSince(String day) throws SQLException {
    return column(
        """
        select a.id
        from audit a
        where (select min(c.counted_from) from counted_audit c where c.audit_id = a.id)
              > timestamp '%s' at time zone 'Europe/London'
        order by a.audited_on desc, a.id desc
        limit 50
        """
            .formatted(day));
  }

  @Test
  void theyAreListedCountedAndRead() throws SQLException {
    grow(1, 300);
    var reader = council.as("improvement");

    var figures =
        reader.get("/api/measures/judged-good?by=team&sampling=all&type=case_file").is(200);
    assertThat(figures.at("/rows").size()).isEqualTo(20);
    assertThat(figures.at("/total/audits").asText())
        .isEqualTo(column("select count(*) from audit where type = 'case_file'").getFirst());
    for (var id :
        column(
            """
            select distinct on (type, source, origin, framework_code, tool_version_id) id
            from audit
            order by type, source, origin, framework_code, tool_version_id, audited_on
            """)) {
      reader.get("/api/audits/" + id).is(200);
    }
  }
}
