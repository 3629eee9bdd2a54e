package uk.plumbline.imports;

/** Text of a file as an error message may repeat it. */
final class ColumnText {
  private static final int SHOWN = 60;

  private ColumnText() {}

  /** At most 60 characters, none of them invisible, so that a message stays a line. */
  static String shown(String text) {
    var visible = text.replaceAll("\\p{C}", " ").strip();
    if (visible.codePointCount(0, visible.length()) <= SHOWN) {
      return visible;
    }
    return visible.substring(0, visible.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** The same in quotation marks. */
  static String quoted(String text) {
    return "“" + shown(text) + "”";
  }
}
