package uk.plumbline.access;

import jakarta.inject.Singleton;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Signing in with a password. An unknown name and a wrong password look alike and take as long. */
@Singleton
class SignIn {
  private final People people;
  private final PasswordHasher passwords;
  private final SignInThrottle throttle;
  private final Sessions sessions;
  private final FailedSignIns failures;

  SignIn(
      People people,
      PasswordHasher passwords,
      SignInThrottle throttle,
      Sessions sessions,
      FailedSignIns failures) {
    this.people = people;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
    this.failures = failures;
  }

  /**
   * @param place the network address the request comes from
   * @throws ProblemException 401 when name and password do not belong together, 429 when there were
   *     too many attempts
   */
  Sessions.Stay with(LoginRequest request, String place) {
    var username = People.canonical(request.username());
    throttle.attempt(username, place);
    var row = people.findForSignIn(username);
    var hash = row.map(PersonRow::passwordHash).orElse(null);
    if (!passwords.matches(request.password(), hash)) {
      failures.record(row.map(PersonRow::id).orElse(null));
      throw new ProblemException(
          ProblemType.SIGN_IN_FAILED, "Check the user name and the password and try again.");
    }
    throttle.succeeded(username, place);
    return sessions.begin(row.orElseThrow());
  }
}
