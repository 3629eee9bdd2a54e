package uk.plumbline.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer to a sign-in or renewal.
 *
 * @param accessToken a JWT for the {@code Authorization: Bearer} header
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds
 * @param username who signed in
 * @param roles what they may do; for showing only, the server looks them up anew each time
 */
@Serdeable
record AccessToken(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    String username,
    List<Role> roles) {
  static final String ISSUER = "plumbline";
  static final String AUDIENCE = "plumbline-api";
  static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final String SESSION_CLAIM = "sid";

  static AccessToken issue(TokenGenerator tokens, Person person, Instant now) {
    var claims =
        Map.<String, Object>of(
            "iss",
            ISSUER,
            "aud",
            List.of(AUDIENCE),
            "sub",
            person.id().toString(),
            SESSION_CLAIM,
            person.sessionId().toString(),
            "jti",
            UUID.randomUUID().toString(),
            "iat",
            Date.from(now),
            "nbf",
            Date.from(now),
            "exp",
            Date.from(now.plus(LIFETIME)));
    var token =
        tokens
            .generateToken(claims)
            .orElseThrow(() -> new IllegalStateException("No token could be signed"));
    return new AccessToken(
        token,
        "Bearer",
        LIFETIME.toSeconds(),
        person.username(),
        person.roles().stream().sorted().toList());
  }

  /** The session a verified token names; empty for one that is not ours in form. */
  static Optional<UUID> sessionOf(Authentication authentication) {
    try {
      return Optional.ofNullable(authentication.getAttributes().get(SESSION_CLAIM))
          .map(Object::toString)
          .map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
