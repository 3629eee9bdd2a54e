package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

@Introspected
record ActionRow(
    UUID id,
    String concerns,
    @Nullable String action,
    @Nullable String owner,
    @Nullable LocalDate dueOn) {
  AuditAction auditAction() {
    return new AuditAction(id, concerns, action, owner, dueOn);
  }
}
