package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something to be done after an audit; fields may be empty while the audit is a draft.
 *
 * @param id given by whoever adds it
 * @param concerns {@code child} or {@code service}
 * @param action what is to be done
 * @param owner the post or person who will do it
 * @param dueOn by when
 */
@Serdeable
public record AuditAction(
    @NotNull(message = "Give the action an identifier") UUID id,
    @JsonProperty("for") @Nullable String concerns,
    @Nullable String action,
    @Nullable String owner,
    @Nullable LocalDate dueOn) {
  /** Whom an action can be for. */
  static final List<String> CONCERNS = List.of("child", "service");

  AuditAction asTyped() {
    return new AuditAction(id, concerns, Written.orNull(action), Written.orNull(owner), dueOn);
  }
}
