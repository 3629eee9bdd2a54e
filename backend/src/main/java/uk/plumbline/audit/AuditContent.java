package uk.plumbline.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an audit says beside its judgements.
 *
 * @param answers by prompt code, also of prompts that the form asks no more
 * @param setAside judgements of areas that the form asks no more; kept, neither shown nor counted
 * @param sessionDates supervision sessions looked at, oldest first
 * @param practitioner the worker's part
 * @param feedback the child's and the family's part
 * @param conclusion the end in words
 * @param actions what is to be done, in the order of the form
 */
public record AuditContent(
    SortedMap<String, Answer> answers,
    SortedMap<String, Judgement> setAside,
    List<LocalDate> sessionDates,
    PractitionerPart practitioner,
    FamilyFeedback feedback,
    Conclusion conclusion,
    List<AuditAction> actions) {
  /** Nothing written yet. */
  public static final AuditContent NONE =
      new AuditContent(
          new TreeMap<>(),
          new TreeMap<>(),
          List.of(),
          PractitionerPart.NONE,
          FamilyFeedback.NONE,
          Conclusion.NONE,
          List.of());

  /** What it would say after a change. */
  AuditContent after(ChangeAuditRequest change) {
    var answered = new TreeMap<>(answers);
    for (var answer : change.answers() == null ? List.<Answer>of() : change.answers()) {
      if (answer.asTyped().isEmpty()) {
        answered.remove(answer.prompt());
      } else {
        answered.put(answer.prompt(), answer.asTyped());
      }
    }
    return new AuditContent(
        answered,
        setAside,
        change.sessionDates() == null ? sessionDates : change.sessionDates(),
        change.practitioner() == null ? practitioner : practitioner.saidOf(change.practitioner()),
        change.familyFeedback() == null ? feedback : change.familyFeedback().over(feedback),
        change.conclusion() == null ? conclusion : change.conclusion().asTyped(),
        change.actions() == null
            ? actions
            : change.actions().stream().map(AuditAction::asTyped).toList());
  }
}
