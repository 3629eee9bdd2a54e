package uk.plumbline.access;

import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Lets each audience in with its own kind of claim alone: a person's token names a session, a
 * service client's a secret. A token that is both, or for both, is neither.
 */
@Singleton
class AudienceOfEachKind<T> implements GenericJwtClaimsValidator<T> {
  @Override
  public boolean validate(Claims claims, T request) {
    var namesSession = claims.get(AccessTokens.SESSION_CLAIM) != null;
    var namesSecret = claims.get(AccessTokens.SECRET_CLAIM) != null;
    var audience = claims.get("aud");
    return (namesSession && !namesSecret && isOnly(AccessTokens.AUDIENCE, audience))
        || (namesSecret && !namesSession && isOnly(AccessTokens.REPORTING_AUDIENCE, audience));
  }

  private static boolean isOnly(String wanted, Object audience) {
    return wanted.equals(audience)
        || (audience instanceof Collection<?> several
            && several.size() == 1
            && several.contains(wanted));
  }
}
