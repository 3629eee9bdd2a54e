package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@MappedEntity("audit_decision")
@Serdeable(naming = SnakeCaseStrategy.class)
record DecisionRow(
    @Id UUID id,
    String kind,
    Instant decidedAt,
    String personName,
    String reason,
    @Nullable LocalDate dueBefore,
    @Nullable LocalDate dueAfter) {
  Decision with(List<Decision.Note> notes) {
    return new Decision(kind, decidedAt, personName, reason, dueBefore, dueAfter, notes);
  }
}
