package uk.plumbline.pack;

/** How proportions are said: always with the counts they come from. */
final class Proportions {
  /** Fewer audits than this get no percentage at all. */
  static final int FOR_A_PERCENTAGE = 5;

  /** Fewer audits than this are not to be compared with others. */
  static final int TO_COMPARE = 10;

  private Proportions() {}

  /**
   * {@code 62% · 31 of 50}, or {@code 3 of 4} where there are too few for a percentage.
   *
   * @param count from 0 to {@code of}
   */
  static String inWords(long count, long of) {
    if (of == 0) {
      return "No audits";
    }
    var counts = count + " of " + of;
    return of < FOR_A_PERCENTAGE ? counts : percent((double) count / of) + " · " + counts;
  }

  /** A whole percentage; 0% and 100% only where none or all are meant. */
  static String percent(double proportion) {
    var rounded = Math.round(proportion * 100);
    if (rounded == 100 && proportion < 1) {
      return "99%";
    }
    if (rounded == 0 && proportion > 0) {
      return "1%";
    }
    return rounded + "%";
  }

  /** The interval in words; null where no percentage goes with it. */
  static String range(Double lower, Double upper, long of) {
    return lower == null || upper == null || of < FOR_A_PERCENTAGE
        ? null
        : percent(lower) + " to " + percent(upper);
  }
}
