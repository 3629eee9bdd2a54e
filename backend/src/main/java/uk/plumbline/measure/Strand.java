package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.framework.Grade;

/**
 * Audits that may stand in one table: of one type, graded on one scale.
 *
 * @param type the audits' type
 * @param scale the scale's code
 * @param grades the scale's grades, worst to best
 */
record Strand(String type, String scale, List<Grade> grades) {
  Strand {
    grades = List.copyOf(grades);
  }

  /** A grade's place from the worst, from 0. */
  int place(String gradeCode) {
    for (int i = 0; i < grades.size(); i++) {
      if (grades.get(i).code().equals(gradeCode)) {
        return i;
      }
    }
    throw new IllegalStateException("The scale " + scale + " has no grade " + gradeCode);
  }

  /** For each grade whether it is good or better. */
  List<Boolean> good() {
    return grades.stream().map(Grade::goodOrBetter).toList();
  }

  boolean holds(SecondCheckRow row) {
    return type.equals(row.type()) && scale.equals(row.scaleCode());
  }
}
