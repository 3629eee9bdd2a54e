package uk.plumbline.counted;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/**
 * Makes the kept counts anew from every grade that counts, and says whether any was wrong. None
 * ever should be: the counts change in the transaction of what they count (ADR 0020). It is there
 * for whoever restored a database in parts, or wants to know.
 */
@Singleton
public class Recount {
  private static final String LOCK =
      "lock table counted_audit, counted_grade in share row exclusive mode";

  private static final String WRONG =
      """
      with kept as (
          select * from grade_count_month where audits > 0
      ), total as (
          select basis, area_code, team_code, type, origin, sampling, framework_code, grade_code, audits, moderated
          from grade_count
          where audits > 0
      ), scanned as (
          select * from grade_count_scan
      ), scanned_total as (
          select basis, area_code, team_code, type, origin, sampling, framework_code, grade_code,
                 cast(sum(audits) as bigint), cast(sum(moderated) as bigint)
          from scanned
          group by 1, 2, 3, 4, 5, 6, 7, 8
      )
      select (select count(distinct (w.basis, w.area_code, w.team_code, w.month, w.type, w.origin, w.sampling,
                                     w.framework_code, w.grade_code))
              from ((table kept except table scanned) union all (table scanned except table kept)) w)
             + (select count(distinct (w.basis, w.area_code, w.team_code, w.type, w.origin, w.sampling,
                                       w.framework_code, w.grade_code))
                from ((table total except table scanned_total)
                      union all (table scanned_total except table total)) w)
      """;

  // As recount_grades() itself has it, for the same reason.
  private static final String BY_HASHING =
      "set local enable_sort = off; set local work_mem = '128MB'";

  private static final String COUNTS = "select count(*) from grade_count_month where audits > 0";

  private final JdbcOperations jdbc;

  Recount(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was found.
   *
   * @param counts how many counts by month there are now
   * @param wrong how many counts, by month or of all time, said something else before
   */
  public record Found(long counts, long wrong) {
    /** The same in one sentence. */
    public String inWords() {
      return wrong == 0
          ? "All " + counts + " counts were right."
          : wrong + " counts were wrong and have been put right; there are " + counts + " now.";
    }
  }

  /**
   * Counts everything, and writes the counts anew where any is wrong. Figures stay readable
   * meanwhile; whoever changes what counts waits. With millions of audits this takes minutes.
   */
  @Transactional
  public Found run() {
    waitAsLongAsItTakes();
    jdbc.prepareStatement(LOCK, statement -> statement.execute());
    jdbc.prepareStatement(BY_HASHING, statement -> statement.execute());
    var wrong = number(WRONG);
    return new Found(number(wrong == 0 ? COUNTS : "select recount_grades()"), wrong);
  }

  /** The pool gives the connection its usual limit back when it is returned. */
  private void waitAsLongAsItTakes() {
    jdbc.execute(
        connection -> {
          connection.setNetworkTimeout(Runnable::run, 0);
          return null;
        });
  }

  private long number(String sql) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }
}
