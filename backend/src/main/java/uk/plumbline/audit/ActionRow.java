package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDate;
import java.util.UUID;

@Serdeable(naming = SnakeCaseStrategy.class)
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
