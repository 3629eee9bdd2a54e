package uk.plumbline.framework;

import io.micronaut.core.annotation.Introspected;

@Introspected
record GradeRow(
    String scaleCode,
    String code,
    String label,
    String shortLabel,
    int rank,
    boolean isGood,
    boolean isGoodOrBetter) {
  Grade grade() {
    return new Grade(code, label, shortLabel, rank, isGood, isGoodOrBetter);
  }
}
