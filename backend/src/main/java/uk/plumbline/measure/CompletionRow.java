package uk.plumbline.measure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What became of one auditor's planned audits; each is in one of the six counts.
 *
 * @param username the auditor; null for everybody
 * @param name for people
 * @param doneInTime handed in by the first due date
 * @param doneByExtension handed in after it, by the date last agreed
 * @param doneLate handed in after the date last agreed
 * @param notDueYet neither handed in nor due
 * @param overdue not handed in by the date last agreed
 * @param withdrawn taken out before they counted
 */
@MappedEntity("audit")
record CompletionRow(
    @Id String username,
    String name,
    long doneInTime,
    long doneByExtension,
    long doneLate,
    long notDueYet,
    long overdue,
    long withdrawn) {
  /** Nothing planned. */
  static CompletionRow none(String name) {
    return new CompletionRow(null, name, 0, 0, 0, 0, 0, 0);
  }

  /** Both pooled. */
  CompletionRow plus(CompletionRow other) {
    return new CompletionRow(
        username,
        name,
        doneInTime + other.doneInTime,
        doneByExtension + other.doneByExtension,
        doneLate + other.doneLate,
        notDueYet + other.notDueYet,
        overdue + other.overdue,
        withdrawn + other.withdrawn);
  }

  long planned() {
    return fallenDue() + notDueYet + withdrawn;
  }

  /** Those of which one can say whether they were done in time. */
  long fallenDue() {
    return doneInTime + doneByExtension + doneLate + overdue;
  }
}
