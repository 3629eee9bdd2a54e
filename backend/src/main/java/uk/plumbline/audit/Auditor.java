package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Who judged.
 *
 * @param username null when they have no account here
 * @param name as it was then
 */
@Serdeable
public record Auditor(@Nullable String username, String name) {
  static Auditor of(AuditRow row) {
    return new Auditor(row.auditorUsername(), row.auditorName());
  }

  /** The case's worker or the supervisee; null when not named. */
  @Nullable
  static Auditor worker(AuditRow audit) {
    return audit.workerName() == null
        ? null
        : new Auditor(audit.workerUsername(), audit.workerName());
  }
}
