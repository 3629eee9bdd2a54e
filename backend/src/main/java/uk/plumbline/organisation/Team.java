package uk.plumbline.organisation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.shared.Labelled;

/**
 * A team between two dates. A restructure closes teams and opens others, so that old figures keep
 * their meaning.
 *
 * @param code stable, lower_snake
 * @param label name for people
 * @param service the service it belongs to
 * @param validFrom first day; null when not known
 * @param validTo last day; null while it exists
 * @param predecessors codes of the teams whose work it took over
 * @param successors codes of the teams that took over its work
 */
@Serdeable
public record Team(
    String code,
    String label,
    Labelled service,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> predecessors,
    List<String> successors) {
  /** Whether the team exists on a date. */
  public boolean existsOn(LocalDate date) {
    return (validFrom == null || !date.isBefore(validFrom))
        && (validTo == null || !date.isAfter(validTo));
  }
}
