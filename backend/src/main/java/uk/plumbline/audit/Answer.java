package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

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
    String prompt,
    @Nullable String choice,
    @Nullable LocalDate date,
    @Nullable String text,
    @Nullable String reason) {}
