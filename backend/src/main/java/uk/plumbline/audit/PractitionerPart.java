package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * The worker's part in an audit of their work.
 *
 * @param involvement what the auditor says: took_part, invited or not_involved; null while unsaid
 * @param reason why the worker did not take part
 * @param invitedAt when the auditor invited them here
 * @param reflection the worker's own, written before the auditor's grades are shown to them
 * @param selfGrade the worker's own grade of the work as a whole
 * @param reflectedAt when the reflection was recorded
 * @param response acknowledged or disagreed
 * @param responseComment what they add
 * @param respondedAt when they answered
 */
@Serdeable
public record PractitionerPart(
    @Nullable String involvement,
    @Nullable String reason,
    @Nullable Instant invitedAt,
    @Nullable String reflection,
    @Nullable String selfGrade,
    @Nullable Instant reflectedAt,
    @Nullable String response,
    @Nullable String responseComment,
    @Nullable Instant respondedAt) {
  /** Nothing recorded yet. */
  public static final PractitionerPart NONE =
      new PractitionerPart(null, null, null, null, null, null, null, null, null);
}
