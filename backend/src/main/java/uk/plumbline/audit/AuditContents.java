package uk.plumbline.audit;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What audits say beside their judgements, as stored. */
@Singleton
class AuditContents {
  private final AuditContentRepository rows;

  AuditContents(AuditContentRepository rows) {
    this.rows = rows;
  }

  /**
   * @param setAside judgements of areas that the form asks no more
   */
  AuditContent of(AuditRow audit, SortedMap<String, Judgement> setAside) {
    var id = audit.id();
    var answers =
        rows.answers(id).stream()
            .map(AnswerRow::answer)
            .collect(
                Collectors.toMap(
                    Answer::prompt, answer -> answer, (first, second) -> second, TreeMap::new));
    var involvement = rows.involvement(id);
    return new AuditContent(
        answers,
        setAside,
        rows.sessionDates(id),
        involvement.map(InvolvementRow::practitioner).orElse(PractitionerPart.NONE),
        involvement.map(InvolvementRow::feedback).orElse(FamilyFeedback.NONE),
        rows.conclusion(id).map(ConclusionRow::conclusion).orElse(Conclusion.NONE),
        rows.actions(id).stream().map(ActionRow::auditAction).toList());
  }

  /** Finds actions with an identifier that another audit's action has. */
  void checkIdentifiers(UUID auditId, List<AuditAction> actions, Faults faults) {
    for (int i = 0; i < actions.size(); i++) {
      if (rows.isActionElsewhere(actions.get(i).id(), auditId)) {
        faults.add("#/actions/" + i + "/id", "Another action has this identifier; give a new one");
      }
    }
  }

  /** Writes what differs. */
  @Transactional(propagation = Propagation.MANDATORY)
  void store(UUID id, AuditContent before, AuditContent after) {
    storeAnswers(id, before.answers(), after.answers());
    if (!before.sessionDates().equals(after.sessionDates())) {
      rows.removeSessions(id);
      after.sessionDates().forEach(date -> rows.addSession(id, date));
    }
    if (!before.conclusion().equals(after.conclusion())) {
      var now = after.conclusion();
      rows.putConclusion(
          id,
          now.strengths(),
          now.improvements(),
          now.noActionBecause(),
          now.limitOverrideReason());
    }
    if (!before.actions().equals(after.actions())) {
      storeActions(id, after.actions());
    }
    if (!before.practitioner().equals(after.practitioner())
        || !before.feedback().equals(after.feedback())) {
      storeInvolvement(id, after.practitioner(), after.feedback());
    }
  }

  private void storeAnswers(
      UUID id, SortedMap<String, Answer> before, SortedMap<String, Answer> after) {
    before.keySet().stream()
        .filter(prompt -> !after.containsKey(prompt))
        .forEach(prompt -> rows.removeAnswer(id, prompt));
    after.values().stream()
        .filter(answer -> !Objects.equals(answer, before.get(answer.prompt())))
        .forEach(
            answer ->
                rows.putAnswer(
                    id,
                    answer.prompt(),
                    answer.choice(),
                    answer.date(),
                    answer.text(),
                    answer.reason()));
  }

  private void storeActions(UUID id, List<AuditAction> actions) {
    rows.removeActions(id);
    for (int i = 0; i < actions.size(); i++) {
      var action = actions.get(i);
      rows.addAction(
          action.id(), id, i, action.concerns(), action.action(), action.owner(), action.dueOn());
    }
  }

  private void storeInvolvement(UUID id, PractitionerPart practitioner, FamilyFeedback feedback) {
    var child = feedback.child();
    var family = feedback.family();
    rows.putInvolvement(
        id,
        practitioner.involvement(),
        practitioner.reason(),
        child.status(),
        child.words(),
        child.reason(),
        family.status(),
        family.words(),
        family.reason());
  }
}
