package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Where an audit is in its life. Moderation is a record of its own beside it. */
@Serdeable
public enum AuditStatus {
  /** Given to an auditor, not begun. */
  ALLOCATED,
  /** Being written. */
  IN_PROGRESS,
  /** Complete and waiting for its second check. */
  SUBMITTED,
  /** Sent back to the auditor with notes. */
  RETURNED,
  /** Counts in the figures. */
  FINALISED,
  /** Taken out before it counted; kept, and never counted. */
  WITHDRAWN;

  /** As the contract and the database write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as the contract writes it
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  @JsonCreator
  public static AuditStatus of(String code) {
    return Codes.find(values(), AuditStatus::code, code);
  }
}
