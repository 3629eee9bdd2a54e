package uk.plumbline.conflict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** What can stand against somebody's auditing a case, or second-checking an audit of it. */
@Serdeable
public enum ConflictKind {
  /** They work or worked on it. */
  CASE_WORKER,
  /** They are or were in its team. */
  TEAM_MEMBER,
  /** They manage or managed its team. */
  TEAM_MANAGER,
  /** They are not ready to audit on the audit date, and the council requires it. */
  NOT_READY,
  /** They wrote the audit. */
  AUDITOR,
  /** They manage a team in which its auditor works. */
  AUDITORS_MANAGER,
  /** They check this auditor more than anybody else together. */
  PAIR;

  /** As the contract writes it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as the contract writes it
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  @JsonCreator
  public static ConflictKind of(String code) {
    return Codes.find(values(), ConflictKind::code, code);
  }
}
