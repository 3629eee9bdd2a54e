package uk.plumbline.life;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A later due date.
 *
 * @param dueOn later than today and than the due date so far
 * @param reason why
 */
@Serdeable
record ExtensionRequest(
    @NotNull(message = "Enter the new due date") LocalDate dueOn,
    @NotBlank(message = "Say why the audit needs more time")
        @Size(max = 4_000, message = "The reason must be 4,000 characters or fewer")
        String reason) {}
