package uk.plumbline.tool;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What can be done with a version of a tool. */
@Serdeable
enum ToolAction {
  /** Replace a draft's content. */
  EDIT,
  /** Take a draft away. */
  DISCARD,
  /** Begin audits with it from now on. */
  PUBLISH,
  /** Begin no more audits with it. */
  RETIRE,
  /** Begin the tool's next version. */
  DRAFT_NEXT;

  /** As the contract writes it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
