package uk.plumbline.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import uk.plumbline.moderation.ModerationMode;

/**
 * Who is to do a second check.
 *
 * @param username a moderator's user name; one's own to take it
 * @param mode whether they see the first grades; as it is when null
 * @param overrideReason why an administrator allows a conflict of interest; null where nobody does
 */
@Serdeable
record ModeratorRequest(
    @NotBlank(message = "Select a moderator") @Size(max = 100) String username,
    @Nullable ModerationMode mode,
    @Nullable @Size(max = 4_000, message = "The reason must be 4,000 characters or fewer")
        String overrideReason) {
  boolean overrides() {
    return overrideReason != null && !overrideReason.isBlank();
  }
}
