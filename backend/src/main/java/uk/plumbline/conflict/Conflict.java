package uk.plumbline.conflict;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Why somebody may not audit a case, or second-check an audit of it.
 *
 * @param kind how they are tied to it
 * @param detail the same in words, for the person who allocates
 */
@Serdeable
public record Conflict(ConflictKind kind, String detail) {}
