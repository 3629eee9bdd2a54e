package uk.plumbline.access;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What a person may do; one person may hold several. */
@Serdeable
public enum Role {
  /** Judges practice and keeps their own audits. */
  AUDITOR,
  /** Second-checks other people's audits. */
  MODERATOR,
  /** Sees the finalised audits and figures of the teams they manage. */
  TEAM_MANAGER,
  /** Sits on the Practice Improvement and Outcomes Group and sees every audit. */
  PRACTICE_IMPROVEMENT,
  /** Imports and allocates; sees grades but not the text about children. */
  ADMINISTRATOR,
  /** Works with children; sees the audits of their own work. */
  PRACTITIONER;

  /** The role as the contract and the database write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code a role's code
   * @throws IllegalArgumentException when there is no such role
   */
  public static Role of(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No role has the code " + code));
  }
}
