package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The overall judgement as entered by a moderator.
 *
 * @param grade a grade code of the audit's framework
 * @param reason why it differs from the auditor's; null where it does not
 */
@Serdeable
public record SettledGradeEntry(
    @NotBlank(message = "Select a grade") String grade,
    @Nullable @Size(max = 20_000, message = "The reason must be 20,000 characters or fewer")
        String reason) {}
