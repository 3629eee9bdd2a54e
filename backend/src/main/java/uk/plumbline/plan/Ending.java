package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a record was ended.
 *
 * @param lastDay a target's last day in force; null where a record was taken back altogether
 * @param by who ended it
 * @param at when
 * @param reason why
 */
@Serdeable
public record Ending(@Nullable LocalDate lastDay, String by, Instant at, String reason) {
  static Ending of(LocalDate lastDay, String by, Instant at, String reason) {
    return at == null ? null : new Ending(lastDay, by, at, reason);
  }
}
