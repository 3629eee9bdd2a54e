package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

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
  /** What the auditor can say of it. */
  static final List<String> INVOLVEMENTS = List.of("took_part", "invited", "not_involved");

  /** Nothing recorded yet. */
  public static final PractitionerPart NONE =
      new PractitionerPart(null, null, null, null, null, null, null, null, null);

  /** The same with what the auditor says now. */
  PractitionerPart saidOf(PractitionerEntry entry) {
    return new PractitionerPart(
        entry.involvement(),
        Written.orNull(entry.reason()),
        invitedAt,
        reflection,
        selfGrade,
        reflectedAt,
        response,
        responseComment,
        respondedAt);
  }
}
