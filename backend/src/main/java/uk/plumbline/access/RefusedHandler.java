package uk.plumbline.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Problems;

/** Turns the framework's refusals into problem details: 401 to sign in, 403 to leave it. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class RefusedHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {
  private static final String CHALLENGE =
      "Basic realm=\"Plumbline reporting feed\", charset=\"UTF-8\"";

  private final Problems problems;

  RefusedHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is declared so.
  public HttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
    var known =
        exception.isForbidden() && request.getAttribute(PersonBinder.SESSION_ENDED).isEmpty();
    return problems.answer(request, isForClients(request) ? ofClient(known) : ofPerson(known));
  }

  private static boolean isForClients(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(route -> route.getAnnotationMetadata().hasAnnotation(ForServiceClients.class))
        .isPresent();
  }

  private static ProblemException ofPerson(boolean known) {
    return known
        ? new ProblemException(
            ProblemType.NOT_PERMITTED,
            "Your roles do not include this. Ask an administrator if they should.")
        : new ProblemException(ProblemType.SIGN_IN_NEEDED, "Sign in, then try again.");
  }

  /** Reporting tools need the challenge: without it most never send what they were given. */
  private static ProblemException ofClient(boolean isPerson) {
    return isPerson
        ? new ProblemException(
            ProblemType.NOT_PERMITTED,
            "This is for reporting tools, which sign in as service clients, and not for people.")
        : new ProblemException(
                ProblemType.SIGN_IN_NEEDED,
                "Send the token, or the client id and secret, of a service client that is live.")
            .withHeader("WWW-Authenticate", CHALLENGE);
  }
}
