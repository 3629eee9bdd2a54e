package uk.plumbline.concern;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Taking up a concern.
 *
 * @param acknowledgement what is being done about it
 */
@Serdeable
record AcknowledgementRequest(
    @NotBlank(message = "Say what you are doing about it")
        @Size(max = 4_000, message = "This must be 4,000 characters or fewer")
        String acknowledgement) {}
