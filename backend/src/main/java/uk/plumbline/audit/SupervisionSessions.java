package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
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
}
