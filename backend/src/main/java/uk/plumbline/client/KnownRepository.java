package uk.plumbline.client;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Clients as they come in: one statement each, since every page of a download asks. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KnownRepository extends GenericRepository<ClientRow, UUID> {
  @Query(
      """
      select c.id, c.client_id, c.name, s.id as secret_id, array_to_string(c.scopes, ' ') as scopes, c.expires_on,
             c.last_used_at
      from service_client_secret s
      join service_client c on c.id = s.service_client_id
      where s.id = :secretId
      and s.ended_at is null
      and c.id = :id
      and c.revoked_at is null
      and c.expires_on >= :today
      """)
  Optional<KnownRow> bySecretId(UUID id, UUID secretId, LocalDate today);

  @Query(
      """
      select c.id, c.client_id, c.name, s.id as secret_id, array_to_string(c.scopes, ' ') as scopes, c.expires_on,
             c.last_used_at
      from service_client_secret s
      join service_client c on c.id = s.service_client_id
      where s.secret_hash = :hash
      and s.ended_at is null
      and c.client_id = :clientId
      and c.revoked_at is null
      and c.expires_on >= :today
      """)
  Optional<KnownRow> bySecret(String clientId, byte[] hash, LocalDate today);

  /** Whoever has the name, live or not. */
  @Query("select c.id from service_client c where c.client_id = :clientId")
  Optional<UUID> withName(String clientId);
}
