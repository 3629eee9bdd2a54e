package uk.plumbline.conflict;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How one person is or was tied to a case or its team.
 *
 * @param personId whose tie
 * @param kind as {@link ConflictKind} writes it
 * @param label the team's name; null for a case
 * @param validFrom first day; null when it was always so
 * @param validTo last day; null when it still is so
 */
@Introspected
public record Tie(
    UUID personId,
    String kind,
    @Nullable String label,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
