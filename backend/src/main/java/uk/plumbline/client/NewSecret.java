package uk.plumbline.client;

import java.security.SecureRandom;
import java.util.Base64;
import uk.plumbline.shared.Sha256;

/**
 * A secret just made: 256 random bits, which nobody can guess, so that a fast hash of it is enough.
 *
 * @param text as its owner gets to see it once; the prefix lets scanners find one that was left
 *     lying about
 */
record NewSecret(String text) {
  private static final String PREFIX = "plb_";
  private static final int BYTES = 32;
  private static final int HINT = 4;

  static NewSecret make(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new NewSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    return Sha256.of(text);
  }

  /** Its last characters, to tell two apart. */
  String hint() {
    return text.substring(text.length() - HINT);
  }

  /** Says nothing of the secret, should a log ever print it. */
  @Override
  public String toString() {
    return "NewSecret[]";
  }
}
