package uk.plumbline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.tool.Form;
import uk.plumbline.tool.PromptKind;

/**
 * where a grade and the evidence beside it conflict, the auditor is told and nobody is
 * stopped. Ofsted on Walsall, 2012, paragraph 113: audits were too kind. A safety concern is held
 * against the overall grade and the limiting areas, since it says nothing of, say, recording; where
 * a tool has neither, against every area.
 */
final class EvidenceConflicts {
  private final Framework framework;
  private final Form form;
  private final FormLookup lookup;
  private final Audit audit;

  EvidenceConflicts(MadeWith with, Audit audit) {
    this.framework = with.framework();
    this.form = with.form();
    this.lookup = new FormLookup(form);
    this.audit = audit;
  }

  /** In the order of the form, the whole last. */
  List<Warning> warnings() {
    var warnings = new ArrayList<Warning>();
    if (audit.facts().openConcern() && form.settings().warnGoodWithConcern()) {
      besideAConcern().stream()
          .filter(this::isGood)
          .forEach(
              area ->
                  warnings.add(
                      warning(
                          "good_with_safety_concern",
                          area,
                          "You gave %s for %s while a safety concern is open"
                              .formatted(gradeOf(area), framework.labelOf(area)))));
    }
    form.sections().forEach(section -> complianceGap(section, warnings));
    LimitingArea.limit(form, framework, audit)
        .filter(Limit::exceeded)
        .ifPresent(
            limit ->
                warnings.add(
                    warning(
                        "above_limit",
                        Framework.OVERALL,
                        "%s caps the overall grade at %s, and you gave %s"
                            .formatted(
                                limit.label(),
                                framework.lowest().label(),
                                gradeOf(Framework.OVERALL)))));
    return warnings;
  }

  private List<String> besideAConcern() {
    var named = new ArrayList<>(form.settings().limitingAreas());
    if (form.overall() != null) {
      named.add(Framework.OVERALL);
    }
    return named.isEmpty() ? lookup.areas() : named;
  }

  private void complianceGap(Form.Section section, List<Warning> warnings) {
    var gaps =
        section.prompts().stream()
            .filter(prompt -> prompt.kind() == PromptKind.COMPLIANCE)
            .filter(prompt -> isNo(prompt.code()))
            .map(Form.Prompt::label)
            .collect(Collectors.joining("; "));
    if (gaps.isEmpty()) {
      return;
    }
    section.prompts().stream()
        .filter(prompt -> prompt.kind() == PromptKind.JUDGEMENT && isGood(prompt.area()))
        .forEach(
            prompt ->
                warnings.add(
                    warning(
                        "good_with_compliance_gap",
                        prompt.area(),
                        "You gave %s for %s and answered no to: %s"
                            .formatted(
                                gradeOf(prompt.area()), framework.labelOf(prompt.area()), gaps))));
  }

  private boolean isNo(String prompt) {
    var answer = audit.content().answers().get(prompt);
    return answer != null && "no".equals(answer.choice());
  }

  private boolean isGood(String area) {
    return lookup.judges(area)
        && audit
            .originalGrade(area)
            .flatMap(framework::grade)
            .filter(Grade::goodOrBetter)
            .isPresent();
  }

  private String gradeOf(String area) {
    return audit.originalGrade(area).flatMap(framework::grade).orElseThrow().label();
  }

  private static Warning warning(String code, String area, String detail) {
    return new Warning(code, Judgement.pointer(area) + "/grade", detail);
  }
}
