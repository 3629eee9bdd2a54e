package uk.plumbline.audit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import uk.plumbline.audit.FamilyFeedback.Feedback;
import uk.plumbline.tool.Form;
import uk.plumbline.tool.PromptKind;

/** Holds what is entered beside judgements against the form of its audit. */
final class ContentCheck {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final int ACTION = 4_000;
  private static final int OWNER = 200;

  private final FormLookup lookup;
  private final Form.Settings asked;
  private final LocalDate auditedOn;
  private final LocalDate today;
  private final Faults faults;

  /**
   * @param auditedOn the audit date after the change
   * @param today today in London
   */
  ContentCheck(Form form, LocalDate auditedOn, LocalDate today, Faults faults) {
    this.lookup = new FormLookup(form);
    this.asked = form.settings();
    this.auditedOn = auditedOn;
    this.today = today;
    this.faults = faults;
  }

  void check(ChangeAuditRequest request, AuditContent after) {
    checkAnswers(request.answers() == null ? List.of() : request.answers());
    if (request.sessionDates() != null || request.auditedOn() != null) {
      checkSessions(after.sessionDates());
    }
    if (request.practitioner() != null) {
      checkPractitioner(request.practitioner());
    }
    if (request.familyFeedback() != null) {
      checkFeedback(request.familyFeedback().child(), "#/familyFeedback/child");
      checkFeedback(request.familyFeedback().family(), "#/familyFeedback/family");
    }
    if (request.conclusion() != null) {
      checkConclusion(after.conclusion());
    }
    if (request.actions() != null) {
      checkActions(request.actions());
    }
  }

  private void checkAnswers(List<Answer> answers) {
    var seen = new HashSet<String>();
    for (var answer : answers) {
      var pointer = "#/answers/" + answer.prompt();
      var prompt = lookup.prompt(answer.prompt());
      if (prompt.isEmpty()) {
        faults.add(pointer, "This audit's form has no prompt with this code");
        continue;
      }
      if (!seen.add(answer.prompt())) {
        faults.add(pointer, "This prompt is answered twice");
      }
      checkAnswer(prompt.get(), answer.asTyped(), pointer);
    }
  }

  private void checkAnswer(Form.Prompt prompt, Answer answer, String pointer) {
    if (prompt.kind() == PromptKind.JUDGEMENT) {
      faults.add(pointer, "This is a judgement; give its grade under areas");
      return;
    }
    var isCompliance = prompt.kind() == PromptKind.COMPLIANCE;
    faults.checkCode(answer.choice(), Answer.CHOICES, pointer + "/choice");
    if (!isCompliance && answer.choice() != null && !answer.isNotApplicable()) {
      faults.add(pointer + "/choice", "This is answered in words, not by choosing");
    }
    if (answer.isNotApplicable() && !prompt.allowsNotApplicable()) {
      faults.add(pointer + "/choice", "This applies to every case; answer it");
    }
    if (isCompliance && answer.text() != null) {
      faults.add(pointer + "/text", "This is answered by choosing, not in words");
    }
    if (answer.date() != null && !prompt.asksDate()) {
      faults.add(pointer + "/date", "No date is asked here");
    }
    faults.checkDate(
        answer.date(),
        EARLIEST,
        today.plusYears(2),
        pointer + "/date",
        "The date must be 1990 or later, and no more than two years ahead");
    faults.checkLength(answer.text(), Faults.LONG_TEXT, pointer + "/text");
    faults.checkLength(answer.reason(), Faults.REASON, pointer + "/reason");
  }

  private void checkSessions(List<LocalDate> dates) {
    if (!asked.sessionDates() && !dates.isEmpty()) {
      faults.add("#/sessionDates", "This audit's form does not ask for session dates");
    }
    for (int i = 0; i < dates.size(); i++) {
      var pointer = "#/sessionDates/" + i;
      faults.checkDate(
          dates.get(i),
          EARLIEST,
          auditedOn,
          pointer,
          "A session must be 1990 or later, and no later than the audit date");
      if (dates.indexOf(dates.get(i)) < i) {
        faults.add(pointer, "This date is named twice");
      }
    }
  }

  private void checkPractitioner(PractitionerEntry entry) {
    if (!asked.practitioner()
        && (entry.involvement() != null || Written.orNull(entry.reason()) != null)) {
      faults.add("#/practitioner", "This audit's form does not ask about the practitioner");
    }
    faults.checkCode(
        entry.involvement(), PractitionerPart.INVOLVEMENTS, "#/practitioner/involvement");
    faults.checkLength(entry.reason(), Faults.REASON, "#/practitioner/reason");
  }

  private void checkFeedback(Feedback feedback, String pointer) {
    if (feedback == null) {
      return;
    }
    if (!asked.family() && !feedback.asTyped().isEmpty()) {
      faults.add(pointer, "This audit's form does not ask for feedback");
    }
    faults.checkCode(feedback.status(), Feedback.STATUSES, pointer + "/status");
    faults.checkLength(feedback.words(), Faults.LONG_TEXT, pointer + "/words");
    faults.checkLength(feedback.reason(), Faults.REASON, pointer + "/reason");
  }

  private void checkConclusion(Conclusion given) {
    var place = "#/conclusion";
    var mayOverride = asked.conclusion() || !asked.limitingAreas().isEmpty();
    if (!asked.conclusion() && given.saysSomething()) {
      faults.add(place, "This audit's form does not ask for a conclusion");
    }
    if (!mayOverride && given.limitOverrideReason() != null) {
      faults.add(place + "/limitOverrideReason", "This audit's form has no limiting area");
    }
    faults.checkLength(given.strengths(), Faults.LONG_TEXT, place + "/strengths");
    faults.checkLength(given.improvements(), Faults.LONG_TEXT, place + "/improvements");
    faults.checkLength(given.noActionBecause(), Faults.LONG_TEXT, place + "/noActionBecause");
    faults.checkLength(
        given.limitOverrideReason(), Faults.LONG_TEXT, place + "/limitOverrideReason");
  }

  private void checkActions(List<AuditAction> actions) {
    if (!asked.conclusion() && !actions.isEmpty()) {
      faults.add("#/actions", "This audit's form does not ask for actions");
    }
    var seen = new HashSet<>();
    for (int i = 0; i < actions.size(); i++) {
      var action = actions.get(i);
      var pointer = "#/actions/" + i;
      if (!seen.add(action.id())) {
        faults.add(pointer + "/id", "Two actions have this identifier; give each its own");
      }
      if (action.concerns() == null || !AuditAction.CONCERNS.contains(action.concerns())) {
        faults.add(pointer + "/for", "Say whether it is for the child or for the service");
      }
      faults.checkLength(action.action(), ACTION, pointer + "/action");
      faults.checkLength(action.owner(), OWNER, pointer + "/owner");
      faults.checkDate(
          action.dueOn(),
          auditedOn,
          today.plusYears(5),
          pointer + "/dueOn",
          "An action is due on the audit date or later, and within five years");
    }
  }
}
