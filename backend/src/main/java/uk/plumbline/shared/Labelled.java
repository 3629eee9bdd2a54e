package uk.plumbline.shared;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A code with its name for people.
 *
 * @param code stable, lower_snake
 * @param label may change; never switch on it
 */
@Serdeable
public record Labelled(String code, String label) {}
