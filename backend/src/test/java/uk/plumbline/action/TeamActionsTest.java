package uk.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.CountedAudits;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class TeamActionsTest {
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
  }

  private Answer ask(String who, String query) {
    return council.as(who).get("/api/actions" + query);
  }

  private static UUID audit(String team) {
    return CountedAudits.of("short", team, "2026-10-05", "in_care");
  }

  /** Gives an audit an action; one without a day for null. */
  private static void action(UUID audit, String what, String dueOn) {
    Situation.run(
        """
        insert into audit_action (id, audit_id, position, concerns, action, owner, due_on)
        select gen_random_uuid(), '%1$s', count(*), 'child', '%2$s', 'Team manager', %3$s
        from audit_action where audit_id = '%1$s'
        """
            .formatted(audit, what, dueOn == null ? "null" : "date '" + dueOn + "'"));
  }

  @Test
  void aManagerReadsWhatTheirTeamsAuditsEndedWithSoonestDueFirst() {
    var first = audit("north");
    action(first, "Update the plan", "2026-12-20");
    action(first, "Without a day", null);
    action(audit("north"), "See the child alone", "2026-12-01");
    action(audit("care"), "Of another team", "2026-11-01");

    Answer found = ask("manager", "?team=north").is(200);

    assertThat(found.at("/items").findValuesAsText("action"))
        .containsExactly("See the child alone", "Update the plan");
    assertThat(found.text("/items/1/dueOn")).isEqualTo("2026-12-20");
    assertThat(found.text("/items/1/owner")).isEqualTo("Team manager");
    assertThat(found.text("/items/1/audit/id")).isEqualTo(first.toString());
    assertThat(found.text("/items/1/audit/caseReference")).isEqualTo("CF-1");
    assertThat(found.at("/hasMore").asBoolean()).isFalse();
    assertThat(found.at("/withheld").asInt()).isZero();
  }

  @Test
  void fromADayOnThoseDueEarlierAreLeftOut() {
    var audit = audit("north");
    action(audit, "Earlier", "2026-11-30");
    action(audit, "On the day", "2026-12-01");

    assertThat(
            ask("manager", "?team=north&dueFrom=2026-12-01")
                .is(200)
                .at("/items")
                .findValuesAsText("action"))
        .containsExactly("On the day");
  }

  @Test
  void moreThanAPageHoldsIsSaid() {
    var audit = audit("north");
    for (int i = 0; i < 201; i++) {
      action(audit, "Action", "2026-12-01");
    }

    Answer found = ask("manager", "?team=north").is(200);

    assertThat(found.at("/items").size()).isEqualTo(200);
    assertThat(found.at("/hasMore").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "manager, 1, 0",
    "improvement, 1, 0",
    // Wrote it.
    "auditor, 1, 0",
    // Sees grades, and no text about a child.
    "admin, 0, 1",
    // May not even know of it.
    "colleague, 0, 0",
    "moderator, 0, 0",
    "worker, 0, 0"
  })
  void whoeverMayNotReadTheAuditReadsNoneOfItsActions(String who, int shown, int withheld) {
    action(audit("north"), "Update the plan", "2026-12-20");

    Answer found = ask(who, "?team=north").is(200);

    assertThat(found.at("/items").size()).isEqualTo(shown);
    assertThat(found.at("/withheld").asInt()).isEqualTo(withheld);
    assertThat(found.http().body().contains("Update the plan")).isEqualTo(shown == 1);
  }

  @Test
  void aManagerReadsNoneOfATeamTheyDoNotManage() {
    action(audit("care"), "Update the plan", "2026-12-20");

    Answer found = ask("manager", "?team=care").is(200);

    assertThat(found.at("/items").size()).isZero();
    assertThat(found.at("/withheld").asInt()).isZero();
  }

  @Test
  void whatIsNotFinalisedIsNotShown() {
    Answer draft = Drafts.complete(council.as("auditor"));
    action(UUID.fromString(draft.text("/id")), "Not yet", "2026-12-20");

    assertThat(ask("auditor", "?team=north").is(200).at("/items").size()).isZero();
  }

  @Test
  void supervisionAuditsNeedThePermissionHereToo() {
    action(audit("north"), "Of a supervision audit", "2026-12-20");
    Situation.run("update audit set type = 'supervision'");

    // The group has it, the manager has not.
    assertThat(ask("improvement", "?team=north").is(200).at("/items").size()).isEqualTo(1);
    assertThat(ask("manager", "?team=north").is(200).at("/items").size()).isZero();
  }

  @Test
  void thatTheyWereReadIsRecordedWithoutAWordOfThem() {
    ask("manager", "?team=north").is(200);
    assertThat(recorded()).isEmpty();
    action(audit("north"), "Update the plan", "2026-12-20");
    ask("manager", "?team=north").is(200);
    assertThat(recorded()).containsExactly("Person manager north {}");
  }

  private static List<String> recorded() {
    return Situation.column(
        """
        select person_name || ' ' || subject_id || ' ' || detail
        from activity where action = 'actions_read' and subject_type = 'team'
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?team=", "?team=nowhere", "?team=No%20rth", "?team=north&dueFrom=tomorrow"})
  void aQuestionThatCannotBeReadIsRefused(String query) {
    ask("manager", query).isProblem(400, "bad-request");
  }

  @Test
  void nobodyReadsThemWithoutSigningIn() {
    council.asNobody().get("/api/actions?team=north").isProblem(401, "sign-in-needed");
  }
}
