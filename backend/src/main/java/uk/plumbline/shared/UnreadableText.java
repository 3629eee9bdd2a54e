package uk.plumbline.shared;

/** Text holds a character that cannot be stored as typed, so it is refused rather than changed. */
public class UnreadableText extends IllegalArgumentException {
  /** For people. */
  static final String EXPLANATION =
      "The text holds a NUL or half of a character pair, which cannot be stored as typed."
          + " Remove it and send the text again.";

  UnreadableText() {
    super(EXPLANATION);
  }

  /**
   * @return the same text
   * @throws UnreadableText when it holds a NUL or a lone surrogate
   */
  public static String refuseIn(String text) {
    for (var i = 0; i < text.length(); i++) {
      var at = text.charAt(i);
      if (at == 0 || Character.isLowSurrogate(at)) {
        throw new UnreadableText();
      }
      if (Character.isHighSurrogate(at)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          throw new UnreadableText();
        }
      }
    }
    return text;
  }
}
