package uk.plumbline.access;

import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Signs access tokens. A person's token says whose session it belongs to and nothing of what they
 * may do; a service client's may narrow what it reads, and never widens it.
 */
@Singleton
public final class AccessTokens {
  static final String ISSUER = "plumbline";
  static final String AUDIENCE = "plumbline-api";
  static final String REPORTING_AUDIENCE = "plumbline-reporting";
  static final String SESSION_CLAIM = "sid";
  static final String SECRET_CLAIM = "secret_id";
  static final String SCOPE_CLAIM = "scope";

  /** How long a token of either kind may live. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

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
    return sign(AUDIENCE, personId, Map.of(SESSION_CLAIM, sessionId.toString()), now);
  }

  /**
   * A signed token of a service client, valid for {@link #LIFETIME} from now while the client and
   * its secret live.
   *
   * @param clientId the client's stable identifier
   * @param secretId the secret it was got with
   * @param scope what it is narrowed to, separated by spaces; the client's own scopes of the day
   *     narrow it further
   */
  public String forClient(UUID clientId, UUID secretId, String scope, Instant now) {
    return sign(
        REPORTING_AUDIENCE,
        clientId,
        Map.of(SECRET_CLAIM, secretId.toString(), SCOPE_CLAIM, scope),
        now);
  }

  private String sign(String audience, UUID subject, Map<String, Object> own, Instant now) {
    var claims = new HashMap<>(own);
    claims.put("iss", ISSUER);
    claims.put("aud", List.of(audience));
    claims.put("sub", subject.toString());
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", Date.from(now));
    claims.put("nbf", Date.from(now));
    claims.put("exp", Date.from(now.plus(LIFETIME)));
    return generator
        .generateToken(claims)
        .orElseThrow(() -> new IllegalStateException("No token could be signed"));
  }
}
