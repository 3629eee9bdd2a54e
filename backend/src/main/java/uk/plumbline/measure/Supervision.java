package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.measure.JudgedGood.Range;
import uk.plumbline.statistics.WilsonInterval;

/**
 * How good supervision is, and how often it takes place.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param judgements each apart, in the order of the form
 * @param frequency sessions held against the expected interval
 */
@Serdeable
record Supervision(
    Instant asAt, Definition definition, List<Judgement> judgements, Frequency frequency) {
  /**
   * One judgement of supervision.
   *
   * @param area its code
   * @param label for people
   * @param rows one for each team
   * @param total all rows pooled
   */
  @Serdeable
  record Judgement(
      String area, String label, List<JudgedGood.Figures> rows, JudgedGood.Figures total) {}

  /**
   * Sessions held against the expected interval.
   *
   * @param rows one for each team
   * @param total all rows pooled
   */
  @Serdeable
  record Frequency(List<FrequencyFigures> rows, FrequencyFigures total) {}

  /**
   * One row of frequency. The three kinds of audit add up to {@code audits}.
   *
   * @param key the team's code; null for the total
   * @param label for people
   * @param records the denominator
   * @param kept the numerator
   * @param proportion 0 to 1; null without records
   * @param interval95 of the proportion; null without records
   * @param withoutDates audits with no session on record
   * @param withoutInterval audits with sessions and nothing to hold them against
   */
  @Serdeable
  record FrequencyFigures(
      @Nullable String key,
      String label,
      long audits,
      long records,
      long kept,
      @Nullable Double proportion,
      @Nullable Range interval95,
      long withoutDates,
      long withoutInterval,
      long gaps,
      long gapsKept,
      @Nullable Integer longestGapDays) {
    static FrequencyFigures of(String key, String label, SessionRow row) {
      var share = Share.of(row.kept(), row.records());
      return new FrequencyFigures(
          key,
          label,
          row.audits(),
          row.records(),
          row.kept(),
          share.proportion(),
          WilsonInterval.of(row.kept(), row.records())
              .map(found -> new Range(found.lower(), found.upper()))
              .orElse(null),
          row.withoutDates(),
          row.audits() - row.records() - row.withoutDates(),
          row.gaps(),
          row.gapsKept(),
          row.longestGapDays());
    }
  }

  /**
   * What the figures are of, so that a copied number can always be explained.
   *
   * @param version changes when the meaning of the figures does
   * @param judgements numerator and denominator in words
   * @param frequency the same of sessions
   * @param interval in words
   * @param team only this team; null for all
   * @param service only this service; null for all
   * @param from first audit date; null for no bound
   * @param to last audit date; null for no bound
   * @param scope own_teams when the caller's rights narrow the figures, all otherwise
   */
  @Serdeable
  record Definition(
      String version,
      String judgements,
      String frequency,
      String interval,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String scope) {
    private static final String VERSION = "2";

    static Definition of(SupervisionQuestion asked, String scope) {
      var of = asked.of();
      return new Definition(
          VERSION,
          "For each judgement apart, finalised supervision audits whose final grade is good or"
              + " better, of all that grade it, by audit date and by the team on that date.",
          "As the dates stood then: finalised supervision audits in which no interval between"
              + " sessions, and from the last to the audit date, is longer than their audit tool"
              + " expects, of all whose sessions can be held against an interval.",
          "Wilson's 95% score interval of each proportion.",
          of.team(),
          of.service(),
          of.from(),
          of.to(),
          scope);
    }
  }
}
