package uk.plumbline.measure;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A grade as the head of a row or column.
 *
 * @param code stable within its scale
 * @param label for people
 * @param goodOrBetter whether it counts as good or better
 */
@Serdeable
record ScaleGrade(String code, String label, boolean goodOrBetter) {
  /** The strand's grades, worst to best. */
  static List<ScaleGrade> of(Strand strand) {
    return strand.grades().stream()
        .map(grade -> new ScaleGrade(grade.code(), grade.shortLabel(), grade.goodOrBetter()))
        .toList();
  }
}
