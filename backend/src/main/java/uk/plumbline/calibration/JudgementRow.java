package uk.plumbline.calibration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A grade of one area with its reason: a participant's or the panel's.
 *
 * @param gradeCode null while only the reason is drafted
 * @param reason null while not written
 */
@Introspected
record JudgementRow(String areaCode, @Nullable String gradeCode, @Nullable String reason) {}
