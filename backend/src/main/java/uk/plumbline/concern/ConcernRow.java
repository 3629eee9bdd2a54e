package uk.plumbline.concern;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import uk.plumbline.audit.AuditConcern;

@MappedEntity("safety_concern")
record ConcernRow(
    @Id UUID id,
    UUID auditId,
    Instant raisedAt,
    String raisedBy,
    String concern,
    @Nullable String told,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable String acknowledgement) {
  AuditConcern inFull() {
    return new AuditConcern(
        id, raisedAt, raisedBy, concern, told, acknowledgedAt, acknowledgedBy, acknowledgement);
  }
}
