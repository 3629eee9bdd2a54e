package uk.plumbline.counted;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * People who finalise audits, check them late, challenge, reopen, withdraw and, where they may,
 * delete them at random, each step as its own transaction. The steps write what the product writes,
 * in its order: first the audit itself, held, then what counts.
 */
@Singleton
public class LivesOfAudits {
  private static final int STEPS = 3;
  private static final List<String> TEAMS = List.of("north", "south", "care");
  private static final List<String> GRADES =
      List.of("outstanding", "good", "requires_improvement", "inadequate");

  private static final String BEGUN =
      """
      with a as (
          insert into audit (id, reference, type, origin, source, team_code, audited_on, sampling, framework_code,
                             scale_code, case_reference, auditor_id, auditor_name, status, submitted_at, finalised_at)
          select '%1$s', 'L-' || nextval('audit_reference_number'), 'case_file', 'internal', 'entered', '%2$s',
                 date '2025-10-01' + %3$d, '%4$s', 'ilacs', 'ofsted_2013', 'CF-1', p.id, p.name, 'finalised', now(), now()
          from person p
          where p.username = 'auditor'
          returning id, framework_code, scale_code)
      insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code)
      select a.id, g.area, a.framework_code, a.scale_code, g.grade
      from a, (values ('overall', '%5$s'), ('help_and_protection', '%6$s'), ('in_care', '%7$s')) g (area, grade)
      """;

  private static final String CHECKED =
      """
      with m as (
          insert into moderation (audit_id, framework_code, scale_code, auditor_id, selection, selection_reason,
                                  selected_at, moderator_name, blind, decided_at, outcome)
          select a.id, a.framework_code, a.scale_code, a.auditor_id, 'random', 'Drawn.', now(), 'M', true, now(), 'lowered'
          from audit a
          where a.id = '%1$s' and a.status = 'finalised'
          and not exists (select from moderation m where m.audit_id = a.id and m.superseded_at is null)
          returning id, framework_code, scale_code)
      insert into moderation_grade (moderation_id, area_code, framework_code, scale_code, settled_grade_code)
      select m.id, 'overall', m.framework_code, m.scale_code, '%2$s' from m
      """;

  private static final String CHALLENGED =
      """
      update moderation_grade g
      set challenge_grade_code = '%2$s', challenge_reason = 'Seen again.'
      from moderation m
      where g.moderation_id = m.id and m.audit_id = '%1$s' and m.superseded_at is null
      """;

  private static final String REOPENED =
      """
      with m as (update moderation set superseded_at = now() where audit_id = '%1$s' and superseded_at is null)
      update audit set status = 'in_progress', finalised_at = null, submitted_at = null
      where id = '%1$s' and status = 'finalised'
      """;

  private static final String AGAIN =
      """
      update audit set status = 'finalised', finalised_at = now(), submitted_at = now(), team_code = '%2$s'
      where id = '%1$s' and status = 'in_progress'
      """;

  private static final String WITHDRAWN =
      "update audit set status = 'withdrawn' where id = '%1$s' and status = 'in_progress'";

  private static final String DELETED = "delete from audit where id = '%1$s'";

  private final WhatCounts whatCounts;
  private final TransactionOperations<Connection> transactions;

  LivesOfAudits(WhatCounts whatCounts, TransactionOperations<Connection> transactions) {
    this.whatCounts = whatCounts;
    this.transactions = transactions;
  }

  /** Audits to be begun: as many for each person. */
  public static List<UUID> audits(int people, int each) {
    return IntStream.range(0, people * each).mapToObj(number -> UUID.randomUUID()).toList();
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private void step(UUID audit, String sql, Object... values) {
    var said = new ArrayList<Object>(List.of(audit));
    said.addAll(List.of(values));
    transactions.executeWrite(
        status -> {
          try (var statement = status.getConnection().createStatement()) {
            statement.execute("select from audit where id = '%s' for update".formatted(audit));
            statement.execute(sql.formatted(said.toArray()));
          } catch (SQLException failure) {
            throw new IllegalStateException(failure);
          }
          whatCounts.record(audit);
          return null;
        });
  }

  private void begin(UUID audit, Random random) {
    step(
        audit,
        BEGUN,
        any(TEAMS, random),
        random.nextInt(120),
        any(List.of("random", "targeted"), random),
        any(GRADES, random),
        any(GRADES, random),
        any(GRADES, random));
  }

  private void goOn(UUID audit, boolean deletes, Random random) {
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> step(audit, CHECKED, any(GRADES, random));
      case 3 -> step(audit, CHALLENGED, any(GRADES, random));
      case 4 -> step(audit, REOPENED);
      case 5, 6 -> step(audit, AGAIN, any(TEAMS, random));
      default -> step(audit, deletes && random.nextInt(4) == 0 ? DELETED : WITHDRAWN);
    }
  }

  /**
   * The work of one person: their own new audits, and what others began as well.
   *
   * @param person from 0
   * @param people how many there are
   * @param audits of all people
   * @param deletes whether audits are deleted too
   */
  public Callable<Void> work(int person, int people, List<UUID> audits, boolean deletes) {
    int each = audits.size() / people;
    return () -> {
      var random = new Random(person);
      for (int life = 0; life < each; life++) {
        begin(audits.get(person * each + life), random);
        for (int done = 0; done < STEPS; done++) {
          var audit = audits.get(random.nextInt(people) * each + random.nextInt(life + 1));
          goOn(audit, deletes, random);
        }
      }
      return null;
    };
  }
}
