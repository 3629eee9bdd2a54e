package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** The second check as the contract has it. */
@Serdeable
record ModerationResponse(
    @Nullable String selection,
    @Nullable String selectionReason,
    @Nullable Auditor moderator,
    @Nullable Boolean blind,
    @Nullable Instant secondGradesAt,
    @Nullable Instant decidedAt,
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable SecondJudgementResponse overall,
    List<SecondAreaJudgementResponse> areas) {
  /** The moderator's overall judgement. */
  @Serdeable
  record SecondJudgementResponse(
      @Nullable String secondGrade,
      @Nullable String settledGrade,
      @Nullable String rationale,
      @Nullable String reason) {}

  /** The moderator's judgement of an area. */
  @Serdeable
  record SecondAreaJudgementResponse(
      String area,
      @Nullable String secondGrade,
      @Nullable String settledGrade,
      @Nullable String rationale,
      @Nullable String reason) {}
}
