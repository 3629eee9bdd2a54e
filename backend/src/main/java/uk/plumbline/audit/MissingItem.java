package uk.plumbline.audit;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Something to add before the audit can be submitted.
 *
 * @param section the section of the form it belongs to
 * @param pointer where in the request, as {@code #/areas/voice/rationale}
 * @param detail what to do
 */
@Serdeable
public record MissingItem(String section, String pointer, String detail) {}
