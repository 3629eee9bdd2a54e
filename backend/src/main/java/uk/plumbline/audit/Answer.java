package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a prompt that is not a judgement. It never sets a grade or averages into one.
 *
 * @param prompt the prompt's code
 * @param choice yes, partly, no or not_applicable; null where the prompt asks for words
 * @param date the date a compliance prompt asks for
 * @param text words as typed; null where none, or withheld from the reader
 * @param reason why the prompt does not apply
 */
@Serdeable
public record Answer(
    @NotBlank(message = "Name the prompt") String prompt,
    @Nullable String choice,
    @Nullable LocalDate date,
    @Nullable String text,
    @Nullable String reason) {
  /** The choices of a compliance prompt. */
  static final List<String> CHOICES = List.of("yes", "partly", "no", "not_applicable");

  Answer asTyped() {
    return new Answer(prompt, choice, date, Written.orNull(text), Written.orNull(reason));
  }

  boolean isEmpty() {
    return choice == null && date == null && text == null && reason == null;
  }

  boolean isNotApplicable() {
    return "not_applicable".equals(choice);
  }
}
