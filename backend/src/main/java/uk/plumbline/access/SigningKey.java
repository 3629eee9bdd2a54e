package uk.plumbline.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.token.jwt.signature.ec.ECSignatureGenerator;
import io.micronaut.security.token.jwt.signature.ec.ECSignatureGeneratorConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;

/**
 * The key that signs access tokens: ES256, whatever a token's own header says. It is given as a JWK
 * by the setting {@code PLUMBLINE_SIGNING_KEY}, else made at the first start and kept with the data
 * in a file that only its owner can read.
 */
@Factory
class SigningKey {
  private static final String FILE = "signing-key.json";

  /**
   * @param setting the key as a JWK, or empty
   * @param dataFolder the data folder
   * @throws IllegalStateException when the setting or the file is not a private P-256 key
   */
  @Singleton
  @Named("generator") // The framework looks for its signer under this name.
  ECSignatureGenerator signature(
      @Nullable @Value("${plumbline.signing-key:}") String setting,
      @Value("${plumbline.data}") String dataFolder)
      throws JOSEException {
    var key =
        setting == null || setting.isBlank()
            ? keptIn(Path.of(dataFolder))
            : parse(setting, "PLUMBLINE_SIGNING_KEY");
    return new RememberedSignature(new Configuration(key.toECPublicKey(), key.toECPrivateKey()));
  }

  private static ECKey keptIn(Path folder) {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        write(file, new ECKeyGenerator(Curve.P_256).generate().toJSONString());
      }
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or write the signing key " + file, e);
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot make a signing key", e);
    }
  }

  /** Written beside and moved into place, so that a crash leaves a whole key or none. */
  private static void write(Path file, String key) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, owner);
    Files.writeString(draft, key);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static ECKey parse(String text, String where) {
    try {
      var key = ECKey.parse(text);
      if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
        throw new IllegalStateException(where + " must hold a private P-256 key as a JWK");
      }
      return key;
    } catch (ParseException e) {
      // The cause would quote the key.
      throw new IllegalStateException(where + " does not hold a JWK");
    }
  }

  private record Configuration(ECPublicKey publicKey, ECPrivateKey privateKey)
      implements ECSignatureGeneratorConfiguration {
    @Override
    public ECPublicKey getPublicKey() {
      return publicKey;
    }

    @Override
    public ECPrivateKey getPrivateKey() {
      return privateKey;
    }

    @Override
    public JWSAlgorithm getJwsAlgorithm() {
      return JWSAlgorithm.ES256;
    }
  }
}
