package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

/**
 * @param comparabilityNote whether figures can be set beside those of the version before, and why;
 *     may be left out for the first version
 */
@Serdeable
record PublishToolRequest(
    @Nullable @Size(max = 4000, message = "Shorten this to 4,000 characters")
        String comparabilityNote) {}
