package uk.plumbline.life;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the auditor answers to a note.
 *
 * @param answer in words
 */
@Serdeable
record NoteAnswerRequest(
    @NotBlank(message = "Say what you did about the note")
        @Size(max = 4_000, message = "The answer must be 4,000 characters or fewer")
        String answer) {}
