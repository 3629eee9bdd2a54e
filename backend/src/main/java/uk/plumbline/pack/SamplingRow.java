package uk.plumbline.pack;

import io.micronaut.core.annotation.Introspected;

/**
 * How many cases were chosen in one way.
 *
 * @param code of {@link uk.plumbline.audit.Sampling}
 * @param audits counted then
 */
@Introspected
record SamplingRow(String code, long audits) {}
