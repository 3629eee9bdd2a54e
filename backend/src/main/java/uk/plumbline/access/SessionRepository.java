package uk.plumbline.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends GenericRepository<PersonRow, UUID> {
  @Query(
      """
            insert into session (id, person_id, created_at, expires_at)
            values (:id, :personId, :createdAt, :expiresAt)
            """)
  void insert(UUID id, UUID personId, Instant createdAt, Instant expiresAt);

  @Query(
      """
            insert into session_cookie (secret_hash, session_id, issued_at, idle_expires_at)
            values (:hash, :sessionId, :issuedAt, :idleExpiresAt)
            """)
  void insertCookie(byte[] hash, UUID sessionId, Instant issuedAt, Instant idleExpiresAt);

  @Query("select session_id from session_cookie where secret_hash = :hash and used_at is not null")
  Optional<UUID> findReused(byte[] hash);

  @Query(
      """
            update session
            set ended_at = :now, end_reason = :reason
            where id = :id
            and ended_at is null
            """)
  void end(UUID id, Instant now, String reason);
}
