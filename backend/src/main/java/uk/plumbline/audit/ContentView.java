package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import uk.plumbline.access.Person;
import uk.plumbline.audit.FamilyFeedback.Feedback;

/**
 * What an audit says beside its judgements, as far as its reader may see it. A moderator who has
 * not graded yet reads the evidence and nothing that hints at a grade; who may know the grades
 * alone sees choices and dates; a practitioner before the grades are shown sees their own part.
 */
record ContentView(Audit audit, MadeWith with, AuditSight sight, Person reader) {
  private boolean showsEvidence() {
    return sight == AuditSight.FULL
        || (sight == AuditSight.BLIND && !isPractitioner())
        || sight == AuditSight.GRADES;
  }

  private boolean showsText() {
    return showsEvidence() && sight != AuditSight.GRADES;
  }

  private boolean isPractitioner() {
    return reader.id().equals(audit.facts().workerId());
  }

  /** Of the prompts that the form asks, in its order. */
  List<Answer> answers() {
    var given = audit.content().answers();
    var lookup = new FormLookup(with.form());
    return with.form()
        .prompts()
        .filter(prompt -> showsEvidence() && lookup.asks(prompt.code()))
        .filter(prompt -> given.containsKey(prompt.code()))
        .map(prompt -> given.get(prompt.code()))
        .map(
            answer ->
                new Answer(
                    answer.prompt(),
                    answer.choice(),
                    answer.date(),
                    text(answer.text()),
                    text(answer.reason())))
        .toList();
  }

  /** Null where the form does not ask for session dates. */
  @Nullable
  SupervisionSessions sessions() {
    var settings = with.form().settings();
    return settings.sessionDates() && showsEvidence()
        ? SupervisionSessions.of(
            audit.content().sessionDates(),
            settings.expectedIntervalDays(),
            audit.facts().auditedOn())
        : null;
  }

  /** Whoever wrote the reflection may always read it. */
  PractitionerPart practitioner() {
    var part = audit.content().practitioner();
    if (sight == AuditSight.FULL || isPractitioner()) {
      return part;
    }
    var grades = !sight.hidesGrades();
    return new PractitionerPart(
        part.involvement(),
        text(part.reason()),
        part.invitedAt(),
        null,
        grades ? part.selfGrade() : null,
        part.reflectedAt(),
        grades ? part.response() : null,
        null,
        grades ? part.respondedAt() : null);
  }

  FamilyFeedback familyFeedback() {
    var feedback = audit.content().feedback();
    return showsEvidence()
        ? new FamilyFeedback(seen(feedback.child()), seen(feedback.family()))
        : FamilyFeedback.NONE;
  }

  private Feedback seen(Feedback feedback) {
    return new Feedback(feedback.status(), text(feedback.words()), text(feedback.reason()));
  }

  Conclusion conclusion() {
    return sight == AuditSight.FULL ? audit.content().conclusion() : Conclusion.NONE;
  }

  List<AuditAction> actions() {
    return sight == AuditSight.FULL ? audit.content().actions() : List.of();
  }

  /** Null where no limiting area has the lowest grade. */
  @Nullable
  Limit limit() {
    if (sight.hidesGrades()) {
      return null;
    }
    return LimitingArea.limit(with.form(), with.framework(), audit)
        .map(limit -> sight == AuditSight.FULL ? limit : limit.withoutText())
        .orElse(null);
  }

  List<Warning> warnings() {
    return sight.hidesGrades() ? List.of() : new EvidenceConflicts(with, audit).warnings();
  }

  private String text(String words) {
    return showsText() ? words : null;
  }
}
