package uk.plumbline.tool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Whether a tool asks for an overall grade. */
@Serdeable
enum Asked {
  /** An audit is not complete without one. */
  REQUIRED,
  /** The auditor may give one. */
  OPTIONAL,
  /** The area judgements stand by themselves. */
  NOT_ASKED;

  /** As the tool document writes it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as the tool document writes it
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  @JsonCreator
  static Asked of(String code) {
    return Codes.find(values(), Asked::code, code);
  }
}
