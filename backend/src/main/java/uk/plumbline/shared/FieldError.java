package uk.plumbline.shared;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing wrong with one part of a request.
 *
 * @param pointer where, as a JSON pointer into the body ({@code #/areas/in_care/grade}) or {@code
 *     #/query/NAME} for a query parameter
 * @param detail what is wrong and what to do, for a person
 */
@Serdeable
public record FieldError(String pointer, String detail) {}
