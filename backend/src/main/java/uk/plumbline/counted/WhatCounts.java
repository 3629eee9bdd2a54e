package uk.plumbline.counted;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what counted, so that any past figure can be had again (rule R-33). The view {@code
 * what_counts} says what an audit counts for by its own record; the rows of {@code counted_audit}
 * say for what it counted and when. All figures are counted from the latter.
 *
 * <p>Instants are given in the order in which transactions end, each later than all before it:
 * whoever writes holds a lock from before taking the instant to the end of the transaction. Without
 * it, a slow transaction could put its change before an instant whose figure somebody has already
 * read.
 */
@Singleton
public class WhatCounts {
  // Any number will do, as long as nothing else in the database locks the same one.
  private static final long ORDER_OF_INSTANTS = 0x506c756d62436e74L;

  private static final String HOLD =
      "select a.id from audit a where a.id = any (?) order by a.id for update";

  private static final String CHANGED =
      """
      with asked as (select unnest(cast(? as uuid[])) as id),
           said as (
               select w.*
               from what_counts w
               where w.audit_id in (select id from asked)
           ),
           kept as (
               select c.audit_id, c.type, c.origin, c.sampling, c.framework_code, c.scale_code,
                      c.tool_version_id, c.population, c.team_code, c.audited_on, c.auditor_id,
                      c.moderated, c.selection, g.area_code, g.original_grade_code,
                      g.final_grade_code, c.involvement, c.child_feedback, c.family_feedback,
                      c.session_dates, g.second_grade_code, c.check_decided_at, c.check_blind,
                      c.check_outcome, c.check_third_opinion, c.quality_evidence,
                      c.quality_child_focus, c.quality_analysis, c.quality_actions
               from counted_audit c
               left join counted_grade g on g.counted_id = c.id
               where c.counted_to is null and c.audit_id in (select id from asked)
           )
      select d.audit_id, d.audit_id in (select k.audit_id from kept k) as counted
      from ((table said except table kept) union (table kept except table said)) d
      group by 1
      """;

  private static final String HOLD_ORDER = "select cast(pg_advisory_xact_lock(?) as text)";

  private static final String WAIT_FOR_ORDER =
      "select cast(pg_advisory_xact_lock_shared(?) as text)";

  // Asked in a statement of its own once the lock is held, since a statement sees what was stored
  // when it began and not what it waited for. Later than everything kept, even where the server's
  // clock was put back: whoever knows all changes up to the last one misses none that follows.
  private static final String INSTANT =
      """
      select greatest(clock_timestamp(),
                      (select max(c.counted_from) from counted_audit c) + interval '1 microsecond',
                      (select max(c.counted_to) from counted_audit c) + interval '1 microsecond')
      """;

  private static final String SETTLED =
      """
      select greatest(clock_timestamp(),
                      (select max(c.counted_from) from counted_audit c),
                      (select max(c.counted_to) from counted_audit c))
      """;

  private static final String CLOSE =
      """
      update counted_audit
      set counted_to = ?
      where counted_to is null and audit_id = any (?)
      """;

  private static final String OPEN =
      """
      with said as materialized (
          select w.*, coalesce(cast(? as timestamptz), a.finalised_at) as since
          from what_counts w
          join audit a on a.id = w.audit_id
          where w.audit_id = any (?)
      ), opened as (
          insert into counted_audit (audit_id, counted_from, type, origin, sampling, framework_code,
                                     scale_code, tool_version_id, population, team_code, audited_on,
                                     auditor_id, moderated, selection, involvement,
                                     child_feedback, family_feedback, session_dates,
                                     check_decided_at, check_blind, check_outcome,
                                     check_third_opinion, quality_evidence, quality_child_focus,
                                     quality_analysis, quality_actions)
          select distinct s.audit_id, s.since, s.type, s.origin, s.sampling, s.framework_code,
                 s.scale_code, s.tool_version_id, s.population, s.team_code, s.audited_on,
                 s.auditor_id, s.moderated, s.selection, s.involvement, s.child_feedback,
                 s.family_feedback, s.session_dates, s.check_decided_at, s.check_blind,
                 s.check_outcome, s.check_third_opinion, s.quality_evidence, s.quality_child_focus,
                 s.quality_analysis, s.quality_actions
          from said s
          returning id, audit_id
      )
      insert into counted_grade (counted_id, area_code, original_grade_code, final_grade_code,
                                 second_grade_code)
      select o.id, s.area_code, s.original_grade_code, s.final_grade_code, s.second_grade_code
      from opened o
      join said s on s.audit_id = o.audit_id
      where s.area_code is not null
      """;

