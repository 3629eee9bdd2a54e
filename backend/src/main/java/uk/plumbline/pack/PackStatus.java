package uk.plumbline.pack;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** How far a pack is. */
@Serdeable
enum PackStatus {
  /** For its turn. */
  WAITING,
  MAKING,
  /** From here on nothing changes it. */
  FINISHED,
  /** It could not be made, and may be tried again. */
  FAILED;

  /** As the contract and the database write it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PackStatus of(String code) {
    return Codes.find(values(), PackStatus::code, code);
  }
}
