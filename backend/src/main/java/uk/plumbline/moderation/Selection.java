package uk.plumbline.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/**
 * How an audit came to be second-checked, fixed before anybody checks it, because it decides what
 * may be concluded.
 */
@Serdeable
public enum Selection {
  /** Drawn with a known chance. */
  RANDOM,
  /** A rule sends every such audit. */
  RULE,
  /** A person thought it should be; no estimate may rest on these. */
  JUDGEMENT;

  /** As the contract and the database write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as the contract writes it
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  @JsonCreator
  public static Selection of(String code) {
    return Codes.find(values(), Selection::code, code);
  }
}
