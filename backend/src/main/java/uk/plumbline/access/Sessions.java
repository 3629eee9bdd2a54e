package uk.plumbline.access;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.Sha256;

/**
 * Signed-in stays. A browser renews its access token with a cookie whose value changes each time; a
 * value used twice means that somebody copied it, and ends the stay for both.
 */
@Singleton
class Sessions {
  /** However busy, a stay ends with the working day. */
  private static final Duration LONGEST = Duration.ofHours(8);

  /**
   * An unattended screen signs out. Longer than an access token lives, so that typing renews it.
   */
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final JdbcOperations jdbc;
  private final SessionRepository rows;
  private final People people;
  private final Activity activity;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(
      JdbcOperations jdbc, SessionRepository rows, People people, Activity activity, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.people = people;
    this.activity = activity;
    this.clock = clock;
  }

  /** A person with the cookie value that renews their stay next. */
  record Stay(Person person, String cookie) {}

  @Transactional
  Stay begin(PersonRow row) {
    var now = clock.instant();
    var sessionId = UUID.randomUUID();
    rows.insert(sessionId, row.id(), now, now.plus(LONGEST));
    var person = People.person(row, sessionId);
    activity.record(person, "signed_in", "session", sessionId.toString(), List.of(), Map.of());
    return new Stay(person, newCookie(sessionId));
  }

  /**
   * Uses up a cookie value.
   *
   * @return empty when the value is unknown, lapsed or used before, or the stay has ended
   */
  @Transactional
  Optional<Stay> renew(String cookie) {
    var hash = Sha256.of(cookie);
    var now = clock.instant();
    var used = useUp(hash, now);
    if (used.isEmpty()) {
      rows.findReused(hash).ifPresent(session -> rows.end(session, now, "cookie_reused"));
      return Optional.empty();
    }
    var sessionId = used.get();
    return people.findBySession(sessionId).map(person -> new Stay(person, newCookie(sessionId)));
  }

  @Transactional
  void end(Person person) {
    rows.end(person.sessionId(), clock.instant(), "signed_out");
    activity.record(
        person, "signed_out", "session", person.sessionId().toString(), List.of(), Map.of());
  }

  /** One statement decides, so of renewals sent side by side exactly one gets the session. */
  private Optional<UUID> useUp(byte[] hash, Instant now) {
    var sql =
        """
        update session_cookie
        set used_at = ?
        where secret_hash = ?
        and used_at is null
        and idle_expires_at > ?
        returning session_id
        """;
    return jdbc.prepareStatement(
        sql,
        statement -> {
          var at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
          statement.setObject(1, at);
          statement.setBytes(2, hash);
          statement.setObject(3, at);
          try (var row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(row.getObject("session_id", UUID.class))
                : Optional.empty();
          }
        });
  }

  private String newCookie(UUID sessionId) {
    var secret = new byte[32];
    random.nextBytes(secret);
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    var now = clock.instant();
    rows.insertCookie(Sha256.of(value), sessionId, now, now.plus(IDLE));
    return value;
  }
}
