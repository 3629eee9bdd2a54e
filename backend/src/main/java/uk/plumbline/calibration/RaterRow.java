package uk.plumbline.calibration;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * One final grade of one participant.
 *
 * @param isAuditor whether they are an auditor now, whose readiness can be decided
 */
@Introspected
record RaterRow(
    UUID personId,
    String username,
    String name,
    boolean isAuditor,
    String areaCode,
    String gradeCode) {}
