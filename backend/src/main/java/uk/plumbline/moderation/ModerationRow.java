package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A second check with its challenge, as stored.
 *
 * @param panel names with line ends between them
 */
@MappedEntity("moderation")
record ModerationRow(
    @Id UUID id,
    String selection,
    String selectionReason,
    String mode,
    @Nullable UUID moderatorId,
    @Nullable String moderatorUsername,
    @Nullable String moderatorName,
    @Nullable Boolean blind,
    @Nullable Instant secondGradesAt,
    @Nullable Instant thirdOpinionAt,
    @Nullable String thirdOpinionReason,
    @Nullable Instant decidedAt,
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable UUID decidedById,
    @Nullable String decidedByName,
    @Nullable String panel,
    @Nullable String qualityEvidence,
    @Nullable String qualityChildFocus,
    @Nullable String qualityAnalysis,
    @Nullable String qualityActions,
    @Nullable String qualityComment,
    @Nullable Instant challengedAt,
    @Nullable String challengeReason,
    @Nullable Instant challengeDecidedAt,
    @Nullable UUID challengeDecidedById,
    @Nullable String challengeDecidedByName,
    @Nullable String challengeDecisionReason) {
  Moderation with(
      SortedMap<String, SecondJudgement> judgements, List<FurtherOpinion> furtherOpinions) {
    return new Moderation(
        id,
        Selection.of(selection),
        selectionReason,
        ModerationMode.of(mode),
        moderatorId,
        moderatorUsername,
        moderatorName,
        blind,
        secondGradesAt,
        thirdOpinionAt == null ? null : new ThirdOpinion(thirdOpinionAt, thirdOpinionReason),
        decidedAt,
        outcome == null ? null : ModerationOutcome.of(outcome),
        reason,
        decidedAt == null ? Settlement.NONE : settlement(),
        challenge(),
        furtherOpinions,
        judgements);
  }

  private Settlement settlement() {
    var names = panel == null || panel.isEmpty() ? List.<String>of() : panel.lines().toList();
    var quality =
        qualityEvidence == null
            ? null
            : new AuditQuality(
                QualityScore.of(qualityEvidence),
                QualityScore.of(qualityChildFocus),
                QualityScore.of(qualityAnalysis),
                QualityScore.of(qualityActions),
                qualityComment);
    return new Settlement(decidedById, decidedByName, names, quality);
  }

  private Challenge challenge() {
    return challengedAt == null
        ? null
        : new Challenge(
            challengedAt,
            challengeReason,
            challengeDecidedAt,
            challengeDecidedById,
            challengeDecidedByName,
            challengeDecisionReason);
  }
}
