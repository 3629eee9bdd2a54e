package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who wrote a record and what became of it.
 *
 * @param by who recorded it
 * @param at when
 * @param ending how it was ended; null while it is not
 */
public record Recorded(String by, Instant at, @Nullable Ending ending) {
  /** Whether, by what was recorded at an instant, it had been written and not taken back. */
  public boolean standsAsAt(Instant asAt) {
    return isWrittenAsAt(asAt) && !isEndedAsAt(asAt);
  }

  /** Whether, by what was recorded at an instant, it was in force on a day. */
  boolean coversAsAt(Instant asAt, LocalDate day) {
    return isWrittenAsAt(asAt)
        && (!isEndedAsAt(asAt) || (ending.lastDay() != null && !day.isAfter(ending.lastDay())));
  }

  private boolean isWrittenAsAt(Instant asAt) {
    return !at.isAfter(asAt);
  }

  private boolean isEndedAsAt(Instant asAt) {
    return ending != null && !ending.at().isAfter(asAt);
  }
}
