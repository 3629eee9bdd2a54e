package uk.plumbline.audit;

import uk.plumbline.framework.Framework;

/**
 * The auditor's judgement of one area, or of the whole.
 *
 * @param grade a grade code; null while only the rationale is drafted
 * @param rationale why, as typed; null while not written, and for imported grades
 */
public record Judgement(String grade, String rationale) {
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
    return grade == null && rationale == null;
  }
}
