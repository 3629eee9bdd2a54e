package uk.plumbline.life;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a step is taken: a withdrawal, a reopening, a challenge, a question to a third person.
 *
 * @param reason in words
 */
@Serdeable
public record ReasonRequest(
    @NotBlank(message = "Say why")
        @Size(max = 4_000, message = "The reason must be 4,000 characters or fewer")
        String reason) {}
