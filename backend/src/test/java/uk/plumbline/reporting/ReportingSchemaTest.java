package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.CountedAudits;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.TestDatabase;

/** What tools that speak SQL may read: the schema reporting, as members of its roles. */
@MicronautTest(transactional = false)
class ReportingSchemaTest {
  private static final String READER = "plumbline_reporting";
  private static final String SUPERVISION_READER = "plumbline_reporting_supervision";

  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;
  @Inject FeedCatalogue catalogue;

  private Connection superuser;
  private Statement statement;

  @BeforeEach
  void setUp() throws SQLException {
    council.afresh();
    superuser = TestDatabase.connectAsSuperuser();
    statement = superuser.createStatement();
    statement.execute("set time zone 'UTC'");
  }

  @AfterEach
  void tearDown() throws SQLException {
    superuser.close();
  }

  private void become(String role) throws SQLException {
    statement.execute("set role " + role);
  }

  private long count(String from) throws SQLException {
    try (var rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @ParameterizedTest
  @EnumSource(FeedSet.class)
  void theViewsSayWhatTheFeedSays(FeedSet set) throws Exception {
    TwentyAudits.into(council);
    Drafts.finalised(council.as("auditor"), council.as("moderator"));
    lowered();
    supervised();
    var all = clients.live(Scope.ROWS, Scope.SUPERVISION);
    var some = clients.live(Scope.ROWS);

    become(SUPERVISION_READER);
    assertThat(view(set)).isNotEmpty().isEqualTo(lines(all, set));
    become(READER);
    assertThat(view(set)).isEqualTo(lines(some, set));
    try (var rows = statement.executeQuery("select * from reporting." + set.view())) {
      var columns = catalogue.table(set).columns();
      assertThat(rows.getMetaData().getColumnCount()).isEqualTo(columns.size());
      for (int at = 0; at < columns.size(); at++) {
        assertThat(rows.getMetaData().getColumnName(at + 1)).isEqualTo(columns.get(at).sqlName());
      }
    }
  }

  private void lowered() {
    var submitted = Drafts.submitted(council.as("auditor"));
    council
        .as("moderator")
        .write("POST", Drafts.path(submitted) + "/moderation", submitted.etag(), Drafts.LOWERING)
        .is(200);
  }

  private List<String> lines(Clients.Client client, FeedSet set) {
    return feed.get(client, "/api/reporting/" + set.path(), "Accept", "application/x-ndjson")
        .is(200)
        .sortedLines();
  }

  /** The rows of a view, written as the feed writes its own. */
  private List<String> view(FeedSet set) throws Exception {
    var columns = catalogue.table(set).columns();
    var format =
        JsonRows.lines(
            columns.stream().map(FeedColumn::name).toList(),
            columns.stream().map(FeedColumn::type).toList());
    var out = new Bytes(1024);
    var copy =
        superuser
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (select * from reporting.%s) to stdout".formatted(set.view()));
    for (var line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
      CopiedRow.write(line, format, out);
    }
    return new String(out.copy(), StandardCharsets.UTF_8).lines().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from public.audit",
        "select * from public.person",
        "select * from public.service_client_secret",
        "select * from feed.audit",
        "select * from public.audit_grade",
        "update reporting.teams set team_label = 'x'",
        "delete from reporting.services",
        "create table reporting.x (y integer)",
        "create view public.x as select 1",
        "create temporary table x (y integer)",
      })
  void nothingElseIsRead(String sql) throws SQLException {
    become(SUPERVISION_READER);

    assertThatThrownBy(() -> statement.execute(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|cannot).*");
  }

  @Test
  void aFunctionOfTheReadersOwnSeesNoRowsOfSupervision() throws SQLException {
    supervised();
    statement.execute(
        """
        create function pg_temp.tell(what text) returns boolean language plpgsql cost 0.0000001 as $$
        begin
            raise exception 'seen %', what;
        end $$
        """);
    become(READER);

    assertThat(count("reporting.audits where pg_temp.tell(type)")).isZero();
  }

  /**
   * A view of the session's own, called as one of the catalogue's, must not answer in its place.
   */
  @Test
  void aCatalogueOfTheReadersOwnShowsNoRowsOfSupervision() throws SQLException {
    supervised();
    statement.execute(
        """
        create temporary view pg_roles as
        select name 'plumbline_reporting_supervision' as rolname, r.oid
        from pg_catalog.pg_roles r
        where r.rolname = 'plumbline_reporting'
        """);
    statement.execute("grant select on pg_temp.pg_roles to public");
    become(READER);

    assertThat(count("pg_roles where pg_has_role(current_user, oid, 'usage')")).isOne();
    assertThat(count("reporting.audits")).isZero();
    assertThat(count("reporting.area_grades")).isZero();
    assertThat(count("reporting.grade_history")).isZero();
    assertThat(count("reporting.grade_counts")).isZero();
  }

  private static void supervised() {
    var audit = CountedAudits.of("supervision", "north", "2026-09-01", null, true);
    CountedAudits.grade(audit, "recording", "good");
  }
}
