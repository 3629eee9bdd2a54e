package uk.plumbline.framework;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One word of a grade scale.
 *
 * @param code stable, lower_snake
 * @param label in full, as a report prints it
 * @param shortLabel for a table's heading
 * @param rank order within its scale; 1 is the worst
 * @param good exactly good
 * @param goodOrBetter good, or better than that
 */
@Serdeable
public record Grade(
    String code, String label, String shortLabel, int rank, boolean good, boolean goodOrBetter) {}
