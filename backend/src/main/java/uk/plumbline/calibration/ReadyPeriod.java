package uk.plumbline.calibration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * From when and until when somebody is ready to audit, as decided last.
 *
 * @param personId the auditor
 * @param readyFrom first audit date
 * @param readyUntil last audit date; null for no end
 */
@Introspected
public record ReadyPeriod(UUID personId, LocalDate readyFrom, @Nullable LocalDate readyUntil) {
  /** Whether they are ready for an audit of this date; the first and the last day count. */
  public boolean covers(LocalDate auditedOn) {
    return !auditedOn.isBefore(readyFrom) && (readyUntil == null || !auditedOn.isAfter(readyUntil));
  }
}
