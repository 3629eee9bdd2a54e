package uk.plumbline.life;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why an audit is withdrawn or reopened.
 *
 * @param reason in words
 */
@Serdeable
record ReasonRequest(
    @NotBlank(message = "Say why")
        @Size(max = 4_000, message = "The reason must be 4,000 characters or fewer")
        String reason) {}
