package uk.plumbline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/** Of two moderators on one audit one decides, and what the other graded is kept. */
@MicronautTest(transactional = false)
class FurtherOpinionsTest {
  private static final int ROUNDS = 1_000;

  @Inject Council council;
  @Inject ModerationController controller;
  @Inject People people;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  /** Handed in audits by the thousand, as handing them in one by one would leave them. */
  private static List<UUID> submitted() {
    Situation.run(
        """
        insert into audit (reference, type, origin, source, team_code, audited_on, sampling, framework_code,
                           scale_code, case_reference, auditor_id, auditor_name, status, created_at, updated_at,
                           submitted_at)
        select 'RACE-' || n, 'case_file', 'internal', 'entered', 'north', '2026-10-05', 'random', 'ilacs',
               'ofsted_2013', 'CF-' || n, p.id, p.name, 'submitted', now(), now(), now()
        from generate_series(1, %d) n, person p
        where p.username = 'auditor'
        """
            .formatted(ROUNDS));
    Situation.run(
        """
        insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code, rationale)
        select a.id, g.code, a.framework_code, a.scale_code, 'good', 'Seen.'
        from audit a, unnest(array['overall', 'help_and_protection']) as g (code)
        """);
    Situation.run(
        """
        insert into moderation (audit_id, framework_code, scale_code, auditor_id, selection, selection_reason,
                                selected_at)
        select id, framework_code, scale_code, auditor_id, 'random', 'Drawn', now() from audit
        """);
    return Counted.query("select cast(id as text) from audit").stream()
        .map(UUID::fromString)
        .toList();
  }

  private Callable<String> decide(
      String who, String grade, List<UUID> audits, int round, CyclicBarrier together) {
    Person moderator = people.findActive(who).orElseThrow();
    return () -> {
      together.await();
      var request =
          new ModerateAuditRequest(
              who + " in round " + round,
              new SettledGradeEntry(grade, null),
              List.of(new SettledAreaGradeEntry("help_and_protection", grade, null)),
              null,
              null);
      try {
        controller.moderateAudit(audits.get(round), "\"1\"", request, moderator);
        return "decided";
      } catch (ProblemException refused) {
        return refused.type() + ": " + refused.getMessage();
      }
    };
  }

  @Test
  void aThousandRacesLeaveOneDecisionAndOneFurtherOpinionEach() throws Exception {
    var audits = submitted();
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        var ends =
            threads.invokeAll(
                List.of(
                    decide("moderator", "good", audits, round, together),
                    decide("second", "inadequate", audits, round, together)));
        var both = List.of(ends.get(0).get(), ends.get(1).get());
        assertThat(both).containsOnlyOnce("decided");
        assertThat(both)
            .anySatisfy(
                end -> assertThat(end).startsWith("SECOND_CHECK_TAKEN").contains("are kept"));
      }
    }
    assertThat(
            Counted.query(
                """
                select count(*) filter (where a.status = 'finalised' and m.decided_at is not null
                                        and m.moderator_id = m.decided_by_id)
                       || ' decisions, ' || count(*) filter (where a.version = 3)
                from moderation m join audit a on a.id = m.audit_id
                """))
        .containsExactly("1000 decisions, 1000");
    assertThat(
            Counted.query(
                """
                select count(*) || ' opinions of ' || count(distinct o.moderation_id)
                       || ', ' || count(*) filter (where o.person_id <> m.decided_by_id
                                                   and o.rationale like p.username || ' in round %')
                from moderation_opinion o
                join moderation m on m.id = o.moderation_id
                join person p on p.id = o.person_id
                where o.area_code = 'overall'
                """))
        .containsExactly("1000 opinions of 1000, 1000");
    assertThat(Counted.differences()).isEmpty();
  }

  private static final String OWN =
      """
      {"overall": {"grade": "outstanding", "rationale": "The plan is the child's own."},
       "areas": [{"area": "help_and_protection", "grade": "good"}]}
      """;

  @Test
  void whoeverIsSecondIsToldThatTheirGradesAreKept() {
    Answer submitted = Situation.SUBMITTED.reached(council);
    var path = Drafts.path(submitted);
    council
        .as("moderator")
        .write("PUT", path + "/second-grades", submitted.etag(), Situation.LOWER_GRADES)
        .is(200);
    Caller second = council.as("second");
    Answer told =
        second
            .write("PUT", path + "/second-grades", submitted.etag(), OWN)
            .isProblem(409, "second-check-taken");
    assertThat(told.text("/detail")).contains("kept", "does not count");

    // Nobody else learns of them before the decision, and the moderator only with their own.
    assertThat(council.as("auditor").get(path).http().body()).doesNotContain("child's own");
    Answer graded = council.as("moderator").get(path).is(200);
    assertThat(graded.text("/moderation/furtherOpinions/0/by")).isEqualTo("Person second");
    Answer settled =
        council
            .as("moderator")
            .write("POST", path + "/moderation", graded.etag(), Drafts.LOWERING)
            .is(200);
    assertThat(settled.text("/final/overall")).isEqualTo("requires_improvement");
    Answer seen = council.as("auditor").get(path).is(200);
    assertThat(seen.text("/moderation/furtherOpinions/0/judgements/1/grade"))
        .isEqualTo("outstanding");
    assertThat(seen.text("/moderation/furtherOpinions/0/judgements/1/rationale"))
        .isEqualTo("The plan is the child's own.");
    assertThat(council.as("admin").get(path).http().body()).doesNotContain("child's own");
    assertThat(seen.at("/moderation/furtherOpinions").size()).isEqualTo(1);
  }

  @Test
  void onlyWholeGradesOfSomebodyWhoHadOpenedTheAuditAreKept() {
    Answer graded = Situation.GRADED.reached(council);
    var path = Drafts.path(graded) + "/second-grades";
    Caller second = council.as("second");
    for (Answer told :
        List.of(
            second.write("PUT", path, graded.etag(), "{\"overall\": {\"grade\": \"good\"}}"),
            second.write("PUT", path, null, OWN),
            second.write(
                "POST", Drafts.path(graded) + "/return", graded.etag(), Situation.RETURN))) {
      told.isProblem(409, "second-check-taken");
      assertThat(told.text("/detail")).contains("Nothing of yours was stored");
    }
    Situation.run(
        "insert into person_team (person_id, team_code, relation) select id, 'north', 'member' from"
            + " person where username = 'second'");
    second.write("PUT", path, graded.etag(), OWN).isProblem(409, "second-check-taken");
    assertThat(Counted.query("select person_name from moderation_opinion")).isEmpty();
  }
}
