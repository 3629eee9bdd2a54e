package uk.plumbline.audit;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.shared.FieldError;
import uk.plumbline.tool.Form;
import uk.plumbline.tool.PromptKind;

/**
 * an audit made with a tool is complete when everything its form requires is answered, or
 * does not apply for a stated reason; every grade has its rationale, and a good or better one
 * evidence of the difference made where the tool asks for it; a grade above a limiting area says
 * why; and the audit ends with whole actions or with the reason why none is needed. Ofsted on
 * Walsall, 2012, paragraphs 22, 66 and 113: tools were left incomplete, and audits were too kind.
 */
final class FormIsComplete {
  private final Framework framework;
  private final Form form;
  private final Audit audit;

  FormIsComplete(MadeWith with, Audit audit) {
    this.framework = with.framework();
    this.form = with.form();
    this.audit = audit;
  }

  Completeness completeness() {
    var sections = new ArrayList<FormSection>();
    form.sections().forEach(section -> sections.add(section(section)));
    if (form.settings().sessionDates()) {
      sections.add(sessions());
    }
    if (form.settings().practitioner() || form.settings().family()) {
      sections.add(involvement());
    }
    if (form.overall() != null) {
      sections.add(overall());
    }
    if (form.settings().conclusion()) {
      sections.add(conclusion());
    }
    return Completeness.of(sections);
  }

  private FormSection section(Form.Section section) {
    var begun =
        section.prompts().stream()
            .anyMatch(
                prompt ->
                    prompt.kind() == PromptKind.JUDGEMENT
                        ? audit.judgements().containsKey(prompt.area())
                        : audit.content().answers().containsKey(prompt.code()));
    var missing =
        section.prompts().stream()
            .flatMap(
                prompt ->
                    prompt.kind() == PromptKind.JUDGEMENT
                        ? judgement(prompt).stream()
                        : answer(prompt).stream())
            .toList();
    return new FormSection(section.code(), section.label(), begun, missing);
  }

  private List<FieldError> judgement(Form.Prompt prompt) {
    var given = audit.judgements().get(prompt.area());
    if (given != null && Written.isSomething(given.notApplicable())) {
      return List.of();
    }
    return judgement(prompt.area(), given, prompt.required());
  }

  private List<FieldError> judgement(String area, Judgement given, boolean isRequired) {
    var place = Judgement.pointer(area);
    var label = framework.labelOf(area);
    if (given == null || given.grade() == null) {
      return given == null && !isRequired
          ? List.of()
          : List.of(new FieldError(place + "/grade", "Select a grade for " + label));
    }
    var missing = new ArrayList<FieldError>();
    if (!Written.isSomething(given.rationale())) {
      missing.add(new FieldError(place + "/rationale", "Say why you gave this grade for " + label));
    }
    var grade = framework.grade(given.grade());
    if (form.settings().impactForGood()
        && grade.filter(Grade::goodOrBetter).isPresent()
        && !Written.isSomething(given.impact())) {
      missing.add(
          new FieldError(
              place + "/impact",
              "Say what difference was made: %s needs evidence of it for %s"
                  .formatted(grade.get().label(), label)));
    }
    return missing;
  }

  private List<FieldError> answer(Form.Prompt prompt) {
    var place = "#/answers/" + prompt.code();
    var given = audit.content().answers().get(prompt.code());
    if (given != null && given.isNotApplicable()) {
      return Written.isSomething(given.reason())
          ? List.of()
          : List.of(
              new FieldError(place + "/reason", "Say why this does not apply: " + prompt.label()));
    }
    if (!prompt.required()) {
      return List.of();
    }
    if (prompt.kind() == PromptKind.COMPLIANCE) {
      return given != null && given.choice() != null
          ? List.of()
          : List.of(new FieldError(place + "/choice", "Answer: " + prompt.label()));
    }
    return given != null && Written.isSomething(given.text())
        ? List.of()
        : List.of(new FieldError(place + "/text", "Answer: " + prompt.label()));
  }

  private FormSection sessions() {
    var dates = audit.content().sessionDates();
    return new FormSection(
        FormSection.SESSIONS,
        "Supervision sessions",
        !dates.isEmpty(),
        dates.isEmpty()
            ? List.of(new FieldError("#/sessionDates", "Enter the date of at least one session"))
            : List.of());
  }

  private FormSection involvement() {
    var said = new InvolvementIsSaid(form.settings(), audit.content());
    return new FormSection(FormSection.INVOLVEMENT, said.label(), said.isBegun(), said.missing());
  }

  private FormSection overall() {
    var given = audit.judgements().get(Framework.OVERALL);
    var missing = new ArrayList<>(judgement(Framework.OVERALL, given, form.overall().required()));
    LimitingArea.limit(form, framework, audit)
        .filter(limit -> limit.exceeded() && !Written.isSomething(limit.overrideReason()))
        .ifPresent(
            limit ->
                missing.add(
                    new FieldError(
                        "#/conclusion/limitOverrideReason",
                        "Say why the overall grade stands above what %s allows, or lower it"
                            .formatted(limit.label()))));
    return new FormSection(FormSection.OVERALL, form.overall().label(), given != null, missing);
  }

  private FormSection conclusion() {
    var content = audit.content();
    var begun = content.conclusion().saysSomething() || !content.actions().isEmpty();
    return new FormSection(
        FormSection.CONCLUSION, "Conclusion and actions", begun, ActionsAreWhole.missing(content));
  }
}
