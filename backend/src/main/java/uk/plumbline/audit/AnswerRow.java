package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

@Introspected
record AnswerRow(
    String promptCode,
    @Nullable String choice,
    @Nullable LocalDate answeredOn,
    @Nullable String words,
    @Nullable String reason) {
  Answer answer() {
    return new Answer(promptCode, choice, answeredOn, words, reason);
  }
}
