package uk.plumbline.setting;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import uk.plumbline.audit.Auditor;

/**
 * What the council decides about the running of audits.
 *
 * @param conflictMonths for how many months after leaving a case or team somebody may not audit it
 * @param readinessRequired whether only those ready on the audit date may be given an audit
 * @param safetyContacts who sees safety concerns at once; empty for the Practice Improvement and
 *     Outcomes Group
 */
@Serdeable
record CouncilSettings(
    int conflictMonths, boolean readinessRequired, List<Auditor> safetyContacts) {
  /** With the version that an ETag names. */
  record Versioned(long version, CouncilSettings settings) {}
}
