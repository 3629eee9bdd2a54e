package uk.plumbline.conflict;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Why somebody may not audit a case.
 *
 * @param kind how they are tied to it
 * @param detail the same in words, for the person who allocates
 */
@Serdeable
public record Conflict(ConflictKind kind, String detail) {}
