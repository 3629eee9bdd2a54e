package uk.plumbline.measure;

import java.util.List;
import java.util.Map;
import uk.plumbline.framework.Framework;
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

  /**
   * @param frameworks every framework, newest first: the newest on the scale names its grades
   * @param scales the scale's code by framework code
   */
  static Strand of(
      String type, String scale, List<Framework> frameworks, Map<String, String> scales) {
    return new Strand(type, scale, newestOn(scale, frameworks, scales).grades().reversed());
  }

  /** The newest framework on a scale. */
  static Framework newestOn(String scale, List<Framework> frameworks, Map<String, String> scales) {
    return frameworks.stream()
        .filter(framework -> scales.get(framework.code()).equals(scale))
        .findFirst()
        .orElseThrow();
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
