package uk.plumbline.sample;

import java.util.UUID;
import uk.plumbline.audit.AuditContent;
import uk.plumbline.tool.Form;

/**
 * An invented audit made with a tool.
 *
 * @param audit its facts, judgements and second check
 * @param versionId the version of its tool
 * @param form what it asks
 * @param worker the practitioner; null where they have no account
 * @param content what it says beside its judgements
 * @param concern how a safety concern of it stands: open, closed, or null for none
 */
record SampleToolAudit(
    SampleAudit audit,
    UUID versionId,
    Form form,
    SamplePerson worker,
    AuditContent content,
    String concern) {
  /** The population's code; null where the tool has none. */
  String population() {
    return form.population() == null ? null : form.population().code();
  }
}
