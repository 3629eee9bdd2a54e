package uk.plumbline.calibration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A new exercise.
 *
 * @param title its name for people
 * @param caseText the case, anonymised; kept as typed
 * @param framework the framework's code
 * @param areas codes of its areas in the order in which they are graded, without the overall one
 * @param overall whether an overall grade is asked too
 * @param closesOn last day to submit, today or later
 * @param participants user names of auditors and moderators; may be empty until it is opened
 */
@Serdeable
record ExerciseRequest(
    @NotBlank(message = "Enter a title")
        @Size(max = 200, message = "The title must be 200 characters or fewer")
        String title,
    @NotBlank(message = "Enter the case")
        @Size(max = 20_000, message = "The case must be 20,000 characters or fewer")
        String caseText,
    @NotBlank(message = "Select the framework") String framework,
    @NotNull(message = "Select the areas to grade")
        @Size(min = 1, max = 100, message = "Select at least one area")
        List<@NotNull String> areas,
    @NotNull(message = "Say whether an overall grade is asked") Boolean overall,
    @NotNull(message = "Enter the last day to submit") LocalDate closesOn,
    @NotNull(message = "Name the participants, or send an empty list")
        @Size(max = 200, message = "Name 200 people at most")
        List<@NotNull String> participants) {}
