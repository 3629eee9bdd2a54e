package uk.plumbline.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.plumbline.audit.FamilyFeedback.Feedback;
import uk.plumbline.framework.Framework;

/**
 * An audit as named texts, so that two states of it can be held against each other field by field.
 * Codes and dates are put in words as they read at the time, since a history is read by people.
 */
final class AuditFields {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Audit audit;
  private final MadeWith with;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private AuditFields(Audit audit, MadeWith with) {
    this.audit = audit;
    this.with = with;
  }

  /** Facts and content, by field such as {@code areas/voice/rationale}; empty ones are left out. */
  static Map<String, String> all(Audit audit, MadeWith with) {
    var fields = new AuditFields(audit, with);
    fields.facts();
    fields.content();
    return fields.texts;
  }

  /** What is written, without the facts of the case. */
  static Map<String, String> written(Audit audit, MadeWith with) {
    var fields = new AuditFields(audit, with);
    fields.content();
    return fields.texts;
  }

  private void facts() {
    var facts = audit.facts();
    put("team", facts.teamLabel());
    put("auditedOn", facts.auditedOn());
    put("sampling", inWords(facts.sampling()));
    put("caseReference", facts.caseReference());
    put("population", with.form().population() == null ? null : with.form().population().label());
    put("worker", facts.workerName());
  }

  private void content() {
    var content = audit.content();
    // Judgements set aside by a change of population are still there, so they are no change.
    var judgements = new TreeMap<>(content.setAside());
    judgements.putAll(audit.judgements());
    judgements.forEach(this::judgement);
    content.answers().values().forEach(this::answer);
    put(
        "sessionDates",
        content.sessionDates().stream().map(DAY::format).collect(Collectors.joining("\n")));
    put("practitioner/involvement", inWords(content.practitioner().involvement()));
    put("practitioner/reason", content.practitioner().reason());
    feedback("familyFeedback/child", content.feedback().child());
    feedback("familyFeedback/family", content.feedback().family());
    put("conclusion/strengths", content.conclusion().strengths());
    put("conclusion/improvements", content.conclusion().improvements());
    put("conclusion/noActionBecause", content.conclusion().noActionBecause());
    put("conclusion/limitOverrideReason", content.conclusion().limitOverrideReason());
    content.actions().forEach(action -> put("actions/" + action.id(), line(action)));
  }

  private void judgement(String area, Judgement given) {
    var place = area.equals(Framework.OVERALL) ? area : "areas/" + area;
    put(
        place + "/grade",
        given.grade() == null
            ? null
            : with.framework().grade(given.grade()).map(grade -> grade.label()).orElse(null));
    put(place + "/rationale", given.rationale());
    put(place + "/impact", given.impact());
    put(place + "/notApplicable", given.notApplicable());
  }

  private void answer(Answer answer) {
    var place = "answers/" + answer.prompt();
    put(place + "/choice", inWords(answer.choice()));
    put(place + "/date", answer.date());
    put(place + "/text", answer.text());
    put(place + "/reason", answer.reason());
  }

  private void feedback(String place, Feedback feedback) {
    put(place + "/status", inWords(feedback.status()));
    put(place + "/words", feedback.words());
    put(place + "/reason", feedback.reason());
  }

  private static String line(AuditAction action) {
    return "For the %s: %s\nOwner: %s\nDue: %s"
        .formatted(
            action.concerns(),
            action.action() == null ? "not written yet" : action.action(),
            action.owner() == null ? "not named yet" : action.owner(),
            action.dueOn() == null ? "no date yet" : DAY.format(action.dueOn()));
  }

  private void put(String field, LocalDate date) {
    put(field, date == null ? null : DAY.format(date));
  }

  private void put(String field, String text) {
    if (text != null && !text.isEmpty()) {
      texts.put(field, text);
    }
  }

  /** A code as a person would write it: {@code took_part} as "Took part". */
  private static String inWords(String code) {
    return code == null
        ? null
        : code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('_', ' ');
  }
}
