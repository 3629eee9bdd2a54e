package uk.plumbline.setting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * The council's settings as they are to be.
 *
 * @param conflictMonths 0 to 120
 * @param readinessRequired whether only those ready on the audit date may be given an audit; null
 *     leaves it
 * @param safetyContacts user names of active people; empty for the Practice Improvement and
 *     Outcomes Group
 */
@Serdeable
record SettingsRequest(
    @NotNull(message = "Enter a number of months")
        @Min(value = 0, message = "Enter 0 to 120 months")
        @Max(value = 120, message = "Enter 0 to 120 months")
        @Digits(integer = 3, fraction = 0, message = "Enter whole months")
        BigDecimal conflictMonths,
    @Nullable Boolean readinessRequired,
    @NotNull(message = "Name the people, or send an empty list")
        @Size(max = 100, message = "Name 100 people at most")
        List<@NotNull String> safetyContacts) {}
