package uk.plumbline.tool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** What a tool is for; fixed for the tool's life. */
@Serdeable
public enum ToolKind {
  /** A full audit of the file kept on a child. */
  CASE_FILE,
  /** An audit of a worker's supervision record. */
  SUPERVISION,
  /** A light look at many cases; never mixed into the main rate. */
  DIP_SAMPLE,
  /** An audit of one question across cases. */
  THEMATIC,
  /** A second audit of a case some time after the first. */
  RE_AUDIT;

  /** The type of audit it makes: {@code case_file} or {@code supervision}. */
  public String auditType() {
    return this == SUPERVISION ? "supervision" : "case_file";
  }

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
  public static ToolKind of(String code) {
    return Codes.find(values(), ToolKind::code, code);
  }
}
