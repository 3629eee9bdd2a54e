package uk.plumbline.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of audits ended. Pages go by key, not by number, so that rows added meanwhile are
 * neither lost nor repeated.
 *
 * @param auditedOn audit date of the last row
 * @param id the last row
 */
record AuditCursor(LocalDate auditedOn, UUID id) {
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((auditedOn + "|" + id).getBytes(StandardCharsets.US_ASCII));
  }

  static Optional<AuditCursor> parse(String text) {
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|");
      return parts.length == 2
          ? Optional.of(new AuditCursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
