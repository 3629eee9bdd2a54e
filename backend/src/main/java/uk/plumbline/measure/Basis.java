package uk.plumbline.measure;

import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Which grade of an audit is counted. */
enum Basis {
  /** The one that counts now: the moderated grade where there is one. */
  FINAL,
  /** The auditor's own. */
  ORIGINAL,
  /** None alone: what the shares would be had all been moderated, estimated from both. */
  HAD_ALL_BEEN_MODERATED;

  /** As the contract writes it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether proportions are estimated and not counted. */
  boolean isEstimate() {
    return this == HAD_ALL_BEEN_MODERATED;
  }

  /**
   * The code of the grade whose counts a figure has; an estimate has those of the auditors' own.
   */
  String counted() {
    return (isEstimate() ? ORIGINAL : this).code();
  }

  static Basis of(String code) {
    return Codes.find(values(), Basis::code, code);
  }
}
