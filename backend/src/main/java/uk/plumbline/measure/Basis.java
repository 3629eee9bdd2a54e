package uk.plumbline.measure;

import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Which grade of an audit is counted. */
enum Basis {
  /** The one that counts now: the moderated grade where there is one. */
  FINAL,
  /** The auditor's own. */
  ORIGINAL;

  /** As the contract writes it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Basis of(String code) {
    return Codes.find(values(), Basis::code, code);
  }
}
