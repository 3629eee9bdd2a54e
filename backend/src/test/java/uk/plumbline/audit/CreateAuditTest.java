package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;

@MicronautTest(transactional = false)
class CreateAuditTest {
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer create(String username, String json) {
    return council.as(username).post("/api/audits", json);
  }

  private static String with(String member, String value) {
    return Drafts.COMPLETE.replaceFirst(
        "\"" + member + "\": \"[^\"]*\"", "\"" + member + "\": " + value);
  }

  @Test
  void anAuditorStartsAnAuditOfTheirOwn() {
    Answer created = create("auditor", Drafts.COMPLETE).is(201);

    assertThat(created.etag()).isEqualTo("\"1\"");
    assertThat(created.header("Location")).isEqualTo(Drafts.path(created));
    assertThat(created.text("/status")).isEqualTo("in_progress");
    assertThat(created.text("/auditor/username")).isEqualTo("auditor");
    assertThat(created.text("/overall/grade")).isEqualTo("good");
    assertThat(created.text("/service/code")).isEqualTo("help_and_protection");
    assertThat(created.at("/allowedActions").toString())
        .isEqualTo("[\"edit\",\"submit\",\"raise_concern\"]");
    assertThat(created.at("/missing").size()).isZero();
  }

  @Test
  void anAdministratorAllocatesAnAuditToAnAuditor() {
    var request =
        """
        {"type": "supervision", "team": "care", "auditedOn": "2026-10-05", "dueOn": "2026-12-01",
         "sampling": "targeted", "framework": "supervision", "caseReference": "SV-1043",
         "auditor": "Colleague"}
        """;
    Answer created = create("admin", request).is(201);

    assertThat(created.text("/status")).isEqualTo("allocated");
    assertThat(created.text("/auditor/username")).isEqualTo("colleague");
    assertThat(council.as("colleague").get("/api/me/work").text("/items/0/audit/id"))
        .isEqualTo(created.text("/id"));
  }

  @Test
  void onlyAdministratorsAndTheImprovementGroupAllocate() {
    var request = Drafts.COMPLETE.replace("{\"type\"", "{\"auditor\": \"colleague\", \"type\"");
    create("auditor", request).isProblem(403, "not-permitted");
    create("moderator", request).isProblem(403, "not-permitted");
    create("manager", request).isProblem(403, "not-permitted");
  }

  @Test
  void whoeverAllocatesDoesNotGrade() {
    create("admin", Drafts.COMPLETE.replace("{\"type\"", "{\"auditor\": \"colleague\", \"type\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/overall");
    create("admin", Drafts.COMPLETE.replace("{\"type\"", "{\"auditor\": \"manager\", \"type\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/auditor");
  }

  @Test
  void aReferenceIsTakenOnce() {
    var request = Drafts.COMPLETE.replace("{\"type\"", "{\"reference\": \"A-1\", \"type\"");
    create("auditor", request).is(201);
    create("colleague", request).isProblem(409, "reference-taken");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "team,          \"nowhere\",      #/team",
        "team,          \"South\",        #/team",
        "framework,     \"none\",         #/framework",
        "auditedOn,     \"2999-01-01\",   #/auditedOn",
        "auditedOn,     \"1899-01-01\",   #/auditedOn",
        "caseReference, \"Ann Example\",  #/caseReference",
        "caseReference, \"nodigits\",     #/caseReference",
        "caseReference, \"=1+1\",         #/caseReference",
      })
  void eachFaultIsReportedWhereItIs(String member, String value, String pointer) {
    create("auditor", with(member, value)).isProblem(400, "bad-request").pointsAt(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[]",
        "\"text\"",
        "{\"type\": \"case_file\", \"status\": \"finalised\"}",
        "{\"type\": \"dip\"}",
        "{\"type\": 1}",
        "{\"version\": 7}"
      })
  void whatTheContractDoesNotKnowIsRefused(String json) {
    create("auditor", json).isProblem(400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-02-30\"",
        "\"0000-00-00\"",
        "20261005",
        "\"+999999-01-01\"",
        "\"5 October\""
      })
  void whatIsNoDateIsRefused(String date) {
    create("auditor", with("auditedOn", date)).isProblem(400, "bad-request");
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    create(
            "auditor",
            with("team", "\"nowhere\"").replace("\"grade\": \"good\"", "\"grade\": \"adequate\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/team")
        .pointsAt("#/overall/grade")
        .pointsAt("#/areas/help_and_protection/grade");
  }

  @Test
  void adequateBelongsToTheScaleBefore2013Only() {
    create(
            "auditor",
            """
            {"type": "case_file", "team": "north", "auditedOn": "2012-06-22", "sampling": "random",
             "framework": "pre2013", "caseReference": "W-113", "overall": {"grade": "adequate", "rationale": "x"}}
            """)
        .is(201);
    create(
            "auditor",
            """
            {"type": "case_file", "team": "north", "auditedOn": "2012-06-22", "sampling": "random",
             "framework": "pre2013", "caseReference": "W-113", "overall": {"grade": "requires_improvement"}}
            """)
        .isProblem(400, "bad-request")
        .pointsAt("#/overall/grade");
  }

  @Test
  void theTeamMustHaveExistedOnTheAuditDate() {
    create("auditor", with("team", "\"old_south\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/team");
    create("auditor", with("team", "\"old_south\"").replace("2026-10-05", "2025-09-30")).is(201);
    create("auditor", with("team", "\"south\"").replace("2026-10-05", "2025-09-30"))
        .isProblem(400, "bad-request")
        .pointsAt("#/team");
  }

  @Test
  void todayIsNotTheFuture() {
    create("auditor", Drafts.COMPLETE.replace("2026-10-05", LocalDate.now(Today.ZONE).toString()))
        .is(201);
  }

  @Test
  void textIsStoredAsTyped() {
    var typed = "Line one\\nline two \\t “quotes” 👩‍👧 עברית \\u202e <b>&amp;</b> ";
    var created =
        create(
            "auditor", Drafts.COMPLETE.replace("The plan moved on and the child says so.", typed));
    assertThat(created.is(201).text("/overall/rationale"))
        .isEqualTo("Line one\nline two \t “quotes” 👩‍👧 עברית \u202e <b>&amp;</b> ");
  }

  @Test
  void textThatCannotBeStoredAsTypedIsRefused() {
    for (var bad : new String[] {"a\\u0000b", "a\\ud800b", "a\\udc00"}) {
      create("auditor", Drafts.COMPLETE.replace("Seen alone", bad)).isProblem(400, "bad-request");
    }
    create("auditor", Drafts.COMPLETE.replace("Seen alone", "x".repeat(20_001)))
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/0/rationale");
    create("auditor", Drafts.COMPLETE.replace("Seen alone", "x".repeat(1_100_000)))
        .isProblem(413, "body-too-large");
  }
}
