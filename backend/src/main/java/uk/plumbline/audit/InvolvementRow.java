package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import uk.plumbline.audit.FamilyFeedback.Feedback;

@Serdeable(naming = SnakeCaseStrategy.class)
record InvolvementRow(
    @Nullable String involvement,
    @Nullable String involvementReason,
    @Nullable Instant invitedAt,
    @Nullable String reflection,
    @Nullable String selfGradeCode,
    @Nullable Instant reflectedAt,
    @Nullable String response,
    @Nullable String responseComment,
    @Nullable Instant respondedAt,
    @Nullable String childFeedback,
    @Nullable String childFeedbackWords,
    @Nullable String childFeedbackReason,
    @Nullable String familyFeedback,
    @Nullable String familyFeedbackWords,
    @Nullable String familyFeedbackReason) {
  PractitionerPart practitioner() {
    return new PractitionerPart(
        involvement,
        involvementReason,
        invitedAt,
        reflection,
        selfGradeCode,
        reflectedAt,
        response,
        responseComment,
        respondedAt);
  }

  FamilyFeedback feedback() {
    return new FamilyFeedback(
        new Feedback(childFeedback, childFeedbackWords, childFeedbackReason),
        new Feedback(familyFeedback, familyFeedbackWords, familyFeedbackReason));
  }
}
