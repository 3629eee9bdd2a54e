package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import uk.plumbline.measure.JudgedGood.Definition;

/**
 * A proportion in time.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param judged which grades are looked for
 * @param method how it is drawn
 * @param variation what the last point says; null without points
 * @param target what is aimed at, 0 to 1; null for nothing
 * @param targetInForce the recorded target that this is; null for one given, or none
 * @param assurance whether the series, as it goes, will meet the target; null where that cannot be
 *     said
 * @param points every period from the first to the last
 * @param notes what a reader must know, in sentences
 * @param breaks where the series changes its meaning
 * @param milestones dated events within the series
 * @param rebases where mean and limits begin afresh
 */
@Serdeable
record MeasuredTrend(
    Instant asAt,
    Definition definition,
    String judged,
    String method,
    @Nullable String variation,
    @Nullable Double target,
    @Nullable TrendPlan.TargetInForce targetInForce,
    @Nullable String assurance,
    List<Point> points,
    List<String> notes,
    List<SeriesBreak> breaks,
    List<TrendPlan.Annotation> milestones,
    List<TrendPlan.Restart> rebases) {
  /**
   * A period; without audits, and where an estimate is withheld, the proportion and what follows
   * from it is null.
   *
   * @param target in force on its last day, 0 to 1; null for none
   * @param estimate what an estimated proportion rests on; null where it is counted
   */
  @Serdeable
  record Point(
      String key,
      String label,
      long count,
      long of,
      @Nullable Double proportion,
      @Nullable Double mean,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable String type,
      @Nullable Double target,
      @Nullable Estimate estimate) {}
}
