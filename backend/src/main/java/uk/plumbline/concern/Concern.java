package uk.plumbline.concern;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import uk.plumbline.audit.AuditConcern;
import uk.plumbline.audit.Auditor;
import uk.plumbline.shared.Labelled;

/**
 * A safety concern for whoever is to take it up.
 *
 * @param concern in full, whether or not the audit itself is theirs to read
 * @param audit where it was seen
 */
@Serdeable
record Concern(AuditConcern concern, SeenIn audit) {
  /**
   * @param readable whether the reader may open the audit itself
   */
  @Serdeable
  record SeenIn(
      UUID id,
      String reference,
      String caseReference,
      Labelled team,
      Auditor auditor,
      boolean readable) {}
}
