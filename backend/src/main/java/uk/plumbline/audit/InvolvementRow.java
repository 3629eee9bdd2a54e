package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import uk.plumbline.audit.FamilyFeedback.Feedback;

@Introspected
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
