package uk.plumbline.assignment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.UUID;

/**
 * Somebody who may second-check.
 *
 * @param organisation where they work, for somebody from outside the council; null for its own
 * @param unfinished second checks they have not finished
 * @param checks their checks of the last 12 months, without the one in question
 * @param checksOfThisAuditor those of them that are of this auditor's audits
 */
@Introspected
record ModeratorRow(
    UUID id,
    String username,
    String name,
    @Nullable String organisation,
    boolean readsSupervision,
    int unfinished,
    int checks,
    int checksOfThisAuditor) {}
