package uk.plumbline.concern;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A child may be unsafe now.
 *
 * @param concern what the auditor saw
 * @param told who was told outside Plumbline, and when
 */
@Serdeable
record ConcernRequest(
    @NotBlank(message = "Say what makes you think the child may be unsafe")
        @Size(max = 4_000, message = "The concern must be 4,000 characters or fewer")
        String concern,
    @Nullable @Size(max = 2_000, message = "This must be 2,000 characters or fewer") String told) {}
