package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How the grades of a closed exercise compare.
 *
 * @param raters how many submitted
 * @param invited how many were to
 * @param judgements how many areas each of them graded
 * @param alpha ordinal Krippendorff alpha, 1 at most; null where it cannot be had
 * @param alphaMissing why not
 * @param panel who graded for the panel
 * @param areas in the order of the exercise
 * @param auditors in alphabetical order; null for readers outside the group
 */
@Serdeable
record ResultsResponse(
    int raters,
    int invited,
    int judgements,
    @Nullable Double alpha,
    @Nullable String alphaMissing,
    String panel,
    List<AreaResult> areas,
    @Nullable List<Distance> auditors) {
  /**
   * @param mine the reader's own grade; null where they did not submit
   * @param counts how many gave each grade of the scale, best first
   */
  @Serdeable
  record AreaResult(
      String area,
      String label,
      ExerciseResponse.ReferenceGrade reference,
      @Nullable OwnResult mine,
      List<GradeCount> counts) {}

  /**
   * @param steps grades above the panel's; negative below
   */
  @Serdeable
  record OwnResult(String grade, String rationale, int steps) {}

  @Serdeable
  record GradeCount(String grade, int count) {}

  /**
   * @param judgements how many they graded
   * @param exact how many of them with the panel's grade
   * @param meanDistance grades apart from the panel on average, up or down
   * @param mayDecideReadiness whether the reader may decide that they are ready to audit
   */
  @Serdeable
  record Distance(
      String username,
      String name,
      int judgements,
      int exact,
      double meanDistance,
      boolean mayDecideReadiness) {}
}
