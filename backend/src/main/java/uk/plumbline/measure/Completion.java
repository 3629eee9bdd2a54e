package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether planned audits were done, and in time.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param rows one for each auditor, by name
 * @param total all rows pooled
 */
@Serdeable
record Completion(Instant asAt, Definition definition, List<Figures> rows, Figures total) {
  /** of fewer, counts are given and no share. */
  private static final int FEWEST_FOR_A_SHARE = 5;

  /**
   * One row; the six counts after {@code planned} add up to it.
   *
   * @param key the auditor's user name; null for the total
   * @param label for people
   * @param inTime done in time of those done or overdue
   */
  @Serdeable
  record Figures(
      @Nullable String key,
      String label,
      long planned,
      long doneInTime,
      long doneByExtension,
      long doneLate,
      long notDueYet,
      long overdue,
      long withdrawn,
      Share inTime) {
    static Figures of(CompletionRow row) {
      return new Figures(
          row.username(),
          row.name(),
          row.planned(),
          row.doneInTime(),
          row.doneByExtension(),
          row.doneLate(),
          row.notDueYet(),
          row.overdue(),
          row.withdrawn(),
          shareOf(row));
    }

    private static Share shareOf(CompletionRow row) {
      return row.fallenDue() < FEWEST_FOR_A_SHARE
          ? new Share(row.doneInTime(), row.fallenDue(), null)
          : Share.of(row.doneInTime(), row.fallenDue());
    }
  }

  /**
   * What the figures are of, so that a copied number can always be explained.
   *
   * @param version changes when the meaning of the figures does
   * @param planned in words
   * @param inTime numerator and denominator in words
   * @param history what of the past is known, in words
   * @param type only this audit type; null for both
   * @param team only this team; null for all
   * @param service only this service; null for all
   * @param from first due date; null for no bound
   * @param to last due date; null for no bound
   * @param scope own when the caller sees their own audits alone, all otherwise
   */
  @Serdeable
  record Definition(
      String version,
      String planned,
      String inTime,
      String history,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String scope) {
    private static final String VERSION = "2";

    static Definition of(CompletionQuestion asked, boolean ownOnly) {
      var of = asked.of();
      return new Definition(
          VERSION,
          "The council's own audits with a due date, by the first due date they were given and by"
              + " the auditor they belong to.",
          "Audits first handed in by their first due date, of all that are handed in or overdue. A"
              + " return or a reopening afterwards changes nothing. Audits that are withdrawn or"
              + " not due yet are counted apart. No share is given of fewer than 5.",
          "As they stood at the instant: what was planned, extended, handed in and withdrawn by"
              + " then. The team of an audit is the one it has today: a correction of it leaves no"
              + " date. Names are today's.",
          of.type(),
          of.team(),
          of.service(),
          of.from(),
          of.to(),
          ownOnly ? "own" : "all");
    }
  }
}
