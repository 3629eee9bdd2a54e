package uk.plumbline.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being put together, in memory that is used again for the next ones. */
final class Bytes {
  private byte[] held;
  private int length;

  Bytes(int expected) {
    held = new byte[expected];
  }

  /** How many there are. */
  int length() {
    return length;
  }

  /** Begins again with none. */
  void clear() {
    length = 0;
  }

  void put(int one) {
    room(1);
    held[length++] = (byte) one;
  }

  void put(byte[] from) {
    put(from, 0, from.length);
  }

  void put(byte[] from, int begin, int end) {
    int added = end - begin;
    room(added);
    System.arraycopy(from, begin, held, length, added);
    length += added;
  }

  void put(String text) {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy of them. */
  byte[] copy() {
    return Arrays.copyOf(held, length);
  }

  private void room(int added) {
    if (length + added > held.length) {
      held = Arrays.copyOf(held, Math.max(held.length * 2, length + added));
    }
  }
}
