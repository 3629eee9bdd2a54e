package uk.plumbline.client;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The reporting tool that makes a request, read from the database for each one, so that a scope
 * taken away is gone with the next page. Controllers of operations for service clients take it as a
 * parameter.
 *
 * @param id stable identifier
 * @param clientId the name it signs in with
 * @param name what people call it
 * @param secretId the secret it proved itself by
 * @param scopes what it may read in this request: its own scopes of today, narrowed to its token's
 * @param expiresOn the last day, in London, on which it works
 */
public record ServiceClient(
    UUID id, String clientId, String name, UUID secretId, Set<Scope> scopes, LocalDate expiresOn) {

  /** Whether it may read rows of single audits. */
  public boolean mayReadRows() {
    return scopes.contains(Scope.ROWS);
  }

  /** Whether it may read counts of many audits. */
  public boolean mayReadFigures() {
    return scopes.contains(Scope.AGGREGATE) || mayReadRows();
  }

  /** Whether supervision audits are among what it may read. */
  public boolean seesSupervision() {
    return scopes.contains(Scope.SUPERVISION);
  }

  /** Whether its last day is near enough to see to it. */
  public boolean expiresSoon(LocalDate today) {
    return ClientState.expiresSoon(expiresOn, today);
  }

  /** The same client, narrowed to what these scopes let it read as well. */
  ServiceClient narrowedTo(Set<Scope> others) {
    return new ServiceClient(id, clientId, name, secretId, Scope.shared(scopes, others), expiresOn);
  }
}
