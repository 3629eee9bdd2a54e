package uk.plumbline.measure;

import java.util.Locale;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.shared.Codes;

/** Which grades a proportion counts. */
enum Judged {
  /** Good or outstanding. */
  GOOD_OR_BETTER,
  /** Exactly good. */
  GOOD;

  /** As the contract writes it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Judged of(String code) {
    return Codes.find(values(), Judged::code, code);
  }

  /** How many audits of the row were judged so. */
  long in(Figures row) {
    return this == GOOD ? row.good() : row.goodOrBetter();
  }
}
