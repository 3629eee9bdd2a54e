package uk.plumbline.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Signing in, staying signed in, and signing out. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {
  /** The prefix makes browsers insist on Secure, this host and the whole path (RFC 6265bis). */
  static final String COOKIE = "__Host-plumbline-session";

  private final SignIn signIn;
  private final Sessions sessions;
  private final AccessTokens tokens;
  private final Clock clock;

  SessionController(SignIn signIn, Sessions sessions, AccessTokens tokens, Clock clock) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Post("/login")
  @Anyone
  HttpResponse<AccessToken> login(@Body @Valid LoginRequest request, HttpRequest<?> http) {
    var place = http.getRemoteAddress().getAddress().getHostAddress();
    return signedIn(signIn.with(request, place));
  }

  @Post("/session/renewal")
  @Anyone
  HttpResponse<AccessToken> renewSession(
      HttpRequest<?> http, @Nullable @CookieValue(COOKIE) String cookie) {
    refuseOtherSites(http);
    if (cookie == null || cookie.isBlank()) {
      throw new ProblemException(ProblemType.SIGN_IN_NEEDED, "There is no session to renew.");
    }
    return sessions
        .renew(cookie)
        .map(this::signedIn)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.SIGN_IN_NEEDED,
                    "Your session has ended. Sign in again; what you typed is"
                        + " still on the page."));
  }

  @Delete("/session")
  @SignedIn
  HttpResponse<?> signOut(Person person) {
    sessions.end(person);
    return HttpResponse.noContent().cookie(cookie("").maxAge(0));
  }

  private MutableHttpResponse<AccessToken> signedIn(Sessions.Stay stay) {
    var token = AccessToken.issue(tokens, stay.person(), clock.instant());
    return HttpResponse.ok(token).cookie(cookie(stay.cookie()));
  }

  private static Cookie cookie(String value) {
    return Cookie.of(COOKIE, value).path("/").httpOnly(true).secure(true).sameSite(SameSite.Strict);
  }

  /**
   * The cookie is the one credential a browser sends by itself, so another site must not be able to
   * make it do so, even where SameSite is not honoured.
   */
  private static void refuseOtherSites(HttpRequest<?> http) {
    var site = http.getHeaders().get("Sec-Fetch-Site");
    var origin = http.getHeaders().get("Origin");
    var sameSite = site == null || site.equals("same-origin") || site.equals("none");
    if (!sameSite || !sameHost(origin, http.getHeaders().get("Host"))) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED, "A session is renewed from Plumbline's own page only.");
    }
  }

  private static boolean sameHost(String origin, String host) {
    if (origin == null) {
      return true;
    }
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
