package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.framework.Framework;

/** Changes of a draft; whatever is null stays as it is. Members as {@link ExerciseRequest}. */
@Serdeable
record ChangeExerciseRequest(
    @Nullable @Size(max = 200, message = "The title must be 200 characters or fewer") String title,
    @Nullable @Size(max = 20_000, message = "The case must be 20,000 characters or fewer")
        String caseText,
    @Nullable String framework,
    @Nullable @Size(min = 1, max = 100, message = "Select at least one area")
        List<@NotNull String> areas,
    @Nullable Boolean overall,
    @Nullable LocalDate closesOn,
    @Nullable @Size(max = 200, message = "Name 200 people at most")
        List<@NotNull String> participants) {
  /** The exercise as it would be after the change; participants only where they are named. */
  ExerciseRequest after(Exercise before) {
    var row = before.row();
    var asked = before.areas().stream().filter(area -> !area.equals(Framework.OVERALL)).toList();
    return new ExerciseRequest(
        title == null ? row.title() : title,
        caseText == null ? row.caseText() : caseText,
        framework == null ? row.frameworkCode() : framework,
        areas == null ? asked : areas,
        overall == null ? before.areas().contains(Framework.OVERALL) : overall,
        closesOn == null ? row.closesOn() : closesOn,
        participants == null ? List.of() : participants);
  }
}
