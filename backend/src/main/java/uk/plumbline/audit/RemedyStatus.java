package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What follows from an audit, apart from its progress and its second check. */
@Serdeable
public enum RemedyStatus {
  /** Neither actions nor a reason for none. */
  NOT_CONCLUDED,
  /** The auditor says why nothing needs doing. */
  NO_ACTION_NEEDED,
  /** There is something to do. */
  ACTIONS_OPEN;

  /** As the contract writes it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RemedyStatus of(AuditRow audit) {
    if (audit.hasActions()) {
      return ACTIONS_OPEN;
    }
    return audit.noActionNeeded() ? NO_ACTION_NEEDED : NOT_CONCLUDED;
  }
}
