package uk.plumbline.reporting;

import java.util.Arrays;

/** Values of the database as the feed writes them. */
final class FeedText {
  private static final byte[] UTC = {'+', '0', '0'};
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  private FeedText() {}

  /**
   * An instant of UTC: {@code 2026-03-31 12:00:00.5+00} as {@code 2026-03-31T12:00:00.5Z}.
   *
   * @throws IllegalStateException when it is written in another zone, which would be an hour or
   *     more beside
   */
  static void instant(byte[] text, int begin, int end, Bytes out) {
    int zone = end - UTC.length;
    if (zone < begin || !Arrays.equals(text, zone, end, UTC, 0, UTC.length)) {
      throw new IllegalStateException("The database writes instants in another zone than UTC");
    }
    for (int at = begin; at < zone; at++) {
      out.put(text[at] == ' ' ? 'T' : text[at]);
    }
    out.put('Z');
  }

  /** {@code t} or {@code f} in full. */
  static void truth(byte[] text, int begin, Bytes out) {
    out.put(text[begin] == 't' ? TRUE : FALSE);
  }
}
