package uk.plumbline.measure;

import java.util.Locale;
import uk.plumbline.framework.Grade;
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

  /** Whether a grade is one of them. */
  boolean holds(Grade grade) {
    return this == GOOD ? grade.good() : grade.goodOrBetter();
  }

  /** The row's proportion; null without audits, and where an estimate is withheld. */
  Double proportionIn(Figures row) {
    return this == GOOD ? row.proportionGood() : row.proportionGoodOrBetter();
  }

  /** The row's estimate; null where its proportions are counted. */
  Estimate estimateIn(Figures row) {
    return row.estimate() == null ? null : row.estimate().of(this);
  }

  /** How many audits of the row were judged so. */
  long in(Figures row) {
    return this == GOOD ? row.good() : row.goodOrBetter();
  }
}
