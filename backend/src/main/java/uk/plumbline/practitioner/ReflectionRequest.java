package uk.plumbline.practitioner;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The worker's own view of their work.
 *
 * @param reflection in their words
 * @param selfGrade a grade of the audit's framework; null where they give none
 */
@Serdeable
record ReflectionRequest(
    @NotBlank(message = "Write your reflection")
        @Size(max = 20_000, message = "The reflection must be 20,000 characters or fewer")
        String reflection,
    @Nullable @Size(max = 80) String selfGrade) {}
