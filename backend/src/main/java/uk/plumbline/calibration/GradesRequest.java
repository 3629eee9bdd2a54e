package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A participant's own grades, saved as they go.
 *
 * @param grades areas not named stay as they are
 */
@Serdeable
record GradesRequest(
    @NotNull(message = "Send the grades") @Size(max = 100) List<@Valid @NotNull OwnGrade> grades) {

  /**
   * The grade of one area.
   *
   * @param area the area's code
   * @param grade a grade of the exercise's framework; null takes it away
   * @param rationale why, kept as typed; null takes it away
   */
  @Serdeable
  record OwnGrade(
      @NotBlank(message = "Name the area") String area,
      @Nullable String grade,
      @Nullable @Size(max = 20_000, message = "The rationale must be 20,000 characters or fewer")
          String rationale) {
    String gradeOrNull() {
      return grade == null || grade.isBlank() ? null : grade;
    }

    String rationaleOrNull() {
      return rationale == null || rationale.isBlank() ? null : rationale;
    }
  }
}
