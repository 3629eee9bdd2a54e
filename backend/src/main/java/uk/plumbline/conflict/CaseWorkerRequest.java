package uk.plumbline.conflict;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import uk.plumbline.shared.CaseReference;

/**
 * That somebody works or worked on a case.
 *
 * @param caseReference pseudonymous, with a digit
 * @param worker their user name
 * @param from first day
 * @param to last day; null while they still do
 */
@Serdeable
record CaseWorkerRequest(
    @NotBlank(message = CaseReference.MESSAGE)
        @Pattern(regexp = CaseReference.PATTERN, message = CaseReference.MESSAGE)
        String caseReference,
    @NotBlank(message = "Select the worker") @Size(max = 100) String worker,
    @NotNull(message = "Enter the first day") LocalDate from,
    @Nullable LocalDate to) {}
