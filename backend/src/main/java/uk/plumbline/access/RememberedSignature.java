package uk.plumbline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.ec.ECSignatureGenerator;
import io.micronaut.security.token.jwt.signature.ec.ECSignatureGeneratorConfiguration;
import java.nio.ByteBuffer;
import uk.plumbline.shared.Sha256;

/**
 * Signs access tokens, and goes through the arithmetic of a signature once for each token rather
 * than once for each request: it was a sixth of what an autosave cost the server. What is
 * remembered is the SHA-256 digest of a whole token that was found good, header and signature
 * included, never the token. Expiry, audience, session and roles are still looked at with every
 * request.
 */
class RememberedSignature extends ECSignatureGenerator {
  private static final int TOKENS = 10_000;

  private final Cache<ByteBuffer, Boolean> good =
      Caffeine.newBuilder().maximumSize(TOKENS).expireAfterWrite(AccessTokens.LIFETIME).build();

  RememberedSignature(ECSignatureGeneratorConfiguration key) {
    super(key);
  }

  @Override
  public boolean verify(SignedJWT token) throws JOSEException {
    var digest = ByteBuffer.wrap(Sha256.of(token.serialize()));
    if (good.getIfPresent(digest) != null) {
      return true;
    }
    var isGood = super.verify(token);
    if (isGood) {
      good.put(digest, true);
    }
    return isGood;
  }
}
