package uk.plumbline.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.plumbline.testing.Council;

/** Tokens that we did not sign, or not for now, or not for this, open nothing. */
@MicronautTest(transactional = false)
class ForgedTokenTest {
  @Inject Council council;

  @Value("${plumbline.data}")
  String dataFolder;

  private JWTClaimsSet claims;
  private ECKey ours;

  @BeforeEach
  void setUp() throws Exception {
    council.afresh();
    claims = SignedJWT.parse(council.token("improvement")).getJWTClaimsSet();
    ours = ECKey.parse(Files.readString(Path.of(dataFolder, "signing-key.json")));
  }

  @Test
  void theSameTokenSignedProperlyIsTaken() throws Exception {
    council.withToken(signed(claims, ours)).get("/api/me").is(200);
  }

  @TestFactory
  Iterable<DynamicTest> forgedTokensAreRefused() throws Exception {
    var forged = new LinkedHashMap<String, String>();
    var theirs = new ECKeyGenerator(Curve.P_256).generate();
    var good = signed(claims, ours);
    // Its signature is remembered from here on, which must help none that look like it.
    council.withToken(good).get("/api/me").is(200);
    var parts = good.split("\\.");
    var publicKey = ours.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

    forged.put("alg none", new PlainJWT(claims).serialize());
    forged.put("alg nOnE", header("{\"alg\":\"nOnE\"}") + "." + parts[1] + ".");
    forged.put("HMAC with our public key", hmac(publicKey));
    forged.put("HMAC with zeros", hmac(new byte[32]));
    forged.put("somebody else's key", signed(claims, theirs));
    forged.put("somebody else's key, embedded", embedded(theirs));
    forged.put(
        "key by address", headed("{\"alg\":\"ES256\",\"jku\":\"http://127.0.0.1:1/\"}", parts));
    forged.put("key by path", headed("{\"alg\":\"ES256\",\"kid\":\"../../dev/null\"}", parts));
    forged.put("key by query", headed("{\"alg\":\"ES256\",\"kid\":\"' or 1=1 --\"}", parts));
    forged.put(
        "unknown critical header", headed("{\"alg\":\"ES256\",\"crit\":[\"x\"],\"x\":1}", parts));
    forged.put("no signature", parts[0] + "." + parts[1] + ".");
    forged.put("another payload", parts[0] + "." + header("{\"sub\":\"x\"}") + "." + parts[2]);
    forged.put("expired", signed(with(Map.of("exp", minutes(-2))), ours));
    forged.put("not yet valid", signed(with(Map.of("nbf", minutes(10))), ours));
    forged.put("another audience", signed(with(Map.of("aud", "elsewhere")), ours));
    forged.put("another issuer", signed(with(Map.of("iss", "elsewhere")), ours));
    forged.put("no session", signed(with(Map.of("sid", "")), ours));
    forged.put("garbage", "x.y.z");
    forged.put("empty", "");
    return forged.entrySet().stream()
        .map(
            token ->
                DynamicTest.dynamicTest(
                    token.getKey(),
                    () ->
                        council
                            .withToken(token.getValue())
                            .get("/api/me")
                            .isProblem(401, "sign-in-needed")))
        .toList();
  }

  private JWTClaimsSet with(Map<String, Object> changed) {
    var builder = new JWTClaimsSet.Builder(claims);
    changed.forEach(builder::claim);
    return builder.build();
  }

  private static Date minutes(int fromNow) {
    return Date.from(Instant.now().plusSeconds(60L * fromNow));
  }

  private static String signed(JWTClaimsSet claims, ECKey key) throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private String embedded(ECKey key) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(key.toPublicJWK()).build();
    var token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private String hmac(byte[] secret) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
    var token = new SignedJWT(header, claims);
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static String headed(String header, String[] parts) {
    return header(header) + "." + parts[1] + "." + parts[2];
  }

  private static String header(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
