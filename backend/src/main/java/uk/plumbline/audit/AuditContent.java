package uk.plumbline.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an audit says beside its judgements.
 *
 * @param answers by prompt code
 * @param sessionDates supervision sessions looked at, oldest first
 * @param practitioner the worker's part
 * @param feedback the child's and the family's part
 * @param conclusion the end in words
 * @param actions what is to be done, in the order of the form
 */
public record AuditContent(
    SortedMap<String, Answer> answers,
    List<LocalDate> sessionDates,
    PractitionerPart practitioner,
    FamilyFeedback feedback,
    Conclusion conclusion,
    List<AuditAction> actions) {
  /** Nothing written yet. */
  public static final AuditContent NONE =
      new AuditContent(
          new TreeMap<>(),
          List.of(),
          PractitionerPart.NONE,
          FamilyFeedback.NONE,
          Conclusion.NONE,
          List.of());
}
