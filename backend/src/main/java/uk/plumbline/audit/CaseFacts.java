package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The facts of the case as an audit would have them after it is begun or changed.
 *
 * @param team the team the case had on the audit date
 * @param sampling how the case was chosen
 * @param population one of those the tool distinguishes; null for none
 * @param workerId the case's worker or the supervisee; null when not named
 */
record CaseFacts(
    String team,
    LocalDate auditedOn,
    Sampling sampling,
    String caseReference,
    @Nullable String population,
    @Nullable UUID workerId) {}
