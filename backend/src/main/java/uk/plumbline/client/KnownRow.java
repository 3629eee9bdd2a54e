package uk.plumbline.client;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A client that may come in now.
 *
 * @param scopes codes, separated by spaces
 */
@Introspected
record KnownRow(
    UUID id,
    String clientId,
    String name,
    UUID secretId,
    String scopes,
    LocalDate expiresOn,
    @Nullable Instant lastUsedAt) {
  ServiceClient client() {
    return new ServiceClient(id, clientId, name, secretId, Scope.split(scopes), expiresOn);
  }
}
