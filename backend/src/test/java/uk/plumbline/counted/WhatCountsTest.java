package uk.plumbline.counted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class WhatCountsTest {
  @Inject Council council;
  @Inject WhatCounts whatCounts;
  @Inject LivesOfAudits lives;
  @Inject TransactionOperations<Connection> transactions;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private void record(UUID... audits) {
    transactions.executeWrite(
        status -> {
          whatCounts.record(List.of(audits));
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource
  void inEverySituationTheRecordSaysWhatTheAuditSays(Situation situation) {
    situation.reached(council);

    assertThat(Counted.differences()).isEmpty();
    assertThat(Counted.query("select count(*) from counted_audit where counted_to is null"))
        .isEqualTo(Counted.query("select count(*) from audit where status = 'finalised'"));
  }

  @Test
  void anImportIsKeptAndASecondOneClosesWhatItChanges() {
    ImportFile.empty().row("A-1").row("A-2").into(council);
    ImportFile.empty()
        .row("A-1")
        .row("A-2", "moderated_grade", "inadequate", "moderated_on", "2026-03-09")
        .into(council);

    assertThat(Counted.differences()).isEmpty();
    assertThat(
            Counted.query(
                """
                select a.reference || ' ' || g.final_grade_code || ' ' || (c.counted_to is null)
                from counted_audit c
                join counted_grade g on g.counted_id = c.id
                join audit a on a.id = c.audit_id
                order by c.id
                """))
        .containsExactlyInAnyOrder("A-1 good true", "A-2 good false", "A-2 inadequate true");
  }

  @Test
  void whereNothingChangedNothingIsWritten() {
    var audit = UUID.fromString(Situation.FINALISED.reached(council).text("/id"));
    var before = Counted.query("select c::text from counted_audit c");

    record(audit);
    record(audit, UUID.randomUUID());

    assertThat(Counted.query("select c::text from counted_audit c")).isEqualTo(before);
  }

  @Test
  void aLateSecondCheckClosesOneRowAndOpensTheNextAtTheSameInstant() {
    var audit = UUID.fromString(Situation.FINALISED.reached(council).text("/id"));
    Situation.run("update moderation_grade set settled_grade_code = 'inadequate'");
    assertThat(Counted.differences()).isNotEmpty();

    record(audit);

    assertThat(Counted.differences()).isEmpty();
    assertThat(Counted.overlaps()).isEmpty();
    assertThat(
            Counted.query(
                """
                select count(*)
                from counted_audit c
                join counted_audit n on n.audit_id = c.audit_id and n.counted_from = c.counted_to
                where n.counted_to is null
                """))
        .containsExactly("1");
  }

  @Test
  void aClockPutBackLeavesEveryPeriodWithALength() {
    var audit = UUID.fromString(Situation.FINALISED.reached(council).text("/id"));
    clockWasAnHourAhead();
    Situation.run("update moderation_grade set settled_grade_code = 'inadequate'");

    record(audit);

    assertThat(Counted.differences()).isEmpty();
    assertThat(Counted.overlaps()).isEmpty();
  }

  private static void clockWasAnHourAhead() {
    Situation.run("alter table counted_audit disable trigger counted_audit_stays");
    Situation.run("update counted_audit set counted_from = now() + interval '1 hour'");
    Situation.run("alter table counted_audit enable trigger counted_audit_stays");
  }

  private static Instant lastChange() {
    return Instant.parse(
        Counted.query(
                """
                select to_char(max(greatest(counted_from, counted_to)) at time zone 'UTC',
                               'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                from counted_audit
                """)
            .getFirst());
  }

  @Test
  void aClockPutBackLeavesTheLatestInstantAfterEveryChange() {
    Situation.FINALISED.reached(council);
    clockWasAnHourAhead();
    assertThat(whatCounts.latestSettled()).isEqualTo(lastChange());

    var other = Situation.FINALISED.reached(council);
    council
        .as("improvement")
        .write("POST", Drafts.path(other) + "/reopening", other.etag(), Situation.REASON)
        .is(200);

    assertThat(whatCounts.latestSettled()).isEqualTo(lastChange());
    assertThat(
            Counted.query(
                "select count(distinct t.at) from counted_audit c, unnest(array[counted_from, counted_to]) t (at)"))
        .as("each change has an instant of its own")
        .containsExactly("3");
  }

  /** Who waits for the lock must not go by what was kept before. */
  @Test
  void aClockPutBackGivesNoTwoChangesOneInstant() throws Exception {
    ImportFile.empty().row("A-1").into(council);
    clockWasAnHourAhead();
    var audits = LivesOfAudits.audits(6, 10);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var people =
          IntStream.range(0, 6)
              .mapToObj(person -> threads.submit(lives.work(person, 6, audits, false)))
              .toList();
      for (var person : people) {
        person.get();
      }
    }

    assertThat(
            Counted.query(
                """
                select t.at
                from counted_audit c, unnest(array[counted_from, counted_to]) t (at)
                where t.at is not null
                group by t.at
                having count(distinct c.audit_id) > 1
                """))
        .isEmpty();
    assertThat(Counted.overlaps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update counted_audit set team_code = 'care'",
        "update counted_audit set counted_from = counted_from - interval '1 day'",
        "update counted_audit set counted_to = now(), moderated = not moderated",
        "update counted_audit set counted_to = null where counted_to is not null",
        "update counted_audit set counted_to = now() where counted_to is not null",
        "update counted_grade set final_grade_code = 'good'",
        "delete from counted_audit",
        "delete from counted_grade",
        """
        insert into counted_grade
        select id, 'leaders', 'good', 'good' from counted_audit where counted_to is not null
        """,
        """
        insert into counted_audit (audit_id, counted_from, counted_to, type, origin, sampling, framework_code,
                                   scale_code, team_code, audited_on, moderated)
        select audit_id, counted_from + interval '1 microsecond', counted_to, type, origin, sampling,
               framework_code, scale_code, team_code, audited_on, moderated
        from counted_audit where counted_to is not null
        """
      })
  void whatCountedIsNeverRewritten(String sql) {
    Situation.REOPENED.reached(council);
    Situation.FINALISED.reached(council);

    assertThatThrownBy(() -> Situation.run(sql))
        .hasMessageFindingMatch("what counted is never|counts in one way at a time");
    assertThat(Counted.differences()).isEmpty();
  }

  @Test
  void itGoesWithItsAudit() {
    Situation.REOPENED.reached(council);
    Situation.run("delete from audit");

    assertThat(Counted.query("select id from counted_audit")).isEmpty();
    assertThat(Counted.query("select counted_id from counted_grade")).isEmpty();
  }
}
