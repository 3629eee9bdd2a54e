package uk.plumbline.calibration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The panel's grades.
 *
 * @param panel who graded for the panel, people of the council
 * @param grades one for every area of the exercise
 */
@Serdeable
record ReferenceRequest(
    @NotBlank(message = "Say who was on the panel")
        @Size(max = 500, message = "The panel must be 500 characters or fewer")
        String panel,
    @NotNull(message = "Give the panel's grades") @Size(max = 100)
        List<@Valid @NotNull ReferenceGrade> grades) {

  /**
   * The panel's grade of one area.
   *
   * @param area the area's code
   * @param grade a grade of the exercise's framework
   * @param reason why, from the case text
   */
  @Serdeable
  record ReferenceGrade(
      @NotBlank(message = "Name the area") String area,
      @NotBlank(message = "Select the panel's grade") String grade,
      @NotBlank(message = "Give the panel's reason")
          @Size(max = 20_000, message = "The reason must be 20,000 characters or fewer")
          String reason) {}
}
