package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * How an audit came to say what it says.
 *
 * @param items oldest first
 * @param earlierVersions what counted before the audit was reopened, oldest first
 */
@Serdeable
record ChangeList(List<Change> items, List<Version> earlierVersions) {
  /**
   * One field's change by one person.
   *
   * @param field as {@code areas/voice/rationale}
   * @param label the field in words
   * @param who their name as it was then
   * @param from when they began
   * @param to when they last added to it
   * @param before what stood there; null for nothing
   * @param after what stands there then; null for nothing
   */
  @Serdeable
  record Change(
      String field,
      String label,
      String who,
      Instant from,
      Instant to,
      @Nullable String before,
      @Nullable String after) {}

  /**
   * @param number 1 for the first that counted
   */
  @Serdeable
  record Version(int number, Instant finalisedAt, Instant replacedAt) {}

  static ChangeList of(List<ChangeRow> rows, FieldLabels labels, List<EarlierVersion> versions) {
    return new ChangeList(
        rows.stream()
            .map(
                row ->
                    new Change(
                        row.field(),
                        labels.of(row.field()),
                        row.personName(),
                        row.beganAt(),
                        row.endedAt(),
                        row.before(),
                        row.after()))
            .toList(),
        versions.stream()
            .map(
                version ->
                    new Version(version.number(), version.finalisedAt(), version.replacedAt()))
            .toList());
  }
}
