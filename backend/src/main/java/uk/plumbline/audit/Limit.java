package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A limiting area with the lowest grade.
 *
 * @param area the area
 * @param label its name
 * @param highest the highest overall grade it allows
 * @param exceeded whether the overall grade stands above that
 * @param overrideReason why it may; null while not written
 */
@Serdeable
public record Limit(
    String area, String label, String highest, boolean exceeded, @Nullable String overrideReason) {
  Limit withoutText() {
    return new Limit(area, label, highest, exceeded, null);
  }
}
