package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;

/**
 * What became of the grade of some audits.
 *
 * @param row how many, and of which team
 * @param before null for audits that did not count then
 * @param after null for audits that count no more
 */
record GradeMove(ChangeRow row, Grade before, Grade after) {
  static GradeMove of(ChangeRow row, List<Framework> frameworks) {
    return new GradeMove(
        row,
        row.gradeBefore() == null
            ? null
            : Framework.gradeIn(frameworks, row.frameworkBefore(), row.gradeBefore()),
        row.gradeAfter() == null
            ? null
            : Framework.gradeIn(frameworks, row.frameworkAfter(), row.gradeAfter()));
  }

  boolean countedAtBoth() {
    return before != null && after != null;
  }

  boolean wasGood() {
    return before != null && before.goodOrBetter();
  }

  boolean isGood() {
    return after != null && after.goodOrBetter();
  }

  boolean isRaised() {
    return isOfOneScale() && after.rank() > before.rank();
  }

  boolean isLowered() {
    return isOfOneScale() && after.rank() < before.rank();
  }

  /** Grades of two scales have no order between them. */
  private boolean isOfOneScale() {
    return countedAtBoth() && row.frameworkBefore().equals(row.frameworkAfter());
  }
}
