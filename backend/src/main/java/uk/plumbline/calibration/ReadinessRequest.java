package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision about somebody's readiness.
 *
 * @param readyFrom first audit date they are ready for
 * @param readyUntil last audit date; null for no end. A day that is over takes readiness away
 * @param reason why
 * @param exercise a closed exercise that they submitted; null for none
 */
@Serdeable
record ReadinessRequest(
    @NotNull(message = "Enter the first day") LocalDate readyFrom,
    @Nullable LocalDate readyUntil,
    @NotBlank(message = "Give a reason")
        @Size(max = 2_000, message = "The reason must be 2,000 characters or fewer")
        String reason,
    @Nullable UUID exercise) {}
