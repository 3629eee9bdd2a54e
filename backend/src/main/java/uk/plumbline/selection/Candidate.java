package uk.plumbline.selection;

import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import uk.plumbline.framework.Framework;

/**
 * A submitted audit, as far as a policy looks at it.
 *
 * @param auditId the draw depends on it
 * @param grades the auditor's, by area code, {@code overall} included where given
 * @param lowest code of the scale's lowest grade
 * @param submittedBefore how many other audits of the type the auditor has submitted; 0 or more,
 *     counted only where a policy asks, since it takes the longer the more there are
 * @param checkedThisQuarter how many audits of the type with the same overall grade were chosen in
 *     this calendar quarter; 0 or more, likewise
 */
public record Candidate(
    UUID auditId,
    Map<String, String> grades,
    String lowest,
    IntSupplier submittedBefore,
    IntSupplier checkedThisQuarter) {
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
