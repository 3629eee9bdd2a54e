package uk.plumbline.client;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clients as administrators keep them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClientRepository extends GenericRepository<ClientRow, UUID> {
  /** All, those that are not revoked first, then by name. */
  @Query(
      """
      select c.id, c.version, c.client_id, c.name, array_to_string(c.scopes, ' ') as scopes, c.created_at,
             p.name as created_by_name, c.expires_on, c.last_used_at, c.revoked_at
      from service_client c
      join person p on p.id = c.created_by
      order by c.revoked_at is not null, lower(c.name), c.client_id
      """)
  List<ClientRow> all();

  @Query(
      """
      select c.id, c.version, c.client_id, c.name, array_to_string(c.scopes, ' ') as scopes, c.created_at,
             p.name as created_by_name, c.expires_on, c.last_used_at, c.revoked_at
      from service_client c
      join person p on p.id = c.created_by
      where c.id = :id
      """)
  Optional<ClientRow> find(UUID id);

  /** Holds a client to the end of the transaction; the row is as others left it. */
  @Query("select c.id from service_client c where c.id = :id for update")
  Optional<UUID> hold(UUID id);

  @Query(
      """
      insert into service_client (id, client_id, name, scopes, created_at, created_by, updated_at, expires_on)
      values (:id, :clientId, :name, string_to_array(:scopes, ' '), :now, :by, :now, :expiresOn)
      """)
  void insert(
      UUID id,
      String clientId,
      String name,
      String scopes,
      LocalDate expiresOn,
      UUID by,
      Instant now);

  @Query(
      """
      update service_client
      set version = version + 1, name = :name, scopes = string_to_array(:scopes, ' '), expires_on = :expiresOn,
          updated_at = :now
      where id = :id
      """)
  void change(UUID id, String name, String scopes, LocalDate expiresOn, Instant now);

  /** Tells of a change to its secrets. */
  @Query("update service_client set version = version + 1, updated_at = :now where id = :id")
  void touch(UUID id, Instant now);

  @Query(
      """
      update service_client
      set version = version + 1, updated_at = :now, revoked_at = :now, revoked_by = :by
      where id = :id
      """)
  void revoke(UUID id, UUID by, Instant now);

  /** Live secrets of all clients, the oldest first. */
  @Query(
      """
      select s.id, s.service_client_id, s.hint, s.created_at
      from service_client_secret s
      where s.ended_at is null
      order by s.created_at, s.id
      """)
  List<SecretRow> secrets();

  /** Live secrets of a client, the oldest first. */
  @Query(
      """
      select s.id, s.service_client_id, s.hint, s.created_at
      from service_client_secret s
      where s.service_client_id = :serviceClientId
      and s.ended_at is null
      order by s.created_at, s.id
      """)
  List<SecretRow> secrets(UUID serviceClientId);

  @Query(
      """
      insert into service_client_secret (id, service_client_id, secret_hash, hint, created_at)
      values (:id, :serviceClientId, :hash, :hint, :now)
      """)
  void insertSecret(UUID id, UUID serviceClientId, byte[] hash, String hint, Instant now);

  /** Ends one live secret of a client; answers 0 where there is none such. */
  @Query(
      """
      update service_client_secret
      set ended_at = :now
      where id = :id
      and service_client_id = :serviceClientId
      and ended_at is null
      """)
  int endSecret(UUID id, UUID serviceClientId, Instant now);

  @Query(
      """
      update service_client_secret
      set ended_at = :now
      where service_client_id = :serviceClientId
      and ended_at is null
      """)
  void endSecrets(UUID serviceClientId, Instant now);
}
