package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** How the case was chosen, which decides what the figure may speak for. */
@Serdeable
public enum Sampling {
  /** Drawn at random. */
  RANDOM,
  /** Chosen for a reason, such as a concern or a theme. */
  TARGETED,
  /** A light look at many. */
  DIP,
  /** Every case there was. */
  CENSUS;

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
  public static Sampling of(String code) {
    return Codes.find(values(), Sampling::code, code);
  }
}
