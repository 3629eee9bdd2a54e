package uk.plumbline.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A stored client.
 *
 * @param scopes codes, separated by spaces
 * @param createdByName the name today of who made it
 */
@MappedEntity("service_client")
record ClientRow(
    @Id UUID id,
    long version,
    String clientId,
    String name,
    String scopes,
    Instant createdAt,
    String createdByName,
    LocalDate expiresOn,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {
  Set<Scope> scopeSet() {
    return Scope.split(scopes);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }
}
