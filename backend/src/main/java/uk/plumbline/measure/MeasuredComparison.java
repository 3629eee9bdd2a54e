package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import uk.plumbline.measure.JudgedGood.Definition;
import uk.plumbline.measure.JudgedGood.Range;

/**
 * Two proportions of audits that are in one group or the other.
 *
 * @param asAt the instant at which the figures stood so
 * @param judged which grades are looked for
 * @param difference the first less the second; null where either has no audits or no estimate
 * @param note what stands in the way of reading it; null where nothing does
 */
@Serdeable
record MeasuredComparison(
    Instant asAt,
    String judged,
    Side first,
    Side second,
    @Nullable Difference difference,
    @Nullable String note) {
  /**
   * One of the two.
   *
   * @param estimate what an estimated proportion rests on; null where it is counted
   */
  @Serdeable
  record Side(
      String label,
      Definition definition,
      long count,
      long of,
      @Nullable Double proportion,
      @Nullable Range interval95,
      @Nullable Estimate estimate) {}

  /**
   * Newcombe's 95% interval of a difference, -1 to 1.
   *
   * @param value the first proportion less the second
   */
  @Serdeable
  record Difference(double value, double lower, double upper) {}
}
