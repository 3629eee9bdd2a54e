package uk.plumbline.shared;

import java.util.regex.Pattern;

/** Text that may end up in a spreadsheet, where some text is run as a formula. */
public final class SpreadsheetCell {
  // The four ASCII signs and their full-width twins, also behind characters at which a spreadsheet
  // may begin a new cell; tab and line ends by themselves.
  private static final Pattern RUN =
      Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\p{Cntrl};\"]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

  private SpreadsheetCell() {}

  /** Whether a spreadsheet might run the text instead of showing it. */
  public static boolean wouldRun(String text) {
    return RUN.matcher(text).find();
  }

  /** The text, with a leading apostrophe where a spreadsheet might run it. */
  public static String safe(String text) {
    return wouldRun(text) ? "'" + text : text;
  }
}
