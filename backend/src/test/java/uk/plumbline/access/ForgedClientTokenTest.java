package uk.plumbline.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;

/** Service clients' tokens that we did not sign, or not for this, open nothing. */
@MicronautTest(transactional = false)
class ForgedClientTokenTest {
  private static final String FEED = "/api/reporting";

  @Inject Council council;
  @Inject Clients clients;

  @Value("${plumbline.data}")
  String dataFolder;

  private Clients.Client client;
  private String good;
  private JWTClaimsSet claims;
  private ECKey ours;

  @BeforeEach
  void setUp() throws Exception {
    council.afresh();
    client = clients.live(Scope.AGGREGATE);
    good = client.token();
    claims = SignedJWT.parse(good).getJWTClaimsSet();
    ours = ECKey.parse(Files.readString(Path.of(dataFolder, "signing-key.json")));
  }

  @Test
  void theSameTokenSignedProperlyIsTaken() throws Exception {
    council.withToken(signed(claims, ours)).get(FEED).is(200);
  }

  @TestFactory
  Iterable<DynamicTest> forgedTokensAreRefused() throws Exception {
    // Its signature is remembered from here on, which must help none that look like it.
    council.withToken(good).get(FEED).is(200);
    var parts = good.split("\\.");
    var person = SignedJWT.parse(council.token("admin")).getJWTClaimsSet();
    var other = clients.live(Scope.ROWS);
    var wider = claims.toString().replace("reporting:aggregate", "reporting:rows");
    var forged = new LinkedHashMap<String, String>();
    forged.put("alg none", new PlainJWT(claims).serialize());
    forged.put("somebody else's key", signed(claims, new ECKeyGenerator(Curve.P_256).generate()));
    forged.put("scope changed", parts[0] + "." + coded(wider) + "." + parts[2]);
    forged.put("no signature", parts[0] + "." + parts[1] + ".");
    forged.put("expired", with(Map.of("exp", Date.from(Instant.now().minusSeconds(120)))));
    forged.put("not yet valid", with(Map.of("nbf", Date.from(Instant.now().plusSeconds(600)))));
    forged.put("another issuer", with(Map.of("iss", "elsewhere")));
    forged.put("another audience", with(Map.of("aud", "elsewhere")));
    forged.put("people's audience", with(Map.of("aud", "plumbline-api")));
    forged.put("both audiences", with(Map.of("aud", List.of("plumbline-reporting", "x"))));
    forged.put("a session besides", with(Map.of("sid", UUID.randomUUID().toString())));
    forged.put("another client", with(Map.of("sub", other.id().toString())));
    forged.put("another client's secret", with(Map.of("secret_id", other.secretId().toString())));
    forged.put("a secret that is none", with(Map.of("secret_id", "x")));
    forged.put("unknown scope", with(Map.of("scope", "everything")));
    forged.put("empty scope", with(Map.of("scope", "")));
    forged.put("scope of another shape", with(Map.of("scope", List.of("reporting:rows"))));
    forged.put(
        "a person's with the client's audience",
        signed(new JWTClaimsSet.Builder(person).claim("aud", "plumbline-reporting").build(), ours));
    return forged.entrySet().stream()
        .map(
            token ->
                DynamicTest.dynamicTest(
                    token.getKey(),
                    () -> {
                      var caller = council.withToken(token.getValue());
                      caller.get(FEED).isProblem(401, "sign-in-needed");
                      caller.get("/api/me").isProblem(401, "sign-in-needed");
                    }))
        .toList();
  }

  private String with(Map<String, Object> changed) throws Exception {
    var builder = new JWTClaimsSet.Builder(claims);
    changed.forEach(builder::claim);
    return signed(builder.build(), ours);
  }

  private static String signed(JWTClaimsSet claims, ECKey key) throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private static String coded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
