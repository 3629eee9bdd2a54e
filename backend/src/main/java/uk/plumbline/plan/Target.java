package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a share of audits is to reach.
 *
 * @param id stable identifier
 * @param measure good or good_or_better
 * @param type the audit type
 * @param scope whose audits
 * @param area the judgement area, or overall
 * @param value the share, 0 to 1
 * @param from first day in force
 * @param to last day in force as it was set; null for no end
 * @param owner who answers for it, in words
 * @param source where it was decided, in words
 * @param recorded who wrote it and what became of it
 */
public record Target(
    UUID id,
    String measure,
    String type,
    PlanScope scope,
    String area,
    double value,
    LocalDate from,
    @Nullable LocalDate to,
    String owner,
    String source,
    Recorded recorded) {
  /** Whether it is of the same figure as another, whatever the days. */
  boolean isOfTheSameAs(Target other) {
    return measure.equals(other.measure)
        && type.equals(other.type)
        && area.equals(other.area)
        && scope.isSameAs(other.scope);
  }

  /** Whether both are in force on some day, by all that is recorded of them. */
  boolean overlaps(Target other) {
    return !isTakenBack()
        && !other.isTakenBack()
        && !from.isAfter(other.lastDay())
        && !other.from.isAfter(lastDay());
  }

  /** Whether, by what was recorded at an instant, it was in force on a day. */
  public boolean isInForce(LocalDate day, Instant asAt) {
    return !day.isBefore(from)
        && (to == null || !day.isAfter(to))
        && recorded.coversAsAt(asAt, day);
  }

  private boolean isTakenBack() {
    return recorded.ending() != null && recorded.ending().lastDay() == null;
  }

  private LocalDate lastDay() {
    if (recorded.ending() != null) {
      return recorded.ending().lastDay();
    }
    return to == null ? LocalDate.MAX : to;
  }
}
