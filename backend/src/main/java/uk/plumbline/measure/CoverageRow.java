package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/**
 * Audits of one team's work with one group of children.
 *
 * @param teamCode the team
 * @param population the group's code; null where the audits say none
 * @param audits how many
 * @param moderated how many of them were second-checked
 * @param lastAuditedOn their newest audit date
 */
@MappedEntity("counted_audit")
record CoverageRow(
    @Id String teamCode,
    @Nullable String population,
    long audits,
    long moderated,
    LocalDate lastAuditedOn) {}
