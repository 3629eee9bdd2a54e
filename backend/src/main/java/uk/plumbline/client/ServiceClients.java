package uk.plumbline.client;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.Sha256;
import uk.plumbline.shared.Today;

/**
 * Service clients as they come in. Each is looked up anew in every request, in one statement, so
 * that revoking it, its last day, an ended secret and a scope taken away work at once.
 */
@Singleton
public class ServiceClients {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceClients.class);

  private final KnownRepository rows;
  private final RefusedClients refused;
  private final LastUse lastUse;
  private final Clock clock;

  ServiceClients(KnownRepository rows, RefusedClients refused, LastUse lastUse, Clock clock) {
    this.rows = rows;
    this.lastUse = lastUse;
    this.refused = refused;
    this.clock = clock;
  }

  /**
   * The client behind a token.
   *
   * @param id the client's stable identifier
   * @param secretId the secret that the token was got with
   * @param scope the token's scope claim, which narrows what the client may read
   * @return empty unless client and secret are live
   */
  public Optional<ServiceClient> byToken(UUID id, UUID secretId, String scope) {
    var today = Today.on(clock);
    return scopes(scope)
        .flatMap(
            narrowed ->
                rows.bySecretId(id, secretId, today)
                    .map(this::comesIn)
                    .map(client -> client.narrowedTo(narrowed)));
  }

  /**
   * The client that proves itself by a secret. A right secret is never slowed down; a wrong one is
   * recorded and counts towards a pause.
   *
   * @param place the network address the connection comes from
   * @return empty unless id and secret belong together and are live
   * @throws ProblemException 429 with {@code Retry-After} when there were too many wrong ones
   */
  public Optional<ServiceClient> bySecret(ClientCredentials given, String place) {
    if (!given.nameSomebody()) {
      refused.note("", null, place);
      return Optional.empty();
    }
    var found = rows.bySecret(given.clientId(), Sha256.of(given.secret()), Today.on(clock));
    if (found.isEmpty()) {
      refused.note(given.clientId(), rows.withName(given.clientId()).orElse(null), place);
    }
    return found.map(this::comesIn);
  }

  /** Whether a client, and the secret it came in by, are live still; cheap, for long downloads. */
  public boolean isStillLive(ServiceClient client) {
    return rows.bySecretId(client.id(), client.secretId(), Today.on(clock)).isPresent();
  }

  private ServiceClient comesIn(KnownRow row) {
    var now = clock.instant();
    if (LastUse.isDue(row.lastUsedAt(), now)) {
      try {
        lastUse.note(row.id(), now);
      } catch (RuntimeException failure) {
        // When it was last used is good to know, and no reason to keep a report from anybody.
        LOG.warn("The last use of service client {} could not be noted", row.clientId(), failure);
      }
    }
    return row.client();
  }

  private static Optional<Set<Scope>> scopes(String text) {
    try {
      return Optional.of(Scope.split(text));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
