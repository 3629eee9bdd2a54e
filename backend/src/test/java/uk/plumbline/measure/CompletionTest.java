package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class CompletionTest {
  private static final String MEASURE = "/api/measures/completion";
  private static final String COUNTS =
      "doneInTime,doneByExtension,doneLate,notDueYet,overdue,withdrawn";

  @Inject Council council;
  @Inject Clock clock;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer measure(String who, String query) {
    return council.as(who).get(MEASURE + query).is(200);
  }

  /**
   * An audit of auditor's as it would be left.
   *
   * @param submitted an instant; null when never handed in
   */
  static void planned(String who, String status, String dueOn, String submitted) {
    var handedIn = submitted == null ? "null" : "timestamptz '" + submitted + "'";
    Situation.run(
        """
        insert into audit (reference, type, origin, source, team_code, audited_on, due_on, sampling, framework_code,
                           scale_code, case_reference, auditor_id, auditor_name, status, submitted_at, finalised_at)
        select 'T-' || nextval('audit_reference_number'), 'case_file', 'internal', 'entered', 'north', '2026-06-01',
               date '%s', 'random', 'ilacs', 'ofsted_2013', 'CF-1', p.id, p.name, '%s', %s,
               case when '%s' = 'finalised' then now() end
        from person p where p.username = '%s'
        """
            .formatted(dueOn, status, handedIn, status, who));
  }

  /** The newest planned audit was given a later date. */
  static void extended(String before, String after) {
    Situation.run(
        """
        insert into audit_decision (audit_id, kind, decided_at, person_name, reason, due_before, due_after)
        select id, 'extended', now(), 'Somebody', 'The file came late.', date '%s', date '%s'
        from audit order by created_at desc, reference desc limit 1;
        update audit set due_on = date '%2$s'
        where id = (select id from audit order by created_at desc, reference desc limit 1)
        """
            .formatted(before, after));
  }

  static String counts(JsonNode row) {
    var found = new StringBuilder();
    for (String name : COUNTS.split(",")) {
      found.append(row.path(name).asInt()).append(' ');
    }
    return found.toString().strip();
  }

  private static JsonNode row(Answer answer, String username) {
    return StreamSupport.stream(answer.at("/rows").spliterator(), false)
        .filter(row -> row.path("key").asText().equals(username))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyPlannedAuditIsInOneCount() {
    planned("auditor", "finalised", "2026-06-30", "2026-06-30T12:00:00Z");
    planned("auditor", "submitted", "2026-06-10", "2026-06-20T12:00:00Z");
    extended("2026-06-10", "2026-06-20");
    planned("auditor", "submitted", "2026-06-10", "2026-06-25T12:00:00Z");
    extended("2026-06-10", "2026-06-20");
    planned("auditor", "submitted", "2026-06-10", "2026-06-11T12:00:00Z");
    planned("auditor", "in_progress", Today.on(clock).toString(), null);
    planned("auditor", "allocated", Today.on(clock).minusDays(1).toString(), null);
    planned("auditor", "withdrawn", "2026-06-10", "2026-06-09T12:00:00Z");

    Answer answer = measure("improvement", "");

    assertThat(counts(row(answer, "auditor"))).isEqualTo("1 1 2 1 1 1");
    assertThat(row(answer, "auditor").path("planned").asInt()).isEqualTo(7);
    assertThat(row(answer, "auditor").at("/inTime/of").asInt()).isEqualTo(5);
    assertThat(row(answer, "auditor").at("/inTime/proportion").asDouble()).isEqualTo(0.2);
    assertThat(counts(answer.at("/total"))).isEqualTo("1 1 2 1 1 1");
    assertThat(answer.text("/definition/history")).contains("As they stood at the instant");
  }

  @Test
  void theDayIsLondonsAndTheFirstHandingInCounts() {
    // Half past midnight in London, on the day after.
    planned("auditor", "submitted", "2026-06-30", "2026-06-30T23:30:00Z");
    assertThat(counts(measure("improvement", "").at("/total"))).isEqualTo("0 0 1 0 0 0");
    var today = Today.on(clock);
    Answer draft =
        council
            .as("both")
            .post(
                "/api/audits",
                Drafts.COMPLETE.replace("{\"type\"", "{\"dueOn\": \"" + today + "\", \"type\""))
            .is(201);
    Answer submitted =
        council
            .as("both")
            .write("POST", Drafts.path(draft) + "/submission", draft.etag(), null)
            .is(200);
    council
        .as("improvement")
        .write("POST", Drafts.path(submitted) + "/return", submitted.etag(), Situation.RETURN)
        .is(200);
    Situation.run("update audit set submitted_at = null where status = 'returned'");
    assertThat(counts(row(measure("improvement", ""), "both")))
        .as("a return does not undo it")
        .isEqualTo("1 0 0 0 0 0");
  }

  @Test
  void anExtensionLeavesAnAuditInItsPeriod() {
    planned("auditor", "submitted", "2026-06-30", "2026-07-05T12:00:00Z");
    extended("2026-06-30", "2026-07-10");
    assertThat(counts(measure("improvement", "?from=2026-06-01&to=2026-06-30").at("/total")))
        .isEqualTo("0 1 0 0 0 0");
    assertThat(counts(measure("improvement", "?from=2026-07-01&to=2026-07-31").at("/total")))
        .isEqualTo("0 0 0 0 0 0");
  }

  @Test
  void underFiveThereAreCountsAndNoShare() {
    for (int i = 0; i < 4; i++) {
      planned("auditor", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    }
    Answer few = measure("admin", "");
    assertThat(row(few, "auditor").at("/inTime/count").asInt()).isEqualTo(4);
    assertThat(row(few, "auditor").at("/inTime/of").asInt()).isEqualTo(4);
    assertThat(row(few, "auditor").at("/inTime/proportion").isNull()).isTrue();
    planned("auditor", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    assertThat(row(measure("admin", ""), "auditor").at("/inTime/proportion").asDouble())
        .isEqualTo(1);
  }

  @Test
  void auditorsAreInTheOrderOfTheirNamesWhateverTheirFigures() {
    Situation.run(
        """
        update person set name = 'Auditor 10' where username = 'auditor';
        update person set name = 'auditor 9' where username = 'colleague';
        update person set name = 'Auditor 2' where username = 'both'
        """);
    planned("auditor", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    planned("colleague", "submitted", "2026-06-30", "2026-07-29T12:00:00Z");
    planned("both", "submitted", "2026-06-30", "2026-07-29T12:00:00Z");
    assertThat(measure("improvement", "").at("/rows").findValuesAsText("label"))
        .containsExactly("Auditor 2", "auditor 9", "Auditor 10");
  }

  @Test
  void anAuditorSeesTheirOwnAlone() {
    planned("auditor", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    planned("both", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    Answer own = measure("both", "");
    assertThat(own.at("/rows").findValuesAsText("key")).containsExactly("both");
    assertThat(own.at("/total/planned").asInt()).isEqualTo(1);
    assertThat(own.text("/definition/scope")).isEqualTo("own");
    assertThat(measure("colleague", "").at("/rows").size()).isZero();
    assertThat(measure("admin", "").at("/rows").size()).isEqualTo(2);
    for (String other : new String[] {"moderator", "manager", "worker"}) {
      council.as(other).get(MEASURE).isProblem(403, "not-permitted");
    }
  }

  @Test
  void onlyWhatTheCouncilPlannedCounts() {
    planned("auditor", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    Situation.run("update audit set origin = 'external'");
    planned("auditor", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    Situation.run("update audit set due_on = null where origin = 'internal'");
    assertThat(measure("improvement", "").at("/total/planned").asInt()).isZero();
    assertThat(measure("improvement", "").at("/total/inTime/proportion").isNull()).isTrue();
  }

  @Test
  void filtersAndCsv() {
    planned("auditor", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    assertThat(measure("improvement", "?team=south").at("/total/planned").asInt()).isZero();
    assertThat(measure("improvement", "?service=help_and_protection").at("/total/planned").asInt())
        .isEqualTo(1);
    assertThat(measure("improvement", "?type=supervision").at("/total/planned").asInt()).isZero();
    Answer csv =
        council
            .as("improvement")
            .send("GET", MEASURE, BodyPublishers.noBody(), "Accept", "text/csv")
            .is(200);
    assertThat(csv.http().body())
        .isEqualTo(
            "key,label,planned,done_in_time,done_by_extension,done_late,not_due_yet,overdue,"
                + "withdrawn,in_time.of,in_time.proportion\r\n"
                + "auditor,Person auditor,1,1,0,0,0,0,0,1,\r\n"
                + ",Total,1,1,0,0,0,0,0,1,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?asAt=2999-01-01T00:00:00Z",
        "?asAt=yesterday",
        "?team=nowhere",
        "?from=2026-02-01&to=2026-01-01"
      })
  void whatCannotBeAskedIsRefused(String query) {
    council.as("improvement").get(MEASURE + query).isProblem(400, "bad-request");
  }

  @Test
  void todayIsNotOverdue() {
    LocalDate today = Today.on(clock);
    planned("auditor", "in_progress", today.toString(), null);
    extended(today.minusDays(3).toString(), today.toString());
    assertThat(counts(measure("improvement", "").at("/total"))).isEqualTo("0 0 0 1 0 0");
  }
}
