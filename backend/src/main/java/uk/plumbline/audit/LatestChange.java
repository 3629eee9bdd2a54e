package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The latest change of one field.
 *
 * <p>R-21: a run of typing by one person in one field is one change. It ends when somebody else
 * writes there, after five minutes without a word, or when the audit is handed on. A form that
 * saves itself after each pause would otherwise bury the history under half sentences.
 *
 * @param field the field
 * @param endedAt when it was last added to
 * @param before what stood there before it; null for nothing
 * @param handedOn whether the audit has been submitted, returned or reopened since
 */
@Introspected
record LatestChange(
    long id,
    String field,
    @Nullable UUID personId,
    Instant endedAt,
    @Nullable String before,
    boolean handedOn) {
  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** Whether what this person writes now is still the same change. */
  boolean goesOn(UUID person, Instant now) {
    return person.equals(personId) && !handedOn && now.isBefore(endedAt.plus(PAUSE));
  }
}
