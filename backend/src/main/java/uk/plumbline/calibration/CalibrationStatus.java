package uk.plumbline.calibration;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Where an exercise is in its life. */
@Serdeable
enum CalibrationStatus {
  /** Being prepared; the Practice Improvement and Outcomes Group alone sees it. */
  DRAFT,
  /** Being graded, each participant by themselves. */
  OPEN,
  /** Graded; the results can be read. */
  CLOSED;

  /** As the contract and the database write it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as the database writes it
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  static CalibrationStatus of(String code) {
    return Codes.find(values(), CalibrationStatus::code, code);
  }
}
