package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.counted.WhatCounts;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class InvolvementTest {
  @Inject Council council;
  @Inject WhatCounts whatCounts;
  @Inject TransactionOperations<Connection> transactions;

  @BeforeEach
  void setUp() {
    council.afresh();
    Situation.run(
        """
        insert into audit_tool (code, kind, shipped) values ('measured', 'case_file', false);
        insert into audit_tool_version (tool_code, number, status, label, framework_code, document, published_at)
        values ('measured', 1, 'published', 'Measured', 'ilacs', '{}', now())
        """);
  }

  /** An audit as a tool that asks would leave it; null for what is not said. */
  private void audit(
      String team, String auditedOn, String status, String worker, String child, String family) {
    Situation.run(
        """
        with a as (
            insert into audit (reference, type, origin, source, team_code, audited_on, sampling, framework_code,
                               scale_code, case_reference, auditor_name, status, submitted_at, finalised_at,
                               tool_version_id)
            select 'T-' || nextval('audit_reference_number'), 'case_file', 'internal', 'entered', %s, %s, 'random',
                   'ilacs', 'ofsted_2013', 'CF-1', 'Somebody', %s, now(),
                   case when %s = 'finalised' then now() end, v.id
            from audit_tool_version v where v.tool_code = 'measured'
            returning id)
        insert into audit_involvement (audit_id, involvement, child_feedback, family_feedback)
        select id, %s, %s, %s from a
        """
            .formatted(
                text(team),
                "date " + text(auditedOn),
                text(status),
                text(status),
                text(worker),
                text(child),
                text(family)));
    record();
  }

  /** What counts is kept as whoever changes an audit keeps it. */
  private void record() {
    var audits = Counted.query("select id from audit").stream().map(UUID::fromString).toList();
    transactions.executeWrite(
        status -> {
          whatCounts.record(audits);
          return null;
        });
  }

  private static String text(String value) {
    return value == null ? "null" : "'" + value + "'";
  }

  private void finalised(String team, String worker, String child, String family) {
    audit(team, "2026-10-05", "finalised", worker, child, family);
  }

  private Answer measure(String who, String query) {
    return council.as(who).get("/api/measures/involvement?" + query).is(200);
  }

  @Test
  void whatWasCountedStandsBesideEveryProportion() {
    finalised("north", "took_part", "given", "declined");
    finalised("north", "took_part", "declined", "sought");
    finalised("north", "invited", "sought", "not_appropriate");
    finalised("north", "not_involved", "not_appropriate", "not_appropriate");
    Answer answer = measure("improvement", "by=team");
    var north = answer.at("/rows/1");
    assertThat(north.path("key").asText()).isEqualTo("north");
    assertThat(north.at("/practitioner/audits").asInt()).isEqualTo(4);
    assertThat(north.at("/practitioner/tookPart").asInt()).isEqualTo(2);
    assertThat(north.at("/practitioner/invited").asInt()).isEqualTo(1);
    assertThat(north.at("/practitioner/notInvolved").asInt()).isEqualTo(1);
    assertThat(north.at("/practitioner/proportion").asDouble()).isEqualTo(0.5);
    // Wilson's interval for 2 of 4, from the published formula.
    assertThat(north.at("/practitioner/interval95/lower").asDouble())
        .isCloseTo(0.1500, within(0.0001));
    assertThat(north.at("/practitioner/interval95/upper").asDouble())
        .isCloseTo(0.8500, within(0.0001));
    assertThat(north.at("/feedback/audits").asInt()).isEqualTo(3);
    assertThat(north.at("/feedback/given").asInt()).isEqualTo(1);
    assertThat(north.at("/feedback/declined").asInt()).isEqualTo(1);
    assertThat(north.at("/feedback/sought").asInt()).isEqualTo(1);
    assertThat(north.at("/feedback/notAppropriate").asInt()).isEqualTo(1);
    assertThat(north.at("/feedback/proportion").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void whereNothingWasCountedThereIsNoProportion() {
    Answer answer = measure("improvement", "by=team");
    assertThat(answer.at("/rows").findValuesAsText("key"))
        .containsExactly("care", "north", "old_south", "south");
    assertThat(answer.at("/total/practitioner/audits").asInt()).isZero();
    assertThat(answer.at("/total/practitioner/proportion").isNull()).isTrue();
    assertThat(answer.at("/total/practitioner/interval95").isNull()).isTrue();
    finalised("north", null, "not_appropriate", "not_appropriate");
    Answer after = measure("improvement", "by=team");
    assertThat(after.at("/total/feedback/notAppropriate").asInt()).isEqualTo(1);
    assertThat(after.at("/total/feedback/proportion").isNull()).isTrue();
  }

  @Test
  void onlyWhatCountsIsCounted() {
    audit("north", "2026-10-05", "submitted", "took_part", "given", "given");
    audit("north", "2026-10-05", "withdrawn", "took_part", "given", "given");
    finalised("north", null, null, null);
    finalised("care", "took_part", "given", "given");
    Situation.run("update audit set tool_version_id = null where team_code = 'care'");
    record();
    Answer answer = measure("improvement", "by=team");
    assertThat(answer.at("/total/practitioner/audits").asInt()).isZero();
    assertThat(answer.at("/total/feedback/audits").asInt()).isZero();
  }

  @Test
  void rollUpsPoolCounts() {
    finalised("north", "took_part", "given", "given");
    finalised("south", "not_involved", "declined", "declined");
    finalised("south", "not_involved", "declined", "declined");
    Answer services = measure("improvement", "by=service");
    var help = services.at("/rows/1");
    assertThat(help.path("key").asText()).isEqualTo("help_and_protection");
    assertThat(help.at("/practitioner/proportion").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(services.at("/total/feedback/proportion").asDouble())
        .isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void monthsAndQuartersHaveNoGaps() {
    audit("north", "2026-07-31", "finalised", "took_part", "given", "given");
    audit("north", "2026-10-01", "finalised", "invited", "sought", "sought");
    assertThat(measure("improvement", "by=month").at("/rows").findValuesAsText("key"))
        .containsExactly("2026-07", "2026-08", "2026-09", "2026-10");
    assertThat(measure("improvement", "by=quarter").at("/rows").findValuesAsText("key"))
        .containsExactly("2026-Q3", "2026-Q4");
    Answer bounded = measure("improvement", "by=month&from=2026-08-01&to=2026-10-01");
    assertThat(bounded.at("/total/practitioner/audits").asInt()).isEqualTo(1);
  }

  @Test
  void aTeamManagerSeesTheirOwnTeamsAlone() {
    finalised("north", "took_part", "given", "given");
    finalised("care", "not_involved", "declined", "declined");
    Answer answer = measure("manager", "by=team");
    assertThat(answer.at("/rows").findValuesAsText("key")).containsExactly("north");
    assertThat(answer.at("/total/practitioner/audits").asInt()).isEqualTo(1);
    assertThat(answer.text("/definition/scope")).isEqualTo("own_teams");
    // Being supervised oneself opens no other team's figures.
    Situation.run(
        "insert into person_role select id, 'practitioner' from person where username = 'manager'");
    assertThat(measure("manager", "by=team").at("/total/practitioner/audits").asInt()).isEqualTo(1);
    council.as("worker").get("/api/measures/involvement?by=team").isProblem(403, "not-permitted");
  }

  @Test
  void aPastInstantSaysWhatTheAuditsSaidThen() {
    finalised("north", "took_part", "given", "declined");
    Answer then = measure("improvement", "by=team");
    finalised("north", "invited", "sought", "sought");
    Situation.run(
        "update audit_involvement set involvement = 'not_involved', child_feedback = 'declined'");
    record();

    Answer again = measure("improvement", "by=team&asAt=" + then.text("/asAt"));

    assertThat(again.at("/rows")).isEqualTo(then.at("/rows"));
    assertThat(again.text("/asAt")).isEqualTo(then.text("/asAt"));
    assertThat(again.at("/total/practitioner/tookPart").asInt()).isEqualTo(1);
    assertThat(again.at("/total/feedback/given").asInt()).isEqualTo(1);
    Answer now = measure("improvement", "by=team");
    assertThat(now.at("/total/practitioner/notInvolved").asInt()).isEqualTo(2);
    assertThat(now.at("/total/feedback/given").asInt()).isZero();
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    var improvement = council.as("improvement");
    for (String query :
        new String[] {
          "",
          "by=area",
          "by=moon",
          "by=team&colour=red",
          "by=team&team=nowhere",
          "by=team&service=nowhere",
          "by=team&from=2026-02-01&to=2026-01-01",
          "by=team&asAt=yesterday",
          "by=team&asAt=2999-01-01T00:00:00Z"
        }) {
      improvement.get("/api/measures/involvement?" + query).isProblem(400, "bad-request");
    }
  }
}
