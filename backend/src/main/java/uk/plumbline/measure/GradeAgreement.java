package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import uk.plumbline.statistics.Agreement;
import uk.plumbline.statistics.Coefficient;

/**
 * How far second checks agree with the auditors' grades, and which way they move them. Tables have
 * the original grade down and the other across, both worst to best.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param rows one for each type and scale in each team, service, area, type or period
 * @param totals all rows pooled, one for each type and scale; empty where rows are no parts of a
 *     whole
 */
@Serdeable
record GradeAgreement(
    Instant asAt, SecondCheckDefinition definition, List<Figures> rows, List<Figures> totals) {

  /**
   * One row. Audits chosen by judgement are in {@code judgement} alone.
   *
   * @param key stable for programs
   * @param label for people
   * @param type the audits' type
   * @param scale the scale's code
   * @param grades the scale, worst to best
   * @param audits finalised audits with the grade in question
   * @param table original by settled grade
   * @param n audits moderated
   * @param exact share whose grade stayed; null where none was moderated
   * @param withinOne share moved one grade at most
   * @param lowered how many were
   * @param unchanged how many were
   * @param raised how many were
   * @param signTestP exact probability of so uneven a split by chance; null where nothing moved
   * @param goodToNotGood moved out of good or better
   * @param notGoodToGood moved into it
   * @param mcNemarP likewise for those two; null where none crossed
   * @param meanShift average step in grades, below 0 where moderation lowers
   * @param strata what weighting to all audits rests on
   * @param hadAllBeenModerated the shares weighted to all audits
   * @param blind the auditor and a moderator who had not seen the first grade
   * @param judgement what was checked because somebody thought it should be
   */
  @Serdeable
  record Figures(
      String key,
      String label,
      String type,
      String scale,
      List<ScaleGrade> grades,
      long audits,
      List<List<Long>> table,
      long n,
      @Nullable Double exact,
      @Nullable Double withinOne,
      long lowered,
      long unchanged,
      long raised,
      @Nullable Double signTestP,
      long goodToNotGood,
      long notGoodToGood,
      @Nullable Double mcNemarP,
      @Nullable Double meanShift,
      List<Stratum> strata,
      Weighted hadAllBeenModerated,
      Blind blind,
      Judged judgement) {}

  /**
   * Audits of one original grade with the same chance of a second check.
   *
   * @param grade the original grade
   * @param chosenByRule whether a rule sends them all; otherwise a share is drawn
   * @param audited all of them
   * @param settled how many moderation settled at each grade, worst to best
   * @param blind how many a moderator gave each grade blind, worst to best
   */
  @Serdeable
  record Stratum(
      String grade, boolean chosenByRule, long audited, List<Long> settled, List<Long> blind) {}

  /**
   * Shares had all been moderated.
   *
   * @param exact share whose grade would have stayed; null where it cannot be said
   * @param withinOne share that would have moved one grade at most
   * @param meanShift average step
   * @param note why there is no figure; null where there is one
   */
  @Serdeable
  record Weighted(
      @Nullable Double exact,
      @Nullable Double withinOne,
      @Nullable Double meanShift,
      @Nullable String note) {
    static Weighted of(Agreement weighted, String note) {
      return new Weighted(weighted.exact(), weighted.withinOne(), weighted.meanShift(), note);
    }
  }

  /**
   * Blind checks.
   *
   * @param table original by the moderator's own grade
   * @param n audits checked blind
   * @param weighted whether the rest is weighted to all audits, since not all were checked blind
   * @param exact share with the same grade
   * @param withinOne share at most one grade apart
   * @param kappa Cohen's
   * @param kappaLinear with linear weights
   * @param kappaQuadratic with quadratic weights
   * @param ac1 Gwet's AC1
   * @param ac2Linear Gwet's AC2 with linear weights
   * @param ac2Quadratic with quadratic weights
   * @param note why a figure or its standard error is missing; null where none is
   */
  @Serdeable
  record Blind(
      List<List<Long>> table,
      long n,
      boolean weighted,
      @Nullable Double exact,
      @Nullable Double withinOne,
      @Nullable Estimate kappa,
      @Nullable Estimate kappaLinear,
      @Nullable Estimate kappaQuadratic,
      @Nullable Estimate ac1,
      @Nullable Estimate ac2Linear,
      @Nullable Estimate ac2Quadratic,
      @Nullable String note) {
    static Blind of(List<List<Long>> table, boolean weighted, Agreement found, String note) {
      return new Blind(
          table,
          found.n(),
          weighted,
          found.exact(),
          found.withinOne(),
          Estimate.of(found.kappa()),
          Estimate.of(found.kappaLinear()),
          Estimate.of(found.kappaQuadratic()),
          Estimate.of(found.ac1()),
          Estimate.of(found.ac2Linear()),
          Estimate.of(found.ac2Quadratic()),
          note);
    }
  }

  /**
   * A coefficient.
   *
   * @param value 1 for perfect agreement
   * @param se its standard error; null where it means nothing
   * @param lower lower end of the 95% interval; null where there is none
   * @param upper upper end
   */
  @Serdeable
  record Estimate(
      double value, @Nullable Double se, @Nullable Double lower, @Nullable Double upper) {
    static Estimate of(Coefficient found) {
      return found == null
          ? null
          : new Estimate(found.value(), found.se(), found.lower(), found.upper());
    }
  }

  /**
   * Checks by judgement.
   *
   * @param audits audits chosen so
   * @param n those of them that were moderated
   * @param table original by settled grade
   */
  @Serdeable
  record Judged(long audits, long n, List<List<Long>> table) {}
}
