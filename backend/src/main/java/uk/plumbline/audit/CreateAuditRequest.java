package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.shared.CaseReference;

/**
 * A new audit.
 *
 * @param reference unique in the council; made by Plumbline when null
 * @param type what kind of record is judged
 * @param origin internal when null
 * @param team the team's code on the audit date
 * @param auditedOn today or earlier
 * @param dueOn when it should be submitted; null when nobody set a date
 * @param sampling how the case was chosen
 * @param framework the framework's code; the tool's when null
 * @param tool the audit tool to make it with; null for grades and rationale alone
 * @param population one of those the tool distinguishes; null where it distinguishes none
 * @param caseReference pseudonymous, with a digit
 * @param auditor user name of the auditor; the caller when null
 * @param worker user name of the case's worker, or of the supervisee; null when not named
 * @param conflictOverride why the auditor may audit in spite of a conflict of interest
 * @param overall the overall judgement, or null
 * @param areas area judgements, or null
 */
@Serdeable
record CreateAuditRequest(
    @Nullable
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,59}",
            message =
                "A reference is 1 to 60 letters, digits, dots, slashes, hyphens or"
                    + " underscores")
        String reference,
    @NotNull(message = "Select what kind of audit it is") AuditType type,
    @Nullable Origin origin,
    @NotBlank(message = "Select the team") String team,
    @NotNull(message = "Enter the audit date") LocalDate auditedOn,
    @Nullable LocalDate dueOn,
    @NotNull(message = "Select how the case was chosen") Sampling sampling,
    @Nullable String framework,
    @Nullable String tool,
    @Nullable String population,
    @NotBlank(message = "Enter the case reference")
        @Pattern(regexp = CASE_REFERENCE, message = CASE_REFERENCE_MESSAGE)
        String caseReference,
    @Nullable @Size(max = 100) String auditor,
    @Nullable @Size(max = 100) String worker,
    @Nullable @Size(max = 2_000, message = "The reason must be 2,000 characters or fewer")
        String conflictOverride,
    @Nullable @Valid JudgementEntry overall,
    @Nullable @Valid @Size(max = 100) List<@Valid @NotNull AreaJudgementEntry> areas) {
  static final String CASE_REFERENCE = CaseReference.PATTERN;
  static final String CASE_REFERENCE_MESSAGE = CaseReference.MESSAGE;
}
