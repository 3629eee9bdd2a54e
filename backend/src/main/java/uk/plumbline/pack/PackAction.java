package uk.plumbline.pack;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What can be done with a pack. */
@Serdeable
enum PackAction {
  /** Try again after a failure. */
  RETRY,
  /** Make a pack that takes its place. */
  SUPERSEDE,
  /** Take the document away. */
  DOWNLOAD;

  /** As the contract writes it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
