package uk.plumbline.life;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a returned audit needs.
 *
 * @param reason why it goes back
 * @param notes on sections of the audit's form, at most one each
 */
@Serdeable
record ReturnRequest(
    @NotBlank(message = "Say why you return the audit")
        @Size(max = 4_000, message = "The reason must be 4,000 characters or fewer")
        String reason,
    @NotNull(message = "Say what at least one section needs")
        @NotEmpty(message = "Say what at least one section needs")
        @Size(max = 100)
        @Valid
        List<@Valid Entry> notes) {
  /**
   * @param section a section of the audit's form
   * @param note what is to be looked at again
   */
  @Serdeable
  record Entry(
      @NotBlank(message = "Select a section") String section,
      @NotBlank(message = "Say what this section needs")
          @Size(max = 4_000, message = "A note must be 4,000 characters or fewer")
          String note) {}
}
