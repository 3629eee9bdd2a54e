package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A child who may be unsafe now, as seen during an audit.
 *
 * @param id stable identifier
 * @param raisedAt when it was raised
 * @param raisedBy who raised it
 * @param concern what was seen; null when withheld from the reader
 * @param told who was told outside Plumbline, and when
 * @param acknowledgedAt when somebody took it up; null before
 * @param acknowledgedBy who did
 * @param acknowledgement what they are doing about it
 */
@Serdeable
public record AuditConcern(
    UUID id,
    Instant raisedAt,
    String raisedBy,
    @Nullable String concern,
    @Nullable String told,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable String acknowledgement) {
  /** That there is a concern, when, and who took it up, without what it says. */
  AuditConcern withoutText() {
    return new AuditConcern(
        id, raisedAt, raisedBy, null, null, acknowledgedAt, acknowledgedBy, null);
  }
}
