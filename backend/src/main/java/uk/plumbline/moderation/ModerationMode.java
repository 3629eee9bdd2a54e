package uk.plumbline.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Whether a moderator sees the auditor's grades before giving their own. */
@Serdeable
public enum ModerationMode {
  /** Without the first grades, so that they lead nobody. */
  BLIND,
  /** Seeing them, as a dip sample is read with the team. */
  OPEN;

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
  public static ModerationMode of(String code) {
    return Codes.find(values(), ModerationMode::code, code);
  }
}
