package uk.plumbline.moderation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

@Introspected
record SecondJudgementRow(
    String areaCode,
    @Nullable String secondGradeCode,
    @Nullable String rationale,
    @Nullable String settledGradeCode,
    @Nullable String reason,
    @Nullable String challengeGradeCode,
    @Nullable String challengeReason) {
  SecondJudgement judgement() {
    return new SecondJudgement(
        secondGradeCode, rationale, settledGradeCode, reason, challengeGradeCode, challengeReason);
  }
}
