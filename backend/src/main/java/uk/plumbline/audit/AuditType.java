package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** What kind of record is judged. */
@Serdeable
public enum AuditType {
  /** A child's case file. */
  CASE_FILE,
  /** A worker's supervision record; it holds staff data. */
  SUPERVISION;

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
  public static AuditType of(String code) {
    return Codes.find(values(), AuditType::code, code);
  }
}
