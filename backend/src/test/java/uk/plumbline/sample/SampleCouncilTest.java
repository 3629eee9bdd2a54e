package uk.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Database;
import uk.plumbline.testing.TestDatabase;

@MicronautTest(transactional = false)
class SampleCouncilTest {
  private static final String PASSWORD = "a password given by the test";

  private final SampleCouncil sample;
  private final Council callers;
  private final Database database;

  SampleCouncilTest(SampleCouncil sample, Council callers, Database database) {
    this.sample = sample;
    this.callers = callers;
    this.database = database;
  }

  @BeforeEach
  void setUp() {
    database.clean();
  }

  @AfterEach
  void takeAway() throws SQLException {
    database.clean();
    run("delete from moderation_policy where seed = 'sample-council'");
  }

  @Test
  void anEmptyDatabaseGetsTheWholeCouncilOnce() throws SQLException {
    assertThat(sample.makeIfEmpty(PASSWORD)).contains(PASSWORD);
    assertThat(sample.makeIfEmpty(PASSWORD)).isEmpty();

    assertThat(text("select name || ' ' || is_sample from council"))
        .isEqualTo("Sample council (invented) true");
    var finalised = "select count(*) from audit where source = 'sample' and status = 'finalised'";
    assertThat(text(finalised + " and tool_version_id is null"))
        .as("one is opened again")
        .isEqualTo("1499");
    assertThat(text(finalised + " and tool_version_id is not null")).isEqualTo("122");
    assertThat(text(finalised + " and sections_complete < sections"))
        .as("whole by the rules that hold for everybody")
        .isEqualTo("0");
    assertThat(text("select count(*) from team where valid_to is null")).isEqualTo("13");
    assertThat(text("select count(*) from team_succession")).isEqualTo("4");
    assertThat(text("select count(*) from person where password_hash is not null")).isEqualTo("8");
    assertThat(
            text(
                "select random_share from moderation_policy where audit_type = 'case_file' order by"
                    + " valid_from desc limit 1"))
        .isEqualTo("1.000");
  }

  @Test
  void aDatabaseThatBelongsToSomebodyIsLeftAlone() throws SQLException {
    run("insert into service (code, label) values ('own', 'Own')");
    run("insert into team (code, label, service_code) values ('own', 'Own', 'own')");

    assertThat(sample.makeIfEmpty(PASSWORD)).isEmpty();

    assertThat(text("select count(*) from audit")).isEqualTo("0");
  }

  @Test
  void theAccountsSignInAndHaveWorkAndFigures() {
    sample.makeIfEmpty(PASSWORD);

    for (var person : SamplePerson.ACCOUNTS) {
      var answer =
          callers
              .asNobody()
              .post(
                  "/api/login",
                  "{\"username\":\"%s\",\"password\":\"%s\"}"
                      .formatted(person.username(), PASSWORD))
              .is(200);
      assertThat(answer.text("/roles/0")).isEqualTo(person.role().code());
    }
    assertThat(callers.as("auditor1").get("/api/me/work").is(200).at("/items").size()).isEqualTo(8);
    assertThat(callers.as("moderator1").get("/api/me/work").is(200).at("/items").size())
        .isEqualTo(6);
    assertThat(
            callers
                .as("practitioner1")
                .get("/api/me/work")
                .is(200)
                .at("/items")
                .findValuesAsText("task"))
        .containsExactlyInAnyOrder("reflect", "respond");
    var all =
        callers.as("improvement1").get("/api/measures/judged-good?by=team&sampling=all").is(200);
    assertThat(all.at("/total/audits").asInt()).as("86 of them made with a tool").isEqualTo(1_235);
    assertThat(all.at("/rows").size()).isEqualTo(16);
    var own = callers.as("manager1").get("/api/measures/judged-good?by=team&sampling=all").is(200);
    assertThat(own.at("/rows").size()).isEqualTo(1);
  }

  @Test
  void everyPageOfAnAuditMadeWithAToolHasSomethingToShow() throws SQLException {
    sample.makeIfEmpty(PASSWORD);
    var lead = callers.as("improvement1");

    for (var draft : callers.as("auditor1").get("/api/me/work").at("/items")) {
      var path = "/api/audits/" + draft.at("/audit/id").asText();
      var read = callers.as("auditor1").get(path).is(200);
      callers.as("auditor1").get(path + "/form").is(200);
      callers.as("auditor1").get(path + "/changes").is(200);
      callers.as("auditor1").get(path + "/previous").is(200);
      if (read.text("/status").equals("returned")) {
        assertThat(read.at("/decisions/0/notes").size()).isEqualTo(2);
        assertThat(read.at("/missing").findValuesAsText("detail"))
            .as("nothing but the notes to answer")
            .hasSize(2)
            .allMatch(detail -> detail.startsWith("Answer the note on "));
      }
    }
    assertThat(lead.get("/api/safety-concerns").is(200).at("/items").size()).isEqualTo(2);
    var involvement = lead.get("/api/measures/involvement?by=team").is(200);
    assertThat(involvement.at("/total/practitioner/tookPart").asInt()).isPositive();
    assertThat(involvement.at("/total/feedback/given").asInt()).isPositive();
    assertThat(text("select count(distinct population) from audit")).isEqualTo("7");
    assertThat(
            text(
                "select count(*) from audit_answer where choice = 'no'"
                    + " and audit_id in (select id from audit where status = 'finalised')"))
        .isNotEqualTo("0");
  }

  @Test
  void somethingHappenedSinceTheLastMeeting() throws SQLException {
    sample.makeIfEmpty(PASSWORD);
    var lead = callers.as("improvement1");
    var since = Instant.now().minus(Duration.ofDays(14));

    var changes =
        lead.get("/api/measures/changes?type=case_file&sampling=all&since=" + since).is(200);
    assertThat(changes.at("/total/noLongerCounted/of").asInt()).isEqualTo(1);
    assertThat(changes.at("/total/lowered").asInt()).isPositive();
    assertThat(lead.get("/api/targets").is(200).at("/items").size()).isEqualTo(1);
    assertThat(text("select count(*) from milestone")).isEqualTo("2");
    assertThat(text("select count(*) from meeting_pack where status = 'waiting'")).isEqualTo("1");
    var planned = lead.get("/api/measures/completion").is(200);
    assertThat(planned.at("/total/doneByExtension").asInt()).isEqualTo(1);
    assertThat(text("select count(*) from audit_decision where kind = 'extended'")).isEqualTo("1");
    assertThat(
            text(
                "select count(*) * 100 / (select count(*) from audit where type = 'case_file' and"
                    + " status = 'finalised') from audit where type = 'case_file' and status ="
                    + " 'finalised' and population is null"))
        .as("per cent of case files without a population")
        .matches("[0-9]");
  }

  @Test
  void theCouncilIsTheSameEveryTime() throws SQLException {
    sample.makeIfEmpty(PASSWORD);
    var written =
        """
        select md5(string_agg(a.reference || coalesce(g.grade_code, '') || coalesce(g.rationale, ''), ','
                              order by a.reference, g.area_code))
        from audit a join audit_grade g on g.audit_id = a.id where a.tool_version_id is not null
        """;
    var first = text(written);
    takeAway();
    sample.makeIfEmpty(PASSWORD);
    assertThat(text(written)).isEqualTo(first);
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
