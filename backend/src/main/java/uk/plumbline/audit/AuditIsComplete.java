package uk.plumbline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.FieldError;

/**
 * an audit is complete when something is graded, every grade says why, and every reason has a
 * grade. Ofsted on Walsall, 2012, paragraphs 22 and 113: audits were superficial and not critical
 * enough, so a bare grade is not taken.
 */
final class AuditIsComplete {
  private AuditIsComplete() {}

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
