package uk.plumbline.client;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Notes when clients were last let in, at most once a minute each. */
@Singleton
class LastUse {
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final JdbcOperations jdbc;

  LastUse(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a use now is worth noting. */
  static boolean isDue(Instant lastUsedAt, Instant now) {
    return lastUsedAt == null || lastUsedAt.isBefore(now.minus(EVERY));
  }

  /**
   * Notes a use. Waits for nobody: where somebody holds the client, another request will note it.
   *
   * @return whether it was noted, which it is not when somebody holds the client or another request
   *     was quicker
   */
  @Transactional
  boolean note(UUID id, Instant now) {
    var sql =
        """
        update service_client
        set last_used_at = ?
        where id = (select c.id from service_client c where c.id = ? for update skip locked)
        and (last_used_at is null or last_used_at < ?)
        """;
    return jdbc.prepareStatement(
        sql,
        statement -> {
          statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
          statement.setObject(2, id);
          statement.setObject(3, OffsetDateTime.ofInstant(now.minus(EVERY), ZoneOffset.UTC));
          return statement.executeUpdate() == 1;
        });
  }
}
