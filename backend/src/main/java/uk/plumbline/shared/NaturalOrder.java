package uk.plumbline.shared;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of names in a list for people. */
public final class NaturalOrder {
  /**
   * Alphabetical, capitals or not, but whole numbers by their size: Auditor 2 before Auditor 10.
   * Where two differ in capitals or leading zeros alone they are equal.
   */
  public static final Comparator<String> OF_TEXT = NaturalOrder::compare;

  /** Between a digit and something else. */
  private static final Pattern EDGE = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

  private NaturalOrder() {}

  private static int compare(String one, String other) {
    var ones = EDGE.split(one);
    var others = EDGE.split(other);
    for (int i = 0; i < Math.min(ones.length, others.length); i++) {
      var found = compareParts(ones[i], others[i]);
      if (found != 0) {
        return found;
      }
    }
    return Integer.compare(ones.length, others.length);
  }

  private static int compareParts(String one, String other) {
    if (!isNumber(one) || !isNumber(other)) {
      return String.CASE_INSENSITIVE_ORDER.compare(one, other);
    }
    var first = LEADING_ZEROS.matcher(one).replaceFirst("");
    var second = LEADING_ZEROS.matcher(other).replaceFirst("");
    var byLength = Integer.compare(first.length(), second.length());
    return byLength == 0 ? first.compareTo(second) : byLength;
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }
}
