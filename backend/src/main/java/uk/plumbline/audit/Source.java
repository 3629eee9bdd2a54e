package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** How the record came to be in Plumbline. */
@Serdeable
public enum Source {
  /** Made here. */
  ENTERED,
  /** Imported as a finalised row. */
  IMPORTED,
  /** Part of the invented sample council. */
  SAMPLE;

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
  public static Source of(String code) {
    return Codes.find(values(), Source::code, code);
  }
}
