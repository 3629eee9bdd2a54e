package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.UUID;

@Serdeable(naming = SnakeCaseStrategy.class)
record ReturnNoteRow(
    UUID decisionId,
    String sectionCode,
    String note,
    @Nullable String answer,
    @Nullable Instant answeredAt) {
  Decision.Note entry() {
    return new Decision.Note(sectionCode, note, answer, answeredAt);
  }
}
