package uk.plumbline.tool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** How a prompt is answered. Only a judgement carries a grade; the others never set one. */
@Serdeable
public enum PromptKind {
  /** A grade with its rationale. */
  JUDGEMENT,
  /** Yes, partly, no or not applicable, with a date where one is asked. */
  COMPLIANCE,
  /** Words of the auditor's. */
  TEXT,
  /** Somebody else's words, identities bracketed out. */
  QUOTATION;

  /** As the contract and the tool document write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as the contract writes it
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  @JsonCreator
  public static PromptKind of(String code) {
    return Codes.find(values(), PromptKind::code, code);
  }
}
