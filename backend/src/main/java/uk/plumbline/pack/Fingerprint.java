package uk.plumbline.pack;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import uk.plumbline.shared.Sha256;

/** SHA-256 in hexadecimal: shows that what is kept is still what was frozen. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }

  /**
   * @throws IllegalStateException when the bytes are not those that were frozen
   */
  static byte[] mustBe(String kept, byte[] bytes) {
    if (!of(bytes).equals(kept)) {
      throw new IllegalStateException("A meeting pack is not what was frozen");
    }
    return bytes;
  }
}
