package uk.plumbline.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An audit as it will stand after the import.
 *
 * @param auditorId the person whose user name the file gives; null when it gives a name
 * @param grades grade codes by area, {@code overall} included
 * @param moderation the moderation the file tells of; null for none
 */
record PlannedAudit(
    UUID id,
    String reference,
    String type,
    String origin,
    String team,
    LocalDate auditedOn,
    String sampling,
    String framework,
    String caseReference,
    UUID auditorId,
    String auditorName,
    Map<String, String> grades,
    PlannedModeration moderation) {

  /**
   * A moderation decided elsewhere.
   *
   * @param settledGrade the overall grade that counts
   * @param decidedOn when
   * @param outcome agreed, raised or lowered
   */
  record PlannedModeration(String settledGrade, LocalDate decidedOn, String outcome) {}

  /** Whether the stored audit says all this already. */
  boolean isStoredAs(StoredAudit stored) {
    return type.equals(stored.type())
        && origin.equals(stored.origin())
        && team.equals(stored.team())
        && auditedOn.equals(stored.auditedOn())
        && sampling.equals(stored.sampling())
        && framework.equals(stored.framework())
        && caseReference.equals(stored.caseReference())
        && hasAuditorOf(stored)
        && grades.equals(stored.grades())
        && hasModerationOf(stored);
  }

  /** A person's name as it was when the audit came in stays, whatever they are called now. */
  private boolean hasAuditorOf(StoredAudit stored) {
    return Objects.equals(auditorId, stored.auditorId())
        && (auditorId != null || auditorName.equals(stored.auditorName()));
  }

  private boolean hasModerationOf(StoredAudit stored) {
    return moderation == null
        ? stored.settledGrade() == null
        : moderation.settledGrade().equals(stored.settledGrade())
            && moderation.decidedOn().equals(stored.moderatedOn());
  }
}
