package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import uk.plumbline.measure.JudgedGood.Definition;
import uk.plumbline.measure.JudgedGood.Range;

/**
 * Every team or service against all of them.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param judged which grades are looked for
 * @param baseline all units pooled; null where it would give away teams that the caller may not
 *     see, and where proportions are estimated
 * @param units in alphabetical order; a team manager's own only
 * @param expectedOutside95 units that chance alone would put outside the 95% limits
 * @param expectedOutside998 likewise of 99.8%
 * @param overdispersion whether all units differ by more than chance; null where there are no
 *     limits, or too few units to tell
 * @param note why there are no limits; null where there are
 */
@Serdeable
record MeasuredFunnel(
    Instant asAt,
    Definition definition,
    String judged,
    @Nullable Share baseline,
    List<Unit> units,
    double expectedOutside95,
    double expectedOutside998,
    @Nullable Overdispersion overdispersion,
    @Nullable String note) {
  /**
   * How far the units differ from one another: {@link uk.plumbline.statistics.Overdispersion}.
   *
   * @param ratio squared distances over what chance gives, 0 or more
   * @param bound above which chance alone is not believed
   * @param found whether it is above
   */
  @Serdeable
  record Overdispersion(double ratio, double bound, boolean found) {}

  /**
   * A team or service; limits are null where there is no funnel.
   *
   * @param estimate what an estimated proportion rests on; null where it is counted
   */
  @Serdeable
  record Unit(
      String key,
      String label,
      long count,
      long of,
      @Nullable Double proportion,
      @Nullable Range interval95,
      @Nullable Double lower95,
      @Nullable Double upper95,
      @Nullable Double lower998,
      @Nullable Double upper998,
      String flag,
      @Nullable Estimate estimate) {}
}
