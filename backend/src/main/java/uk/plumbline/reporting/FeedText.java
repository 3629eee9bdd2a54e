package uk.plumbline.reporting;

/** Values of the database as the feed writes them. */
final class FeedText {
  private FeedText() {}

  /** An instant of UTC: {@code 2026-03-31 12:00:00.5+00} as {@code 2026-03-31T12:00:00.5Z}. */
  static void instant(byte[] text, int begin, int end, Bytes out) {
    for (int at = begin; at < end; at++) {
      if (text[at] == ' ') {
        out.put('T');
      } else if (text[at] == '+') {
        break;
      } else {
        out.put(text[at]);
      }
    }
    out.put('Z');
  }

  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  /** {@code t} or {@code f} in full. */
  static void truth(byte[] text, int begin, Bytes out) {
    out.put(text[begin] == 't' ? TRUE : FALSE);
  }
}
