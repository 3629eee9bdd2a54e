package uk.plumbline.tool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Where a version of a tool is in its life. */
@Serdeable
enum ToolStatus {
  /** Being written; administrators alone see it. */
  DRAFT,
  /** Audits are begun with it. It never changes again. */
  PUBLISHED,
  /** No audit is begun with it any more; those that were stay on it. */
  RETIRED;

  /** As the contract and the database write it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as the contract writes it
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  @JsonCreator
  static ToolStatus of(String code) {
    return Codes.find(values(), ToolStatus::code, code);
  }
}
