package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDate;

@Serdeable(naming = SnakeCaseStrategy.class)
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
