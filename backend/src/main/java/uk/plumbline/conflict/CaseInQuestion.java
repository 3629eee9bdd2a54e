package uk.plumbline.conflict;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody is to audit.
 *
 * @param auditId the audit; null before it is begun
 * @param caseReference the case; null when not known yet
 * @param team the case's team; null when not known yet
 * @param workerId the worker named; null when none is
 * @param auditedOn the audit date
 */
public record CaseInQuestion(
    @Nullable UUID auditId,
    @Nullable String caseReference,
    @Nullable String team,
    @Nullable UUID workerId,
    LocalDate auditedOn) {}
