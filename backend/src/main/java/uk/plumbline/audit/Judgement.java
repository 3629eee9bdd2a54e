package uk.plumbline.audit;

/**
 * The auditor's judgement of one area, or of the whole.
 *
 * @param grade a grade code; null while only the rationale is drafted
 * @param rationale why, as typed; null while not written, and for imported grades
 */
public record Judgement(String grade, String rationale) {
  /** Whether it has both the grade and the reason for it. */
  boolean isComplete() {
    return grade != null && rationale != null && !rationale.isBlank();
  }

  boolean isEmpty() {
    return grade == null && rationale == null;
  }
}
