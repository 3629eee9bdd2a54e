package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

@MappedEntity("moderation")
record ModerationRow(
    @Id UUID id,
    String selection,
    String selectionReason,
    @Nullable UUID moderatorId,
    @Nullable String moderatorUsername,
    @Nullable String moderatorName,
    @Nullable Boolean blind,
    @Nullable Instant secondGradesAt,
    @Nullable Instant decidedAt,
    @Nullable String outcome,
    @Nullable String reason) {
  Moderation with(SortedMap<String, SecondJudgement> judgements) {
    return new Moderation(
        id,
        Selection.of(selection),
        selectionReason,
        moderatorId,
        moderatorUsername,
        moderatorName,
        blind,
        secondGradesAt,
        decidedAt,
        outcome == null ? null : ModerationOutcome.of(outcome),
        reason,
        judgements);
  }
}
