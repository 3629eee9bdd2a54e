package uk.plumbline.practitioner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/**
 * The worker's answer to the finished audit.
 *
 * @param response acknowledged or disagreed
 * @param comment what they add; needed with a disagreement
 */
@Serdeable
record ResponseRequest(
    @NotNull(message = "Say whether you agree") Response response,
    @Nullable @Size(max = 20_000, message = "The comment must be 20,000 characters or fewer")
        String comment) {
  /** Which way the worker answers. */
  @Serdeable
  enum Response {
    /** They have read it. */
    ACKNOWLEDGED,
    /** They see it otherwise, and that is kept. */
    DISAGREED;

    /** As the contract and the database write it. */
    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param code as the contract writes it
     * @throws IllegalArgumentException when there is none, naming those there are
     */
    @JsonCreator
    static Response of(String code) {
      return Codes.find(values(), Response::code, code);
    }
  }
}
