package uk.plumbline.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.statistics.Interval;
import uk.plumbline.statistics.WilsonInterval;

/**
 * How many audits were given which grade. Totals are sums of counts, so a small team weighs as much
 * as its audits and no more; proportions are never averaged.
 *
 * @param byGrade audits by grade code; a code that is not there was not given
 * @param good audits judged exactly good
 * @param goodOrBetter audits judged good or better
 * @param moderated audits that were second-checked
 */
record GradeCounts(Map<String, Long> byGrade, long good, long goodOrBetter, long moderated) {
  /** No audits at all. */
  static final GradeCounts NONE = new GradeCounts(Map.of(), 0, 0, 0);

  GradeCounts {
    byGrade = Map.copyOf(byGrade);
  }

  /** Some audits with one grade. */
  static GradeCounts of(Grade grade, long audits, long moderated) {
    return new GradeCounts(
        Map.of(grade.code(), audits),
        grade.good() ? audits : 0,
        grade.goodOrBetter() ? audits : 0,
        moderated);
  }

  /** What the database counted, read by the scale of its framework. */
  static GradeCounts of(GradeCountRow row, List<Framework> frameworks) {
    var grade = Framework.gradeIn(frameworks, row.frameworkCode(), row.gradeCode());
    return of(grade, row.audits(), row.moderated());
  }

  /** These and those together. */
  GradeCounts plus(GradeCounts others) {
    var sum = new HashMap<>(byGrade);
    others.byGrade.forEach((grade, audits) -> sum.merge(grade, audits, Long::sum));
    return new GradeCounts(
        sum, good + others.good, goodOrBetter + others.goodOrBetter, moderated + others.moderated);
  }

  /** The denominator: every audit with a grade. */
  long audits() {
    return byGrade.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many have this grade, 0 where none has. */
  long with(String gradeCode) {
    return byGrade.getOrDefault(gradeCode, 0L);
  }

  /** Proportion judged exactly good, 0 to 1; empty when there are no audits. */
  Optional<Double> proportionGood() {
    return proportion(good);
  }

  /** Proportion judged good or better, 0 to 1; empty when there are no audits. */
  Optional<Double> proportionGoodOrBetter() {
    return proportion(goodOrBetter);
  }

  /** Wilson's 95% interval of the proportion good or better; empty when there are no audits. */
  Optional<Interval> interval95() {
    return WilsonInterval.of(goodOrBetter, audits());
  }

  private Optional<Double> proportion(long some) {
    var audits = audits();
    return audits == 0 ? Optional.empty() : Optional.of((double) some / audits);
  }
}
