package uk.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class ImportAuditsTest {
  private final Council council;
  private Caller admin;

  ImportAuditsTest(Council council) {
    this.council = council;
  }

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
  }

  @AfterEach
  void takeImportedAreasAway() throws SQLException {
    run("truncate audit cascade");
    run("delete from judgement_area where code like 'new_%'");
  }

  @Test
  void whoeverIsNotSignedInIsRefused() {
    ImportFile.empty().row("A-1").sendAs(council.asNobody(), "").isProblem(401, "sign-in-needed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "moderator", "manager", "improvement"})
  void everybodyButAnAdministratorIsRefused(String username) throws SQLException {
    ImportFile.empty().row("A-1").sendAs(council.as(username), "").isProblem(403, "not-permitted");

    assertThat(count("audit")).isZero();
  }

  @Test
  void rowsArriveFinalisedWithTheirGradesAndModeration() throws SQLException {
    var answer =
        ImportFile.empty()
            .row("A-1", "area.in_care", "outstanding", "auditor", "AUDITOR")
            .row("A-2", "moderated_grade", "inadequate", "moderated_on", "2026-03-09")
            .sendAs(admin, "");

    assertCounts(answer, 2, 2, 0, 0);
    assertThat(
            text(
                """
                select string_agg(concat_ws(' ', a.reference, a.status, a.source, a.team_code, p.username, a.auditor_name), '; ' order by a.reference)
                from audit a left join person p on p.id = a.auditor_id
                """))
        .isEqualTo(
            "A-1 finalised imported north auditor Person auditor; A-2 finalised imported north An"
                + " auditor");
    assertThat(
            text(
                "select string_agg(area_code || ' ' || final_grade_code, '; ' order by area_code,"
                    + " final_grade_code) from finalised_grade"))
        .isEqualTo("in_care outstanding; overall good; overall inadequate");
    assertThat(
            text(
                "select concat_ws(' ', selection, selection_reason, moderator_name, blind is null,"
                    + " outcome, decided_at at time zone 'Europe/London') from moderation"))
        .isEqualTo("judgement Imported Imported t lowered 2026-03-09 00:00:00");
    assertThat(
            text(
                "select string_agg(distinct action || ' ' || person_name, '; ' order by action || ' '"
                    + " || person_name) from activity where subject_type <> 'session'"))
        .isEqualTo("audit_imported Person admin; audits_imported Person admin");
    assertThat(text("select detail->>'created' from activity where action = 'audits_imported'"))
        .isEqualTo("2");
  }

  @Test
  void theSameFileAgainChangesNothing() throws SQLException {
    var file =
        ImportFile.empty()
            .row("A-1", "area.in_care", "outstanding", "auditor", "auditor")
            .row("A-2", "moderated_grade", "good", "moderated_on", "2026-03-29")
            .row("A-3", "service", "New service", "team", "New team", "area.new_thing", "good");
    assertCounts(file.sendAs(admin, "?createMissing=true"), 3, 3, 0, 0);
    var before = snapshot();

    assertCounts(file.sendAs(admin, "?createMissing=true"), 3, 0, 3, 0);
    assertCounts(file.sendAs(admin, ""), 3, 0, 3, 0);

    assertThat(snapshot()).isEqualTo(before);
    assertThat(count("team where code like 'new%'")).isEqualTo(1);
  }

  @Test
  void aChangedRowReplacesWhatItSaidBefore() throws SQLException {
    ImportFile.empty()
        .row("A-1", "area.in_care", "good", "area.leaders", "good")
        .row("A-2", "moderated_grade", "inadequate", "moderated_on", "2026-03-09")
        .row("A-3")
        .into(council);

    var answer =
        ImportFile.empty()
            .row("A-1", "area.in_care", "inadequate", "area.leaders", "", "team", "South")
            .row("A-2")
            .row("A-3", "framework", "pre2013", "overall_grade", "adequate")
            .row("A-4")
            .sendAs(admin, "");

    assertCounts(answer, 4, 1, 0, 3);
    assertThat(
            text(
                "select string_agg(g.area_code || ' ' || g.grade_code, '; ' order by g.area_code) from"
                    + " audit_grade g join audit a on a.id = g.audit_id where a.reference = 'A-1'"))
        .isEqualTo("in_care inadequate; overall good");
    assertThat(text("select team_code || version from audit where reference = 'A-1'"))
        .isEqualTo("south2");
    assertThat(count("moderation")).isZero();
    assertThat(text("select scale_code from audit where reference = 'A-3'"))
        .isEqualTo("ofsted_pre2013");
    assertThat(count("activity where action = 'audit_changed_by_import'")).isEqualTo(3);
  }

  @Test
  void aDryRunCountsAndStoresNothing() throws SQLException {
    var file = ImportFile.empty().row("A-1").row("A-2", "service", "New", "team", "New");

    assertCounts(file.sendAs(admin, "?dryRun=true&createMissing=true"), 2, 2, 0, 0);

    assertThat(count("audit") + count("service where code = 'new'")).isZero();
    assertThat(count("activity where action like '%import%'")).isZero();
  }

  @Test
  void oneBadRowKeepsTheWholeFileOutAndAllFaultsAreReportedInOrder() throws SQLException {
    var answer =
        ImportFile.empty()
            .row("A-1")
            .row("A-2", "team", "Nowhere")
            .row("A-3", "audited_on", "2099-01-01", "overall_grade", "adequate")
            .row("A-4", "team", "old_south")
            .sendAs(admin, "");

    answer.isProblem(400, "import-has-errors");
    assertThat(answer.at("/errorCount").asInt()).isEqualTo(4);
    assertThat(answer.at("/errors").findValuesAsText("line")).containsExactly("3", "4", "4", "5");
    assertThat(answer.at("/errors").findValuesAsText("column"))
        .containsExactly("team", "audited_on", "overall_grade", "team");
    answer.at("/errors").forEach(error -> assertThat(error.path("remedy").asText()).isNotBlank());
    assertThat(count("audit")).isZero();
  }

  @Test
  void anAuditMadeHereIsNeverOverwritten() throws SQLException {
    ImportFile.empty().row("A-1").into(council);
    run("update audit set source = 'entered'");

    var answer = ImportFile.empty().row("A-1", "overall_grade", "inadequate").sendAs(admin, "");

    answer.isProblem(400, "import-has-errors");
    assertThat(answer.text("/errors/0/column")).isEqualTo("reference");
    assertThat(text("select grade_code from audit_grade")).isEqualTo("good");
  }

  @Test
  void halfBadRowsAreAllReported() {
    var file = ImportFile.empty();
    IntStream.range(0, 200)
        .forEach(i -> file.row("A-" + i, "overall_grade", i % 2 == 0 ? "good" : "fine"));

    var answer = file.sendAs(admin, "").isProblem(400, "import-has-errors");

    assertThat(answer.at("/errors")).hasSize(100);
  }

  @Test
  void bytesThatAreNotUtf8AreReportedWithTheirLine() {
    var bytes =
        ImportFile.empty()
            .row("A-1", "auditor", "Zoë")
            .csv()
            .getBytes(Charset.forName("windows-1252"));

    var answer = ImportFile.send(admin, "", bytes).isProblem(400, "import-has-errors");

    assertThat(answer.at("/errors/0/line").asInt()).isEqualTo(2);
    assertThat(answer.text("/errors/0/column")).isNull();
    assertThat(answer.text("/errors/0/remedy")).contains("CSV UTF-8");
  }

  @Test
  void anEmptyBodyAndSemicolonsAreExplained() {
    assertThat(
            ImportFile.send(admin, "", new byte[0])
                .isProblem(400, "import-has-errors")
                .text("/errors/0/detail"))
        .isEqualTo("The file is empty.");
    var semicolons = ImportFile.empty().row("A-1").csv().replace(',', ';');
    assertThat(
            ImportFile.send(admin, "", semicolons.getBytes(StandardCharsets.UTF_8))
                .isProblem(400, "import-has-errors")
                .text("/errors/0/detail"))
        .contains("semicolons");
  }

  @Test
  void otherKindsOfBodyAreRefused() {
    var body = BodyPublishers.ofString(ImportFile.empty().row("A-1").csv());
    for (var type :
        List.of("application/json", "application/octet-stream", "text/csv; charset=windows-1252")) {
      admin
          .send("POST", "/api/imports/audits", body, "Content-Type", type)
          .isProblem(415, "unsupported-media-type");
    }
    admin
        .send(
            "POST",
            "/api/imports/audits",
            body,
            "Content-Type",
            "text/csv",
            "Content-Encoding",
            "gzip")
        .isProblem(415, "unsupported-media-type");
    admin
        .send("POST", "/api/imports/audits", body, "Content-Type", "text/csv; charset=UTF-8")
        .is(200);
  }

  @Test
  void moreThan20MegabytesAreRefused() {
    var large = new byte[20 * 1024 * 1024 + 1];
    Arrays.fill(large, (byte) 'x');

    ImportFile.send(admin, "", large).isProblem(413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?dryRun=yes", "?dryrun=true", "?dryRun=", "?dryRun=true&dryRun=false"})
  void aMisspeltDryRunStoresNothing(String query) throws SQLException {
    ImportFile.empty().row("A-1").sendAs(admin, query).isProblem(400, "bad-request");

    assertThat(count("audit")).isZero();
  }

  @Test
  void twoImportsOfOneFileAtOnceStoreItOnce() throws Exception {
    var file = ImportFile.empty().rows(300, "A", "service", "New", "team", "New");
    var together = new CyclicBarrier(4);
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Answer> send =
          () -> {
            together.await();
            return file.sendAs(admin, "?createMissing=true").is(200);
          };
      var answers = threads.invokeAll(Collections.nCopies(4, send));
      int created = 0;
      for (var answer : answers) {
        created += answer.get().at("/created").asInt();
      }
      assertThat(created).isEqualTo(300);
    }
    assertThat(count("audit")).isEqualTo(300);
    assertThat(count("team where label = 'New'")).isEqualTo(1);
  }

  private static void assertCounts(
      Answer answer, int rows, int created, int unchanged, int updated) {
    answer.is(200);
    assertThat(answer.http().body())
        .isEqualTo(
            "{\"rows\":%d,\"created\":%d,\"unchanged\":%d,\"updated\":%d}"
                .formatted(rows, created, unchanged, updated));
  }

  private static String snapshot() throws SQLException {
    return text(
        """
        select md5(string_agg(t.row, '|' order by t.row))
        from (select a::text as row from audit a
              union all select g::text from audit_grade g
              union all select m::text from moderation m
              union all select mg::text from moderation_grade mg) t
        """);
  }

  private static long count(String what) throws SQLException {
    return Long.parseLong(text("select count(*) from " + what));
  }

  private static String text(String sql) throws SQLException {
    try (var connection = TestDatabase.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(String sql) throws SQLException {
    try (var connection = TestDatabase.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
