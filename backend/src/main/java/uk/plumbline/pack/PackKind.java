package uk.plumbline.pack;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** Which meeting a pack is for. */
@Serdeable
enum PackKind {
  /** The Practice Improvement and Outcomes Group, every fortnight. */
  FORTNIGHTLY("Practice Improvement and Outcomes Group"),
  /** The monthly quality and performance meeting. */
  MONTHLY("Monthly quality meeting"),
  /** The quarterly scrutiny committee. Its papers leave the service. */
  SCRUTINY("Quarterly scrutiny committee"),
  /** The service's own answers to the inspectorate's three questions. */
  SELF_EVALUATION("Self-evaluation");

  private final String label;

  PackKind(String label) {
    this.label = label;
  }

  /** As the contract and the database write it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  @JsonCreator
  static PackKind of(String code) {
    return Codes.find(values(), PackKind::code, code);
  }

  /** For people. */
  String label() {
    return label;
  }

  /** Whether it is read outside the service, where small numbers could point at a child. */
  boolean goesOutside() {
    return this == SCRUTINY;
  }
}
