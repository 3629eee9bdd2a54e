package uk.plumbline.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import uk.plumbline.audit.Answer;
import uk.plumbline.audit.AuditAction;
import uk.plumbline.audit.AuditContent;
import uk.plumbline.audit.Conclusion;
import uk.plumbline.audit.FamilyFeedback;
import uk.plumbline.audit.FamilyFeedback.Feedback;
import uk.plumbline.audit.Judgement;
import uk.plumbline.audit.PractitionerPart;
import uk.plumbline.framework.Framework;
import uk.plumbline.tool.Form;
import uk.plumbline.tool.PromptKind;

/** Invents what an audit made with a tool says beside its grades. */
final class SampleContent {
  private final Random random;
  private final SampleWording wording;

  SampleContent(Random random, SampleWording wording) {
    this.random = random;
    this.wording = wording;
  }

  /** Judgements with their rationale, and evidence of the difference where the tool asks for it. */
  SortedMap<String, Judgement> judgements(Form form, SortedMap<String, String> grades) {
    var judgements = new TreeMap<String, Judgement>();
    grades.forEach(
        (area, grade) ->
            judgements.put(
                area,
                new Judgement(
                    grade,
                    wording.rationale(area, grade),
                    form.settings().impactForGood() && SampleGrades.rank(grade) >= 3
                        ? wording.one("difference", grade)
                        : null,
                    null)));
    return judgements;
  }

  /**
   * @param sections the sections of the form that are filled already
   * @param isWhole whether the rest of the form is filled too
   */
  AuditContent of(
      Form form,
      List<Form.Section> sections,
      SortedMap<String, Judgement> judgements,
      LocalDate date,
      boolean isWhole) {
    var answers = new TreeMap<String, Answer>();
    sections.forEach(
        section ->
            section
                .prompts()
                .forEach(prompt -> answer(form, section, prompt, judgements, date, answers)));
    var settings = form.settings();
    return new AuditContent(
        answers,
        new TreeMap<>(),
        settings.sessionDates() ? sessions(date) : List.of(),
        isWhole && settings.practitioner() ? practitioner() : PractitionerPart.NONE,
        isWhole && settings.family() ? feedback() : FamilyFeedback.NONE,
        isWhole ? conclusion(judgements) : Conclusion.NONE,
        isWhole ? actions(date, judgements) : List.of());
  }

  private void answer(
      Form form,
      Form.Section section,
      Form.Prompt prompt,
      SortedMap<String, Judgement> judgements,
      LocalDate date,
      SortedMap<String, Answer> answers) {
    var code = prompt.code();
    if (prompt.kind() == PromptKind.COMPLIANCE) {
      answers.put(
          code,
          compliance(
              prompt, section.area() == null || isGood(judgements.get(section.area())), date));
    } else if (prompt.kind() != PromptKind.JUDGEMENT
        && (prompt.required() || random.nextInt(3) > 0)) {
      var which = prompt.kind() == PromptKind.TEXT ? "text" : "quotation";
      var spoken = form.settings().sessionDates() ? "supervision" : which;
      answers.put(code, new Answer(code, null, null, wording.one("words", spoken), null));
    }
  }

  private Answer compliance(Form.Prompt prompt, boolean inGoodWork, LocalDate date) {
    if (prompt.allowsNotApplicable() && random.nextInt(12) == 0) {
      var reason = wording.one("words", "not_applicable");
      return new Answer(prompt.code(), "not_applicable", null, null, reason);
    }
    var draw = random.nextInt(100);
    var choice =
        draw < (inGoodWork ? 80 : 45) ? "yes" : draw < (inGoodWork ? 95 : 75) ? "partly" : "no";
    var day =
        prompt.asksDate() && !choice.equals("no") ? date.minusDays(3L + random.nextInt(40)) : null;
    return new Answer(prompt.code(), choice, day, null, null);
  }

  private List<LocalDate> sessions(LocalDate date) {
    var dates = new ArrayList<LocalDate>();
    var day = date.minusDays(2L + random.nextInt(20));
    for (int i = 0; i < 3 + random.nextInt(3); i++) {
      dates.addFirst(day);
      day = day.minusDays(24L + random.nextInt(16));
    }
    return dates;
  }

  private PractitionerPart practitioner() {
    var draw = random.nextInt(100);
    var involvement = draw < 60 ? "took_part" : draw < 85 ? "invited" : "not_involved";
    return said(involvement, draw < 60 ? null : wording.one("words", "on_leave"));
  }

  private static PractitionerPart said(String involvement, String reason) {
    return new PractitionerPart(involvement, reason, null, null, null, null, null, null, null);
  }

  private FamilyFeedback feedback() {
    return new FamilyFeedback(one("child"), one("family"));
  }

  private Feedback one(String who) {
    var draw = random.nextInt(100);
    if (draw < 45) {
      return new Feedback("given", wording.one("words", who), null);
    }
    if (draw < 85) {
      return new Feedback(draw < 70 ? "sought" : "declined", null, null);
    }
    return new Feedback("not_appropriate", null, wording.one("words", "unwell"));
  }

  private Conclusion conclusion(SortedMap<String, Judgement> judgements) {
    return new Conclusion(
        wording.one("end", "strengths"),
        wording.one("end", "improvements"),
        needsNothing(judgements) ? wording.one("end", "no_action") : null,
        null);
  }

  private List<AuditAction> actions(LocalDate date, SortedMap<String, Judgement> judgements) {
    var actions = new ArrayList<AuditAction>();
    if (needsNothing(judgements)) {
      return actions;
    }
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      var whom = i < 2 ? "child" : "service";
      actions.add(
          new AuditAction(
              UUID.nameUUIDFromBytes(
                  ("sample action " + random.nextLong()).getBytes(StandardCharsets.UTF_8)),
              whom,
              wording.one("action", whom),
              wording.one("action", "owner"),
              date.plusDays(14L + random.nextInt(60))));
    }
    return actions;
  }

  /** Only where everything is good or better. */
  private static boolean needsNothing(SortedMap<String, Judgement> judgements) {
    return judgements.values().stream().allMatch(SampleContent::isGood);
  }

  private static boolean isGood(Judgement judgement) {
    return judgement != null && SampleGrades.rank(judgement.grade()) >= 3;
  }

  /** Grades that keep to the form's limiting areas: the lowest there is the lowest overall. */
  static void limit(Form form, SortedMap<String, String> grades) {
    var lowest = SampleGrades.SCALE.getFirst();
    if (grades.containsKey(Framework.OVERALL)
        && form.settings().limitingAreas().stream()
            .anyMatch(area -> lowest.equals(grades.get(area)))) {
      grades.put(Framework.OVERALL, lowest);
    }
  }
}
