package uk.plumbline.audit;

/** Text as people type it. */
final class Written {
  private Written() {}

  /** The same text to the letter; null where there is none at all. */
  static String orNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** Whether there is more than white space. */
  static boolean isSomething(String text) {
    return text != null && !text.isBlank();
  }
}
