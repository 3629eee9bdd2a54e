package uk.plumbline.framework;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * Something that is judged in a framework.
 *
 * @param code stable, lower_snake, unique in its framework
 * @param label name for people
 * @param guidance what to look for
 * @param validFrom first audit date it is offered for
 * @param validTo last audit date it is offered for; null while offered
 */
@Serdeable
public record Area(
    String code, String label, String guidance, LocalDate validFrom, @Nullable LocalDate validTo) {
  boolean isOfferedOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
  }
}
