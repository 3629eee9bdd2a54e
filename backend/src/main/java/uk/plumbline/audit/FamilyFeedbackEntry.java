package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import uk.plumbline.audit.FamilyFeedback.Feedback;

/** The child's and the family's feedback as entered; the one that is null stays as it is. */
@Serdeable
record FamilyFeedbackEntry(@Nullable Feedback child, @Nullable Feedback family) {
  FamilyFeedback over(FamilyFeedback before) {
    return new FamilyFeedback(
        child == null ? before.child() : child.asTyped(),
        family == null ? before.family() : family.asTyped());
  }
}
