package uk.plumbline.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Whether an audit does what is asked of audits, in one respect. Never turned into a number. */
@Serdeable
public enum QualityScore {
  /** It does. */
  MET,
  /** In part. */
  PARTLY_MET,
  /** It does not. */
  NOT_MET;

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
  public static QualityScore of(String code) {
    return Codes.find(values(), QualityScore::code, code);
  }
}
