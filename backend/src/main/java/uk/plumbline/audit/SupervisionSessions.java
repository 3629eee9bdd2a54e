package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Supervision session dates held against the expected interval.
 *
 * @param dates oldest first
 * @param expectedIntervalDays days; null where none is set
 * @param gaps between one session and the next; the last runs to the audit date
 * @param gapsWithin how many gaps keep to the interval; null where none is set
 */
@Serdeable
public record SupervisionSessions(
    List<LocalDate> dates,
    @Nullable Integer expectedIntervalDays,
    List<Gap> gaps,
    @Nullable Integer gapsWithin) {
  /**
   * @param days whole days from one to the other
   * @param within whether it keeps to the expected interval; null where none is set
   */
  @Serdeable
  public record Gap(LocalDate from, LocalDate to, int days, @Nullable Boolean within) {}

  /**
   * the interval between one session and the next is kept when it is no longer than expected,
   * to the day; the time since the last session counts up to the audit date. Frequency and quality
   * of supervision move apart, so the dates stand beside the grades.
   *
   * @param dates in any order; the same day counts once
   * @param expectedIntervalDays 1 to 366; null where none is set
   * @param auditedOn the audit date
   */
  static SupervisionSessions of(
      List<LocalDate> dates, @Nullable Integer expectedIntervalDays, LocalDate auditedOn) {
    var held = dates.stream().distinct().sorted().toList();
    var gaps = new ArrayList<Gap>();
    for (int i = 0; i < held.size(); i++) {
      var until = i + 1 < held.size() ? held.get(i + 1) : auditedOn;
      if (until.equals(held.get(i))) {
        continue; // The last session was on the audit date: nothing has been waited for since.
      }
      var days = (int) ChronoUnit.DAYS.between(held.get(i), until);
      var within = expectedIntervalDays == null ? null : days <= expectedIntervalDays;
      gaps.add(new Gap(held.get(i), until, days, within));
    }
    var kept =
        expectedIntervalDays == null ? null : (int) gaps.stream().filter(Gap::within).count();
    return new SupervisionSessions(held, expectedIntervalDays, gaps, kept);
  }
}
