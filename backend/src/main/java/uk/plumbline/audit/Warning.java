package uk.plumbline.audit;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Where grade and evidence conflict. It never stops a submission.
 *
 * @param code good_with_safety_concern, good_with_compliance_gap or above_limit
 * @param pointer where in the request, as {@code #/areas/voice/grade}
 * @param detail in words
 */
@Serdeable
public record Warning(String code, String pointer, String detail) {}
