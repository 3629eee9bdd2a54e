package uk.plumbline.measure;

import java.util.Locale;
import uk.plumbline.shared.Codes;

/** What the rows of a measure are. */
enum By {
  TEAM,
  SERVICE,
  AREA,
  MONTH,
  QUARTER;

  /** As the contract writes it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static By of(String code) {
    return Codes.find(values(), By::code, code);
  }
}
