package uk.plumbline.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with 46 MiB, one pass, one lane: the least that OWASP's Application Security
 * Verification Standard 5.0 (appendix C) accepts. At most four hashes run at once, since each holds
 * its 46 MiB.
 */
@Singleton
public final class PasswordHasher {
  private static final int MEMORY_KIB = 46 * 1024;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, 1, 1, 32, Argon2.ID);

  private final Semaphore turns = new Semaphore(4, true);

  /** Compared with when there is no such user, so that both answers take as long. */
  private final String nobody = hash("nobody has this password");

  /**
   * @param password as typed, never shortened
   * @return the hash in the standard {@code $argon2id$} text form
   */
  public String hash(String password) {
    return inTurn(() -> Password.hash(password).addRandomSalt(16).with(ARGON2).getResult());
  }

  /**
   * @param hash a stored hash, or null when there is none: the same work is done and the answer is
   *     no
   */
  boolean matches(String password, String hash) {
    var same = inTurn(() -> Password.check(password, hash == null ? nobody : hash).with(ARGON2));
    return hash != null && same;
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
