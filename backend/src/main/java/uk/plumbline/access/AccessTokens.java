package uk.plumbline.access;

import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Signs access tokens. A token says whose session it belongs to and nothing of what they may do.
 */
@Singleton
public final class AccessTokens {
  static final String ISSUER = "plumbline";
  static final String AUDIENCE = "plumbline-api";
  static final String SESSION_CLAIM = "sid";
  static final Duration LIFETIME = Duration.ofMinutes(15);

  private final TokenGenerator generator;

  AccessTokens(TokenGenerator generator) {
    this.generator = generator;
  }

  /**
   * A signed token in compact form, valid for {@link #LIFETIME} from now while its session lives.
   *
   * @param personId who signed in
   * @param sessionId their session
   */
  public String forSession(UUID personId, UUID sessionId, Instant now) {
    Map<String, Object> claims =
        Map.of(
            "iss",
            ISSUER,
            "aud",
            List.of(AUDIENCE),
            "sub",
            personId.toString(),
            SESSION_CLAIM,
            sessionId.toString(),
            "jti",
            UUID.randomUUID().toString(),
            "iat",
            Date.from(now),
            "nbf",
            Date.from(now),
            "exp",
            Date.from(now.plus(LIFETIME)));
    return generator
        .generateToken(claims)
        .orElseThrow(() -> new IllegalStateException("No token could be signed"));
  }
}
