package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
 * @param population one of those the audit's tool distinguishes
 * @param worker user name of the case's worker; nobody when it names null
 * @param overall replaces the overall judgement; one with nothing in it removes it
 * @param areas each replaces that area's judgement likewise
 * @param answers each replaces that prompt's answer; one with nothing in it removes it
 * @param sessionDates replaces the dates of the supervision sessions
 * @param practitioner replaces what is said of the worker's part
 * @param familyFeedback the child's and the family's, each replaced where named
 * @param conclusion replaces the end in words
 * @param actions replaces the list of actions
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
    @Nullable String population,
    @Nullable Named worker,
    @Nullable @Valid JudgementEntry overall,
    @Nullable @Valid @Size(max = 100) List<@Valid @NotNull AreaJudgementEntry> areas,
    @Nullable @Valid @Size(max = 500) List<@Valid @NotNull Answer> answers,
    @Nullable @Size(max = 200) List<@NotNull LocalDate> sessionDates,
    @Nullable PractitionerEntry practitioner,
    @Nullable FamilyFeedbackEntry familyFeedback,
    @Nullable Conclusion conclusion,
    @Nullable @Valid @Size(max = 50) List<@Valid @NotNull AuditAction> actions) {}
