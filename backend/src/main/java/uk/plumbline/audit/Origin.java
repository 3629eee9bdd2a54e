package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Who judged. */
@Serdeable
public enum Origin {
  /** The council itself. */
  INTERNAL,
  /** Somebody outside it: inspectors, peers, a commissioned auditor. */
  EXTERNAL;

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
  public static Origin of(String code) {
    return Codes.find(values(), Origin::code, code);
  }
}
