package uk.plumbline.selection;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import uk.plumbline.moderation.ModerationMode;

/**
 * An audit chosen by judgement.
 *
 * @param reason why this one
 * @param mode whether the moderator sees the first grades; the policy's when null
 */
@Serdeable
record SelectionRequest(
    @NotBlank(message = "Say why this audit is to be checked")
        @Size(max = 4_000, message = "The reason must be 4,000 characters or fewer")
        String reason,
    @Nullable ModerationMode mode) {}
