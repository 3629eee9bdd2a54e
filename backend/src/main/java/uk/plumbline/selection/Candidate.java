package uk.plumbline.selection;

import java.util.Map;
import java.util.UUID;
import uk.plumbline.framework.Framework;

/**
 * A submitted audit, as far as a policy looks at it.
 *
 * @param auditId the draw depends on it
 * @param grades the auditor's, by area code, {@code overall} included where given
 * @param lowest code of the scale's lowest grade
 * @param submittedBefore how many other audits of the type the auditor has submitted; 0 or more
 * @param checkedThisQuarter how many audits of the type with the same overall grade were chosen in
 *     this calendar quarter; 0 or more
 */
public record Candidate(
    UUID auditId,
    Map<String, String> grades,
    String lowest,
    int submittedBefore,
    int checkedThisQuarter) {
  /** The overall grade; null where none is given. */
  String overall() {
    return grades.get(Framework.OVERALL);
  }

  /**
   * Whether it has this grade in the sense of R-35: the lowest anywhere, another as the overall
   * grade, or anywhere where there is no overall grade.
   */
  boolean has(String grade) {
    if (grade.equals(lowest) || overall() == null) {
      return grades.containsValue(grade);
    }
    return grade.equals(overall());
  }
}
