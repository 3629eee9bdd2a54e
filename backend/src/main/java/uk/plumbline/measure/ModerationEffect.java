package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * The share of audits good or better by the grades there are, and had all been moderated.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param rows one for each type and scale in each team, service, type or period
 * @param totals all rows pooled, one for each type and scale; empty where rows are the whole
 */
@Serdeable
record ModerationEffect(
    Instant asAt, SecondCheckDefinition definition, List<Figures> rows, List<Figures> totals) {

  /**
   * One row. Audits chosen by judgement are in {@code judgement} alone. Shares are 0 to 1.
   *
   * @param key stable for programs
   * @param label for people
   * @param type the audits' type
   * @param scale the scale's code
   * @param audits finalised audits with the grade in question
   * @param originalGood how many the auditor graded good or better
   * @param recordedGood how many count as good or better now
   * @param moderated how many were moderated
   * @param moderatedGood how many of those came out good or better
   * @param original share by the auditors' grades; null without audits
   * @param recorded share by the grades that count now
   * @param moderatedOnly share of the moderated; null where none was
   * @param estimate share had all been moderated; null where it is withheld
   * @param seAudits its standard error as to these audits
   * @param seTeam its standard error as to the work they were drawn from
   * @param effectiveN size of a simple random sample as informative
   * @param lower lower end of the 95% interval for the work
   * @param upper upper end
   * @param boundLow the least it could be, whatever the grades that nobody moderated
   * @param boundHigh the most it could be
   * @param originalMinusEstimate what moderation takes away from the share; its standard error is
   *     seAudits
   * @param withheld why there is no estimate; null where there is one
   * @param note what to bear in mind with it; null where nothing
   * @param strata what it rests on
   * @param judgement what was checked because somebody thought it should be
   */
  @Serdeable
  record Figures(
      String key,
      String label,
      String type,
      String scale,
      long audits,
      long originalGood,
      long recordedGood,
      long moderated,
      long moderatedGood,
      @Nullable Double original,
      @Nullable Double recorded,
      @Nullable Double moderatedOnly,
      @Nullable Double estimate,
      @Nullable Double seAudits,
      @Nullable Double seTeam,
      @Nullable Double effectiveN,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double boundLow,
      @Nullable Double boundHigh,
      @Nullable Double originalMinusEstimate,
      @Nullable String withheld,
      @Nullable String note,
      List<Stratum> strata,
      Judged judgement) {}

  /**
   * Audits of one original grade with the same chance of a second check.
   *
   * @param grade the original grade
   * @param label the grade for people
   * @param chosenByRule whether a rule sends them all; otherwise a share is drawn
   * @param originalGood whether the original grade is good or better
   * @param audited all of them
   * @param moderated how many of them were
   * @param moderatedGood how many of those came out good or better
   * @param couldStillChange where the moderated all stayed on their side of good and others were
   *     not moderated: the share of such audits that could change all the same, with 95%
   *     confidence; null elsewhere
   */
  @Serdeable
  record Stratum(
      String grade,
      String label,
      boolean chosenByRule,
      boolean originalGood,
      long audited,
      long moderated,
      long moderatedGood,
      @Nullable Double couldStillChange) {}

  /**
   * Checks by judgement.
   *
   * @param audits audits chosen so
   * @param originalGood how many of them the auditor graded good or better
   * @param moderated how many were moderated by now
   * @param moderatedGood how many of those came out good or better
   */
  @Serdeable
  record Judged(long audits, long originalGood, long moderated, long moderatedGood) {}
}
