package uk.plumbline.client;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Locale;

/** Whether a service client works, and for long. */
@Serdeable
enum ClientState {
  /** It works. */
  LIVE,
  /** It works, for 30 days more at most. */
  EXPIRES_SOON,
  /** Its last day is over; it can be prolonged. */
  EXPIRED,
  /** Somebody shut it out for good. */
  REVOKED;

  private static final int SOON_DAYS = 30;

  /** As the contract writes it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ClientState on(LocalDate today, LocalDate expiresOn, boolean isRevoked) {
    if (isRevoked) {
      return REVOKED;
    }
    if (expiresOn.isBefore(today)) {
      return EXPIRED;
    }
    return expiresSoon(expiresOn, today) ? EXPIRES_SOON : LIVE;
  }

  /** Whether a last day is at most 30 days off. */
  static boolean expiresSoon(LocalDate expiresOn, LocalDate today) {
    return !expiresOn.isAfter(today.plusDays(SOON_DAYS));
  }

  boolean works() {
    return this == LIVE || this == EXPIRES_SOON;
  }
}
