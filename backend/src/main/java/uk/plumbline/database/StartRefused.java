package uk.plumbline.database;

/**
 * The server must not start, for a reason a person can act on. The message is one line in plain
 * words, holds no secret, and is all that is shown: this is not a bug, so no stack is wanted.
 */
public final class StartRefused extends RuntimeException {

  /**
   * @param message what is wrong and what to do about it
   */
  public StartRefused(String message) {
    super(message);
  }

  /**
   * @param message what is wrong and what to do about it
   * @param cause where it came to light
   */
  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
