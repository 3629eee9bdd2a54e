package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

@Introspected
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
