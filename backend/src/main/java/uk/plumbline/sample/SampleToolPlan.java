package uk.plumbline.sample;

import java.time.LocalDate;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.AuditType;
import uk.plumbline.tool.AuditTools.Startable;

/**
 * What an invented audit made with a tool is to become.
 *
 * @param population null where the tool has none
 * @param share how much of its form is filled in, 0 to 1
 * @param worker the practitioner; null where they have no account
 * @param concern how a safety concern of it stands: open, closed, or null for none
 */
record SampleToolPlan(
    Startable tool,
    String population,
    SampleTeam team,
    SamplePerson auditor,
    LocalDate date,
    LocalDate dueOn,
    AuditStatus status,
    double share,
    SamplePerson worker,
    String concern) {
  boolean isWhole() {
    return share >= 1;
  }

  AuditType type() {
    return AuditType.of(tool.tool().kind().auditType());
  }
}
