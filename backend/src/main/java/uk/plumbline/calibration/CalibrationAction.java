package uk.plumbline.calibration;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What can be done with an exercise. */
@Serdeable
enum CalibrationAction {
  /** Change a draft. */
  EDIT,
  /** Open a draft to its participants. */
  OPEN,
  /** End the grading. */
  CLOSE,
  /** Write one's own grades. */
  GRADE,
  /** Make one's own grades final. */
  SUBMIT,
  /** Set the panel's grades. */
  SET_REFERENCE,
  /** See how the grades compare. */
  READ_RESULTS;

  /** As the contract writes it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
