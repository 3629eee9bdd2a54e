package uk.plumbline.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Problems;

/** Turns the framework's refusals into problem details: 401 to sign in, 403 to leave it. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class RefusedHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {
  private final Problems problems;

  RefusedHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is declared so.
  public HttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
    var known =
        exception.isForbidden() && request.getAttribute(PersonBinder.SESSION_ENDED).isEmpty();
    return problems.answer(
        request,
        known
            ? new ProblemException(
                ProblemType.NOT_PERMITTED,
                "Your roles do not include this. Ask an administrator if they should.")
            : new ProblemException(ProblemType.SIGN_IN_NEEDED, "Sign in, then try again."));
  }
}
