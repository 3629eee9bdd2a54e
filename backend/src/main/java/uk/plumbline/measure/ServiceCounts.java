package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** What {@link ServiceFigures} answers with: counts and what they mean. Proportions are 0 to 1. */
public final class ServiceCounts {
  private ServiceCounts() {}

  /**
   * Some audits judged good or better, of all.
   *
   * @param key stable for programs
   * @param label for people
   * @param count audits judged good or better
   * @param of audits
   * @param lower lower end of the 95% interval, 0 to 1; null without audits
   * @param upper upper end
   * @param moderated audits that were second-checked
   * @param flag a code of {@code statistics.Funnel.Flag}: whether a team is further from all teams
   *     than chance would put it; null where nobody can say, and for what is no team
   */
  public record Row(
      String key,
      String label,
      long count,
      long of,
      @Nullable Double lower,
      @Nullable Double upper,
      long moderated,
      @Nullable String flag) {}

  /**
   * @param rows those without audits included
   * @param total all pooled
   * @param definition what was counted
   */
  public record Table(List<Row> rows, Row total, Meaning definition) {}

  /**
   * What a figure means.
   *
   * @param version changes when the meaning does
   * @param text in sentences
   */
  @Serdeable
  public record Meaning(String version, String text) {}

  /**
   * A period of the trend; limits are 0 to 1 and null where there are none.
   *
   * @param from its first day
   * @param to its last day, whether or not the series ends before
   * @param type what the point says, a code of {@code statistics.TrendChart.PointType}; null
   *     without audits
   * @param target in force on its last day, 0 to 1; null for none
   */
  public record Point(
      String key,
      String label,
      LocalDate from,
      LocalDate to,
      long count,
      long of,
      @Nullable Double mean,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable String type,
      @Nullable Double target) {}

  /**
   * What stands beside a trend at one of its periods.
   *
   * @param period the period's key
   * @param text in words
   */
  @Serdeable
  public record Mark(String period, String text) {}

  /**
   * @param by month or quarter
   * @param variation what the last point says; null without points
   * @param notes what a reader must know
   * @param milestones what happened
   * @param rebases where mean and limits begin afresh, with the reason
   * @param breaks where the series changes its meaning
   */
  public record Series(
      String by,
      @Nullable String variation,
      List<Point> points,
      List<String> notes,
      List<Mark> milestones,
      List<Mark> rebases,
      List<Mark> breaks) {}

  /**
   * What second checks did to the grades of one scale.
   *
   * @param scale the scale's code
   * @param audits audits counted, without those chosen for a check by judgement
   * @param originalGood good or better by the auditors' grades
   * @param recordedGood good or better by the grades that count
   * @param moderated how many were second-checked
   * @param unchanged of these, how many kept their grade
   * @param lowered how many got a lower one
   * @param raised how many got a higher one
   * @param byJudgement audits chosen for a check by judgement, counted nowhere else here
   */
  public record Checked(
      String scale,
      long audits,
      long originalGood,
      long recordedGood,
      long moderated,
      long unchanged,
      long lowered,
      long raised,
      long byJudgement) {}

  /** Of second checks on each scale, and what the figures mean. */
  public record SecondChecks(List<Checked> scales, Meaning definition) {}

  /**
   * @param tookPart audits in which the practitioner took part
   * @param tookPartOf audits that say whether they did
   * @param heard audits in which the child or the family said something
   * @param heardOf audits in which either could be asked
   */
  public record Involved(
      long tookPart, long tookPartOf, long heard, long heardOf, Meaning definition) {}
}
