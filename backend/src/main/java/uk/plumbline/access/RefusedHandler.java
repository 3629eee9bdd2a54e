package uk.plumbline.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
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
  private static final String REALM = "realm=\"Plumbline reporting feed\"";
  private static final String BASIC = "Basic " + REALM + ", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer " + REALM;
  private static final String BAD_TOKEN = BEARER + ", error=\"invalid_token\"";

  private final Problems problems;

  RefusedHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is declared so.
  public HttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
    var known =
        exception.isForbidden() && request.getAttribute(PersonBinder.SESSION_ENDED).isEmpty();
    return isForClients(request)
        ? ofClient(request, known)
        : problems.answer(request, ofPerson(known));
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

  /**
   * Reporting tools need the challenges: without one most never send what they were given. Each has
   * a header of its own, Basic first, since some read no further than the first; whoever sent a
   * token is told that it was no good (RFC 6750, section 3).
   */
  private HttpResponse<?> ofClient(HttpRequest<?> request, boolean isPerson) {
    if (isPerson) {
      return problems.answer(
          request,
          new ProblemException(
              ProblemType.NOT_PERMITTED,
              "This is for reporting tools, which sign in as service clients, and not for"
                  + " people."));
    }
    return problems
        .answer(
            request,
            new ProblemException(
                ProblemType.SIGN_IN_NEEDED,
                "Send the token, or the client id and secret, of a service client that is live."))
        .header(HttpHeaders.WWW_AUTHENTICATE, BASIC)
        .header(HttpHeaders.WWW_AUTHENTICATE, hasToken(request) ? BAD_TOKEN : BEARER);
  }

  private static boolean hasToken(HttpRequest<?> request) {
    return request.getHeaders().getAll(HttpHeaders.AUTHORIZATION).stream()
        .anyMatch(header -> header.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length()));
  }
}
