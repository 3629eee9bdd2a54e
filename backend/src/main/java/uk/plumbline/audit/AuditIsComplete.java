package uk.plumbline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.FieldError;

/**
 * an audit is complete when something is graded, every grade says why, and every reason has a
 * grade. Ofsted on Walsall, 2012, paragraphs 22 and 113: audits were superficial and not critical
 * enough, so a bare grade is not taken. An audit made with a tool is complete when its form is
 * ({@link FormIsComplete}); this rule alone holds for grades given by other systems (ADR 0012).
 */
final class AuditIsComplete {
  private AuditIsComplete() {}

  /**
   * How far the audit has come by the rule that holds for it; a returned one is complete only when
   * every note is answered.
   */
  static Completeness of(MadeWith with, Audit audit) {
    var written = ofForm(with, audit);
    return audit.facts().lifeStatus() == AuditStatus.RETURNED
        ? written.with(audit.life().openNotes())
        : written;
  }

  /** How far what it asks has come, whatever the notes of a return say. */
  static Completeness ofForm(MadeWith with, Audit audit) {
    if (with.toolVersionId() != null) {
      return new FormIsComplete(with, audit).completeness();
    }
    var missing = missing(with.framework(), audit.judgements());
    var items =
        missing.stream()
            .map(
                fault -> new MissingItem(section(fault.pointer()), fault.pointer(), fault.detail()))
            .toList();
    var sections = new ArrayList<FormSection>();
    with.form()
        .sections()
        .forEach(section -> sections.add(section(audit, section.code(), section.label(), missing)));
    sections.add(section(audit, Framework.OVERALL, with.form().overall().label(), missing));
    return new Completeness(items, sections.stream().map(FormSection::state).toList());
  }

  private static FormSection section(
      Audit audit, String area, String label, List<FieldError> missing) {
    var begun = audit.judgements().containsKey(area);
    return new FormSection(
        area,
        label,
        begun,
        missing.stream().filter(fault -> section(fault.pointer()).equals(area)).toList());
  }

  private static String section(String pointer) {
    var parts = pointer.split("/");
    return parts.length > 2 && parts[1].equals("areas") ? parts[2] : parts[1];
  }

  /** What is still missing, in the order of the form; empty when the audit can be submitted. */
  static List<FieldError> missing(Framework framework, SortedMap<String, Judgement> judgements) {
    if (judgements.values().stream().allMatch(judgement -> judgement.grade() == null)
        && judgements.values().stream().allMatch(judgement -> judgement.rationale() == null)) {
      return List.of(new FieldError("#/areas", "Grade at least one area, and say why"));
    }
    var missing = new ArrayList<FieldError>();
    framework.areas().stream()
        .map(area -> area.code())
        .filter(judgements::containsKey)
        .forEach(area -> missing.addAll(missing(framework, area, judgements.get(area))));
    if (judgements.containsKey(Framework.OVERALL)) {
      missing.addAll(missing(framework, Framework.OVERALL, judgements.get(Framework.OVERALL)));
    }
    return missing;
  }

  private static List<FieldError> missing(Framework framework, String area, Judgement judgement) {
    var place = Judgement.pointer(area);
    var label = framework.labelOf(area);
    if (judgement.grade() == null) {
      return List.of(new FieldError(place + "/grade", "Select a grade for " + label));
    }
    return judgement.isComplete()
        ? List.of()
        : List.of(new FieldError(place + "/rationale", "Say why you gave this grade for " + label));
  }
}
