package uk.plumbline.access;

import jakarta.inject.Singleton;
import uk.plumbline.shared.ProblemException;

/** Slows down the guessing of people's passwords, as {@link Throttle} says. */
@Singleton
class SignInThrottle {
  private final Throttle throttle = new Throttle();

  /**
   * Takes one attempt before the password is looked at, so that attempts sent side by side cannot
   * overtake the count; {@link #succeeded} gives it back.
   *
   * @param username in its canonical form
   * @param place the network address the connection comes from
   * @throws ProblemException 429 with {@code Retry-After} in seconds
   */
  void attempt(String username, String place) {
    throttle.count(username, place);
  }

  /** Forgets the failures of a name after the right password. */
  void succeeded(String username, String place) {
    throttle.giveBack(username, place);
  }

  /** Starts counting afresh. */
  void forget() {
    throttle.forget();
  }
}
