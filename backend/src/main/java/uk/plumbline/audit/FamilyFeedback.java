package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What the child and the family said about the work, or why they were not asked. */
@Serdeable
public record FamilyFeedback(Feedback child, Feedback family) {
  /** Nothing recorded yet. */
  public static final FamilyFeedback NONE = new FamilyFeedback(Feedback.NONE, Feedback.NONE);

  /**
   * @param status sought, given, declined or not_appropriate; null while not recorded
   * @param words what was said, identities bracketed out
   * @param reason why it was not appropriate to ask
   */
  @Serdeable
  public record Feedback(@Nullable String status, @Nullable String words, @Nullable String reason) {
    static final List<String> STATUSES = List.of("sought", "given", "declined", "not_appropriate");

    static final Feedback NONE = new Feedback(null, null, null);

    Feedback asTyped() {
      return new Feedback(status, Written.orNull(words), Written.orNull(reason));
    }

    boolean isEmpty() {
      return equals(NONE);
    }
  }
}
