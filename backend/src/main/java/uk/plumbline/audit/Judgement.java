package uk.plumbline.audit;

import uk.plumbline.framework.Framework;

/**
 * The auditor's judgement of one area, or of the whole.
 *
 * @param grade a grade code; null while only the rationale is drafted
 * @param rationale why, as typed; null while not written, and for imported grades
 * @param impact evidence of the difference made for the child; null while not written
 * @param notApplicable why the area does not apply to this case; there is no grade then
 */
public record Judgement(String grade, String rationale, String impact, String notApplicable) {
  /** A grade and its rationale alone. */
  public Judgement(String grade, String rationale) {
    this(grade, rationale, null, null);
  }

  /**
   * Where the contract has an area's judgement in a request: {@code #/overall} or {@code
   * #/areas/CODE}.
   */
  public static String pointer(String area) {
    return area.equals(Framework.OVERALL) ? "#/overall" : "#/areas/" + area;
  }

  /** Whether it has both the grade and the reason for it. */
  boolean isComplete() {
    return grade != null && rationale != null && !rationale.isBlank();
  }

  boolean isEmpty() {
    return grade == null && rationale == null && impact == null && notApplicable == null;
  }
}
