package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An area's judgement as entered by a moderator.
 *
 * @param area the area's code
 * @param grade a grade code of the audit's framework
 * @param rationale why; null where not said
 */
@Serdeable
record SecondAreaGradeEntry(
    @NotBlank(message = "Name the area") String area,
    @NotBlank(message = "Select a grade") String grade,
    @Nullable @Size(max = 20_000, message = "The rationale must be 20,000 characters or fewer")
        String rationale) {}
