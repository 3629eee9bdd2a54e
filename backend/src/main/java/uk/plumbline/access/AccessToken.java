package uk.plumbline.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

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
  static AccessToken issue(AccessTokens tokens, Person person, Instant now) {
    return new AccessToken(
        tokens.forSession(person.id(), person.sessionId(), now),
        "Bearer",
        AccessTokens.LIFETIME.toSeconds(),
        person.username(),
        person.roles().stream().sorted().toList());
  }
}
