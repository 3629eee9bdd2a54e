package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A change to a draft; what is null stays as it is.
 *
 * @param team the team's code on the audit date
 * @param auditedOn today or earlier
 * @param sampling how the case was chosen
 * @param caseReference pseudonymous, with a digit
 * @param overall replaces the overall judgement; one without grade and rationale removes it
 * @param areas each replaces that area's judgement likewise
 */
@Serdeable
record ChangeAuditRequest(
    @Nullable String team,
    @Nullable LocalDate auditedOn,
    @Nullable Sampling sampling,
    @Nullable
        @Pattern(
            regexp = CreateAuditRequest.CASE_REFERENCE,
            message = CreateAuditRequest.CASE_REFERENCE_MESSAGE)
        String caseReference,
    @Nullable @Valid JudgementEntry overall,
    @Nullable @Valid @Size(max = 100) List<@Valid AreaJudgementEntry> areas) {}
