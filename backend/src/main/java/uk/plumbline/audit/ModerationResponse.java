package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import uk.plumbline.moderation.AuditQuality;
import uk.plumbline.moderation.ModerationMode;

/** The second check as the contract has it. */
@Serdeable
record ModerationResponse(
    @Nullable String selection,
    @Nullable String selectionReason,
    ModerationMode mode,
    @Nullable Auditor moderator,
    @Nullable Boolean blind,
    @Nullable Instant secondGradesAt,
    @Nullable ThirdOpinionResponse thirdOpinion,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    List<String> panel,
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable AuditQuality auditQuality,
    @Nullable ChallengeResponse challenge,
    List<OpinionResponse> furtherOpinions,
    @Nullable SecondJudgementResponse overall,
    List<SecondAreaJudgementResponse> areas) {
  /** That somebody else was asked to settle it. */
  @Serdeable
  record ThirdOpinionResponse(Instant askedAt, String askedBy, @Nullable String reason) {}

  /** The auditor's challenge, and how it ended. */
  @Serdeable
  record ChallengeResponse(
      Instant madeAt,
      @Nullable String reason,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable Boolean upheld,
      @Nullable String decisionReason) {}

  /** Grades of a colleague who checked it at the same time. */
  @Serdeable
  record OpinionResponse(String by, Instant at, List<OpinionJudgement> judgements) {}

  /** One of them. */
  @Serdeable
  record OpinionJudgement(String area, String grade, @Nullable String rationale) {}

  /** The moderator's overall judgement. */
  @Serdeable
  record SecondJudgementResponse(
      @Nullable String secondGrade,
      @Nullable String settledGrade,
      @Nullable String challengeGrade,
      @Nullable String rationale,
      @Nullable String reason,
      @Nullable String challengeReason) {}

  /** The moderator's judgement of an area. */
  @Serdeable
  record SecondAreaJudgementResponse(
      String area,
      @Nullable String secondGrade,
      @Nullable String settledGrade,
      @Nullable String challengeGrade,
      @Nullable String rationale,
      @Nullable String reason,
      @Nullable String challengeReason) {}
}
