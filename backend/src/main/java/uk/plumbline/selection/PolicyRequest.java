package uk.plumbline.selection;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.audit.AuditType;
import uk.plumbline.moderation.ModerationMode;

/** A policy to be set; its fields are those of {@link ModerationPolicy}. */
@Serdeable
record PolicyRequest(
    @NotNull(message = "Select the type of audit") AuditType type,
    @NotNull(message = "Enter the first day") LocalDate validFrom,
    @NotNull(message = "Enter the share")
        @DecimalMin(value = "0", message = "The share must be from 0 to 100%")
        @DecimalMax(value = "1", message = "The share must be from 0 to 100%")
        @Digits(
            integer = 1,
            fraction = 3,
            message = "The share must have one digit after the point at most, as 12.5%")
        BigDecimal randomShare,
    @NotNull(message = "Name the grades, or none")
        @Size(max = 20, message = "Name 20 grades or fewer")
        List<@NotBlank String> alwaysGrades,
    @NotNull(message = "Enter a number") @Min(0) @Max(100) Integer newcomerAudits,
    @NotNull(message = "Enter a number") @Min(0) @Max(100) Integer floorPerGrade,
    @NotNull(message = "Select blind or open") ModerationMode mode,
    @NotNull(message = "Enter a number of days") @Min(0) @Max(365) Integer challengeDays,
    @NotBlank(message = "Enter the seed")
        @Size(max = 200, message = "The seed must be 200 characters or fewer")
        String seed) {
  ModerationPolicy policy() {
    return new ModerationPolicy(
        type,
        validFrom,
        randomShare,
        alwaysGrades.stream().distinct().toList(),
        newcomerAudits,
        floorPerGrade,
        mode,
        challengeDays,
        seed);
  }
}