  private final JdbcOperations jdbc;

  WhatCounts(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An audit that counts otherwise than is kept.
   *
   * @param counted whether it counted before
   */
  private record Change(UUID audit, boolean counted) {}

  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet rows) throws SQLException;
  }

  @FunctionalInterface
  private interface Parameters {
    void into(PreparedStatement statement) throws SQLException;
  }

  /**
   * Keeps what now counts of an audit, and from when. To be called in the transaction of every
   * change after which an audit counts for the first time, otherwise, or no more: finalised,
   * second-checked late, corrected after a challenge, reopened, imported. Where nothing changed,
   * nothing is written, so that it may be called once too often but never once too seldom.
   *
   * <p>Call it after everything else that waits for others: from here to the end of the transaction
   * no other change of what counts goes on.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(UUID audit) {
    record(List.of(audit));
  }

  /** Keeps what now counts of several audits, in a few statements however many they are. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Collection<UUID> audits) {
    read(HOLD, statement -> set(statement, 1, audits), rows -> rows.getObject(1, UUID.class));
    var changes = changes(audits);
    if (changes.isEmpty()) {
      return;
    }
    var changed = changes.stream().map(Change::audit).toList();
    hold(HOLD_ORDER);
    var at = instant(INSTANT);
    if (changes.stream().anyMatch(Change::counted)) {
      close(at, changed);
    }
    open(at, changed);
  }

  /**
   * Keeps audits of the sample council as having counted since they were finalised. Only for an
   * invented past, whose figures nobody has read yet.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordSinceFinalised(Collection<UUID> audits) {
    hold(HOLD_ORDER);
    open(null, audits);
  }

  /**
   * Keeps what counts of audits of the sample council from an instant of its invented past on. Only
   * where nobody has read a figure yet.
   *
   * @param at after the instant since which they have counted
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordInvented(Instant at, Collection<UUID> audits) {
    hold(HOLD_ORDER);
    var then = at.atOffset(ZoneOffset.UTC);
    close(then, audits);
    open(then, audits);
  }

  /**
   * The latest instant whose figures will never change: all that counted by then is stored. It lies
   * no earlier than any change whose transaction has ended, where the server's clock was put back
   * too. Figures as at this instant are to be counted in a transaction that begins afterwards.
   */
  @Transactional(readOnly = true)
  public Instant latestSettled() {
    hold(WAIT_FOR_ORDER);
    return instant(SETTLED).toInstant();
  }

  private void close(OffsetDateTime at, Collection<UUID> audits) {
    write(
        CLOSE,
        statement -> {
          statement.setObject(1, at);
          set(statement, 2, audits);
        });
  }

  private void open(OffsetDateTime from, Collection<UUID> audits) {
    write(
        OPEN,
        statement -> {
          statement.setObject(1, from);
          set(statement, 2, audits);
        });
  }

  private List<Change> changes(Collection<UUID> audits) {
    return read(
        CHANGED,
        statement -> set(statement, 1, audits),
        rows -> new Change(rows.getObject(1, UUID.class), rows.getBoolean(2)));
  }

  /** Takes the lock to the end of the transaction. */
  private void hold(String lock) {
    read(lock, statement -> statement.setLong(1, ORDER_OF_INSTANTS), rows -> rows.getString(1));
  }

  private OffsetDateTime instant(String sql) {
    return read(sql, statement -> {}, rows -> rows.getObject(1, OffsetDateTime.class)).getFirst();
  }

  private void write(String sql, Parameters parameters) {
    jdbc.prepareStatement(
        sql,
        statement -> {
          parameters.into(statement);
          return statement.executeUpdate();
        });
  }

  private <T> List<T> read(String sql, Parameters parameters, Row<T> row) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          parameters.into(statement);
          var found = new ArrayList<T>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(row.of(rows));
            }
          }
          return found;
        });
  }

  private static void set(PreparedStatement statement, int at, Collection<UUID> audits)
      throws SQLException {
    statement.setArray(at, statement.getConnection().createArrayOf("uuid", audits.toArray()));
  }
}
