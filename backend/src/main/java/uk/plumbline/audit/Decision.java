package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A step in an audit's life that needed a reason and somebody who allowed it.
 *
 * @param kind returned, extended, withdrawn, reopened, conflict_overridden, selected or
 *     moderator_assigned
 * @param at when
 * @param by the name of whoever allowed it
 * @param reason why; null when withheld from the reader
 * @param dueBefore the due date before an extension
 * @param dueAfter the due date after it
 * @param notes what a returned audit needs, by section
 */
@Serdeable
public record Decision(
    String kind,
    Instant at,
    String by,
    @Nullable String reason,
    @Nullable LocalDate dueBefore,
    @Nullable LocalDate dueAfter,
    List<Note> notes) {
  /** What was decided, when and by whom, without why. */
  Decision withoutText() {
    return new Decision(kind, at, by, null, dueBefore, dueAfter, List.of());
  }

  /**
   * @param section a section of the audit's form
   * @param note what is to be looked at again
   * @param answer the auditor's; null until they answer
   * @param answeredAt when they last did; null before
   */
  @Serdeable
  public record Note(
      String section, String note, @Nullable String answer, @Nullable Instant answeredAt) {
    /** A note that nobody has answered. */
    public static Note open(String section, String note) {
      return new Note(section, note, null, null);
    }
  }
}
