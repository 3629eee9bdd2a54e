package uk.plumbline.pack;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A pack that somebody asks for. Members as the contract tells.
 *
 * @param requestId chosen by the caller: sent again, it finds the same pack
 * @param embargo null for none
 * @param answers only and always for a self-evaluation
 * @param concernsLeftOut why safety concerns are left out; null where they are in
 * @param supersedes the pack whose place it takes; null for none
 * @param supersedeReason what was wrong with that pack
 */
@Serdeable
record PackRequest(
    @NotNull(message = "Give the request an identifier") UUID requestId,
    @NotNull(message = "Select the meeting") PackKind kind,
    @NotBlank(message = "Enter the meeting’s name")
        @Size(max = 150, message = "The meeting’s name must be 150 characters or fewer")
        String title,
    @NotNull(message = "Enter the date of the meeting") LocalDate meetsOn,
    @NotNull(message = "Enter the first day of the period") LocalDate from,
    @NotNull(message = "Enter the last day of the period") LocalDate to,
    @Nullable @Valid Embargo embargo,
    @Nullable @Valid Answers answers,
    @Nullable @Size(max = 500, message = "The reason must be 500 characters or fewer")
        String concernsLeftOut,
    @Nullable UUID supersedes,
    @Nullable @Size(max = 500, message = "The reason must be 500 characters or fewer")
        String supersedeReason) {

  /**
   * When an embargo ends, by the clock on the wall in London.
   *
   * @param time such as {@code 09:30}
   */
  @Serdeable
  record Embargo(
      @NotNull(message = "Enter the day the embargo ends") LocalDate date,
      @NotBlank(message = "Enter the time the embargo ends") String time) {}

  /** The three questions of a self-evaluation, answered. */
  @Serdeable
  record Answers(
      @NotBlank(message = "Answer what you know about the quality of practice")
          @Size(max = 2000, message = "The answer must be 2,000 characters or fewer")
          String known,
      @NotBlank(message = "Answer how you know it")
          @Size(max = 2000, message = "The answer must be 2,000 characters or fewer")
          String knownHow,
      @NotBlank(message = "Answer what you are doing next")
          @Size(max = 2000, message = "The answer must be 2,000 characters or fewer")
          String next) {}
}
