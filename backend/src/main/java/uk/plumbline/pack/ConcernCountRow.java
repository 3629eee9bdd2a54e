package uk.plumbline.pack;

import io.micronaut.core.annotation.Introspected;

/**
 * Safety concerns as they stood at an instant.
 *
 * @param takenUp raised in the period and taken up by then
 * @param waiting raised in the period and not taken up
 * @param older raised before the period and still not taken up
 */
@Introspected
record ConcernCountRow(long takenUp, long waiting, long older) {}
